import { describe, expect, it } from "vitest";
import type { Engine, GradientLandscape } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import { calculateLandscapes, type LandscapeResult } from "../../web/widgets/gradient-landscape/calculate.ts";
import { schema } from "../../web/widgets/gradient-landscape/experiment.ts";
import {
  countsOf,
  outlineOf,
  placeOf,
  rulerOf,
  ticksOf,
} from "../../web/widgets/gradient-landscape/hills.ts";
import { describeLandscapes, hillText, sizeText } from "../../web/widgets/gradient-landscape/story.ts";

const none = Number.NEGATIVE_INFINITY;
const read = (attributes: Record<string, string> = {}) =>
  decode(schema, (name) => attributes[name] ?? null).experiment;
const name = (id: string) => id.toUpperCase();

function landscape(median: readonly number[], zero = [0, 0]): GradientLandscape {
  const powers = Float64Array.from(median);
  return {
    gradient: powers,
    tenth: powers,
    median: powers,
    ninetieth: powers,
    zero: Float64Array.from(zero),
  };
}

function result(one: GradientLandscape): LandscapeResult {
  const functions = [{ id: "relu", scheme: "he_normal", landscape: one } as const];
  return { experiment: read({ layers: "1" }), functions, ruler: rulerOf([one]) };
}

describe("the ruler", () => {
  it("spans halves of decades around all gradients, and at least two", () => {
    const of = (...powers: number[]) => rulerOf([{ gradient: Float64Array.from(powers) }]);
    expect(of(-3.2, 0.4)).toEqual({ low: -3.5, high: 0.5 });
    expect(of(0.2, 0.3)).toEqual({ low: -1.5, high: 0.5 });
    expect(of(none, Number.NaN, -1.5)).toEqual({ low: -3, high: -1 });
    expect(of(none)).toEqual({ low: -2, high: 0 });
    expect(of(-300, 300)).toEqual({ low: -45, high: 20 });
  });

  it("has its ticks at whole powers, the highest among them", () => {
    expect(ticksOf({ low: -2.5, high: 1.5 }, 6)).toEqual([-2, -1, 0, 1]);
    expect(ticksOf({ low: -9, high: 1 }, 6)).toEqual([-9, -7, -5, -3, -1, 1]);
    expect(placeOf(0, { low: -3, high: 1 })).toBe(75);
  });
});

describe("a hill", () => {
  it("counts every example that is not exactly 0, those beyond the ruler at its ends", () => {
    const counts = countsOf(Float64Array.of(-50, -0.99, -0.01, 40, none, Number.NaN), { low: -1, high: 1 });
    expect(counts).toHaveLength(64);
    expect(counts.reduce((sum, count) => sum + count)).toBe(4);
    expect([counts[0], counts[31], counts[63]]).toEqual([2, 1, 1]);
  });

  it("is as high as its box where it is highest", () => {
    expect(outlineOf([1, 2])).toBe("M0 1L0.00 0.500H50.00L50.00 0.000H100.00L100 1Z");
    expect(outlineOf([0, 0])).toBe("");
  });
});

describe("the sentence", () => {
  it("says what the middle example has left", () => {
    expect(describeLandscapes(result(landscape([-1, 0])), name)).toBe(
      "Behind 1 layer of 64 units, at the first layer’s input, the middle one of 1000 examples has left of the output’s gradient 10\u00a0% (the middle 80\u00a0% differ 1-fold) with RELU.",
    );
  });

  it("tells exactly nothing from little, and overflow from both", () => {
    const shut = describeLandscapes(result(landscape([none, 0], [0.6, 0])), name);
    expect(shut).toContain("exactly nothing (exactly nothing for 60\u00a0%) with RELU");
    expect(describeLandscapes(result(landscape([Number.NaN, 0])), name)).toContain("no number");
    expect(describeLandscapes({ ...result(landscape([0, 0])), functions: [] }, name)).toContain(
      "No function",
    );
  });

  it("writes sizes as they are read", () => {
    expect([0.01234, 8.4211, 3.1e-7, 52_000].map(sizeText)).toEqual(["0.0123", "8.42", "3.10e-7", "5.20e4"]);
    const [one] = result(landscape([none, 2])).functions;
    expect(one && [hillText(one, 0), hillText(one, 1)]).toEqual(["0", "100"]);
  });
});

describe("the numbers", () => {
  it("are asked once for all functions, each with the weights that suit it", async () => {
    const asked: Parameters<Engine["gradientLandscape"]>[0][] = [];
    const catalogue = [
      { id: "sigmoid", family: "saturating" },
      { id: "relu", family: "rectifier" },
    ] as unknown as Engine["catalogue"];
    const engine: Pick<Engine, "catalogue" | "gradientLandscape"> = {
      catalogue,
      gradientLandscape: async (call) => {
        asked.push(call);
        return { functions: call.functions.map(() => landscape([-1, 0])) };
      },
    };
    const signal = new AbortController().signal;
    const { functions } = await calculateLandscapes(engine, read({ functions: "relu sigmoid" }), signal);
    expect(functions.map(({ id, scheme }) => [id, scheme])).toEqual([
      ["sigmoid", "glorot_normal"],
      ["relu", "he_normal"],
    ]);
    await calculateLandscapes(engine, read({ weights: "orthogonal", functions: "relu" }), signal);
    expect(asked).toHaveLength(2);
    expect(asked[1]?.functions).toEqual([{ id: "relu", initialisation: { scheme: "orthogonal" } }]);
    expect(asked[0]).toMatchObject({ layers: 3, width: 64, examples: 1000, seed: 1 });
    expect((await calculateLandscapes(engine, read({ functions: "" }), signal)).functions).toEqual([]);
    expect(asked).toHaveLength(2);
  });
});
