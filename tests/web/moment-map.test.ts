import { describe, expect, it } from "vitest";
import type { MomentOrbits } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import { calculateChecks } from "../../web/widgets/moment-check/calculate.ts";
import { wayChart } from "../../web/widgets/moment-check/chart.ts";
import { schema as checkSchema } from "../../web/widgets/moment-check/experiment.ts";
import { amount, describeChecks, verdictOn } from "../../web/widgets/moment-check/story.ts";
import {
  calculateMoments,
  ends,
  KnownOrbits,
  type PlayerMoments,
  settledAt,
} from "../../web/widgets/moment-map/calculate.ts";
import { planeChart, stairChart } from "../../web/widgets/moment-map/chart.ts";
import { schema } from "../../web/widgets/moment-map/experiment.ts";
import { describeMoments, endsOf } from "../../web/widgets/moment-map/story.ts";

const name = (id: string) => id.toUpperCase();
const read = (attributes: Record<string, string>) =>
  decode(schema, (name) => attributes[name] ?? null).experiment;
const row = (...numbers: number[]) => Float64Array.from(numbers);
const look = {
  options: [],
  colour: (number: number) => `colour ${number}`,
  text: "text",
  muted: "muted",
  single: true,
};

const map: MomentOrbits = {
  gain: 1,
  mean: row(0, 0.1),
  variance: row(4, 2),
  square: row(4, 2.01),
  pull: row(0.5),
};
const walk = (square: number[], pull: number): PlayerMoments => ({
  player: { id: "selu", weights: { scheme: "lecun_normal", scale: 1 }, variant: 0, twinned: false },
  map,
  orbit: {
    gain: 1,
    mean: Float64Array.from(square, () => 0),
    variance: Float64Array.from(square),
    square: Float64Array.from(square),
    pull: row(...square.slice(1).map(() => pull)),
  },
});
const coming = walk([4, 2, 1.5, 1, 1], 0.78);
const result = (layers: number, players = [coming]) => ({
  experiment: read({ layers: String(layers) }),
  players,
});

describe("the walk over the moment map", () => {
  it("has come to rest where the mean square no longer moves", () => {
    expect(settledAt(coming)).toEqual({ mean: 0, variance: 1, pull: 0.78 });
    expect(settledAt(walk([4, 2, 1, 0.5], 0.5))).toBeUndefined();
    expect(settledAt(walk([4, Number.NaN, Number.NaN], 0.5))).toBeUndefined();
  });

  it("asks the engine once for all layers, and anew for another start", async () => {
    const asked: number[] = [];
    const engine = {
      momentMap: async ({ steps }: { steps: number }) => {
        asked.push(steps);
        return map;
      },
    };
    const known = new KnownOrbits();
    const { signal } = new AbortController();
    for (const attributes of [{ layers: "0" }, { layers: "1" }, { layers: "1", mean: "0.5" }]) {
      await calculateMoments(engine, [{ id: "selu" }], read(attributes), signal, known);
    }
    expect(asked).toEqual([1, 100, 100]);
  });

  it("is told layer by layer, with what draws it in", () => {
    expect(describeMoments(result(0), name)).toContain("Press One layer");
    expect(describeMoments(result(2), name)).toBe(
      "After 2 layers: SELU (LeCun) has mean 0.00 and variance 1.50.",
    );
    expect(endsOf(result(0), name)[0]).toContain("every layer leaves 78 % of what its mean square is off");
    expect(endsOf(result(0, [walk([4, 4], 1)]), name)[0]).toContain("nothing draws it there");
    expect(endsOf(result(0, [walk([1e-9, 1e-10], 0.5)]), name)[0]).toContain(
      "fades away: every layer leaves 50 %",
    );
    expect(endsOf(result(0, [walk([4, 2], 0.5)]), name)[0]).toContain("still moves");
    expect(endsOf(result(0, [walk([4, 1e300, Number.NaN], 9)]), name)[0]).toContain("from layer 2 on");
  });

  it("climbs between the map and the diagonal, and is seen in the plane as far as it is shown", () => {
    const stair = stairChart(result(2), look).series[1];
    expect(Array.from(stair?.x ?? [])).toEqual([4, 4, 2, 2, 1.5]);
    expect(Array.from(stair?.y ?? [])).toEqual([0, 2, 2, 1.5, 1.5]);
    const now = stairChart(result(2), look).dots?.find(({ hollow }) => !hollow);
    expect(now).toMatchObject({ x: 1.5, y: 1.5 });
    const { dots = [] } = planeChart(result(2), look);
    expect(dots.filter(({ hollow }) => !hollow)).toHaveLength(3);
    expect(dots.filter(({ hollow }) => hollow)).toEqual([
      { x: 0, y: 1, colour: expect.any(String), hollow: true },
    ]);
    expect(ends(map.square, 1)).toEqual([2.01]);
  });
});

describe("a million numbers", () => {
  const experimentOf = (attributes: Record<string, string>) =>
    decode(checkSchema, (attribute) => attributes[attribute] ?? null).experiment;
  const onTheWay = { samples: row(1, 1e6), mean: row(0.5, 0.001), variance: row(0, 0.995) };
  const check = {
    id: "selu",
    sampled: { samples: 1e6, mean: 0.001, variance: 0.995, onTheWay },
    exact: { mean: 0, variance: 1 },
  };

  it("are not drawn before they are asked for", async () => {
    const refuse = () => Promise.reject(new Error("not yet"));
    const engine = { sampledMoments: refuse, momentMap: refuse };
    const { signal } = new AbortController();
    const found = await calculateChecks(engine, [{ id: "selu" }], experimentOf({}), signal);
    expect(found.checks).toEqual([]);
    expect(describeChecks(found, name)).toContain("press the button for a million numbers");
  });

  it("are judged by mean and variance, each for itself", () => {
    expect(verdictOn(check)).toBe("the mean is within 0.01 of 0, and the variance is within 0.01 of 1");
    const off = { ...check, sampled: { ...check.sampled, variance: 1.02 } };
    expect(verdictOn(off)).toBe("the mean is within 0.01 of 0, but the variance is not within 0.01 of 1");
    const far = { ...check, sampled: { ...check.sampled, mean: Number.NaN, variance: 2 } };
    expect(verdictOn(far)).toBe("the mean is not within 0.01 of 0, and the variance is not within 0.01 of 1");
    expect(describeChecks({ experiment: experimentOf({ drawn: "1" }), checks: [check] }, name)).toBe(
      "Of a million numbers, SELU makes mean 0.0010 and variance 0.9950.",
    );
    expect(amount(20_000)).toBe("20,000");
  });

  it("settle inside a window that shows the tolerance", () => {
    const { yAxis, xAxis, bands } = wayChart(
      { experiment: experimentOf({ drawn: "1" }), checks: [check] },
      "variance",
      { ...look, accent: "accent" },
    );
    expect([yAxis.min, yAxis.max]).toEqual([0.8, 1.1]);
    expect(xAxis.max).toBe(1e6);
    expect(bands?.[0]?.low).toEqual([0.99, 0.99]);
  });
});
