import { describe, expect, it } from "vitest";
import type { AffineLayer, ThroughLayers } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import { calculateCollapse } from "../../web/widgets/linear-collapse/calculate.ts";
import { schema } from "../../web/widgets/linear-collapse/experiment.ts";
import {
  axisLimit,
  gridLines,
  gridPoints,
  gridSquares,
  ORIGIN,
  UNIT_X,
  UNIT_Y,
} from "../../web/widgets/linear-collapse/grid.ts";
import { layerText, readLayer } from "../../web/widgets/linear-collapse/layer-text.ts";
import { describeCollapse } from "../../web/widgets/linear-collapse/story.ts";

const read = (attributes: Record<string, string>) => decode(schema, (name) => attributes[name] ?? null);
const layer: AffineLayer = { weights: Float64Array.of(1, 0, 0, 1), bias: Float64Array.of(0, 0) };
const through = (farthest: number): ThroughLayers => ({
  output: Float64Array.from(gridPoints),
  nearest: layer,
  farthest,
});
const name = (id: string) => id.toUpperCase();

const pointAt = (at: number) => [gridPoints[2 * at], gridPoints[2 * at + 1]];

describe("the grid", () => {
  it("has the origin and the unit vectors where it says", () => {
    expect([ORIGIN, UNIT_X, UNIT_Y].map(pointAt)).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
    ]);
  });

  it("has lines along which one coordinate stays", () => {
    expect(gridLines).toHaveLength(18);
    for (const [line, points] of gridLines.entries()) {
      const places = points.map(pointAt);
      const still = line < 9 ? 0 : 1;
      expect(new Set(places.map((place) => place[still])).size).toBe(1);
      expect(places[0]?.[1 - still]).toBe(-2);
      expect(places.at(-1)?.[1 - still]).toBe(2);
    }
  });

  it("has squares that close and lie in their quadrant", () => {
    expect(gridSquares).toHaveLength(64);
    for (const { points, quadrant } of gridSquares) {
      const places = points.map(pointAt);
      expect(places.at(-1)).toEqual(places[0]);
      const middle = [0, 1].map((axis) => places.reduce((sum, place) => sum + (place[axis] ?? 0), 0));
      const [x = 0, y = 0] = middle;
      expect(quadrant).toBe(y > 0 ? (x > 0 ? 1 : 2) : x > 0 ? 4 : 3);
    }
  });

  it.each([
    [[0, 0], 1.2],
    [[2, -1], 3],
    [[0.004, 0], 0.005],
    [[-37, 0], 50],
    [[Number.NaN, 2], 3],
    [[Number.POSITIVE_INFINITY, 2], 3],
    [[1e-30, 0], 1.2e-30],
  ])("is drawn so that %o fits", (points, limit) => {
    expect(axisLimit(Float64Array.from(points))).toBeCloseTo(limit, 12);
  });
});

describe("a layer in a tag", () => {
  it("is six numbers, and what it writes it can read", () => {
    expect(readLayer("1 0,5; -2 1  0.25 −1")).toEqual({ numbers: [1, 0.5, -2, 1, 0.25, -1], problems: [] });
    expect(readLayer(layerText([0.1, 2, -2, 0, 0.5, 1])).numbers).toEqual([0.1, 2, -2, 0, 0.5, 1]);
  });

  it("is held within its range, and replaced when it makes no sense, with a sentence either way", () => {
    expect(readLayer("1 0 0 9 0 -3").numbers).toEqual([1, 0, 0, 2, 0, -1]);
    expect(readLayer("1 0 0 9 0 -3").problems).toHaveLength(1);
    expect(readLayer("1 0 0 1").problems[0]).toContain("four weights");
    expect(read({ second: "up" }).problems[0]).toContain("is not a layer");
  });
});

describe("the numbers", () => {
  const asked: Record<string, unknown>[] = [];
  const engine = {
    gentleLayers: async ({ count }: { count: number }) => ({
      layers: new Array<AffineLayer>(count).fill(layer),
    }),
    collapse: async ({ layers }: { layers: readonly AffineLayer[] }) => ({ steps: layers }),
    throughLayers: async (call: object) => {
      asked.push({ ...call });
      return through(0);
    },
  };
  const calculate = async (attributes: Record<string, string>) => {
    asked.length = 0;
    return calculateCollapse(engine, read(attributes).experiment, new AbortController().signal);
  };

  it("are those of the learner's layers first and of random ones behind", async () => {
    const { layers } = await calculate({ layers: "7", first: "2 0 0 2 0 0" });
    expect(layers).toHaveLength(7);
    expect([...(layers[0]?.weights ?? [])]).toEqual([2, 0, 0, 2]);
    expect(layers[6]).toBe(layer);
    expect((await calculate({ layers: "2" })).layers).toHaveLength(2);
  });

  it("are of the plane itself before the first layer", async () => {
    expect((await calculate({ taken: "0" })).through).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  it("have the activation behind every layer but the last", async () => {
    await calculate({ taken: "2", between: "relu" });
    expect(asked[1]).toMatchObject({ activation: { id: "relu" }, activateLast: true });
    await calculate({ taken: "3", between: "relu" });
    expect(asked[1]).toMatchObject({ activation: { id: "relu" }, activateLast: false });
    await calculate({ taken: "3", edit: "3" });
    expect(asked[1]).not.toHaveProperty("activation");
  });

  it("take no more layers than there are", async () => {
    await calculate({ layers: "2", taken: "3", edit: "3" });
    expect(asked.map(({ layers }) => (layers as unknown[]).length)).toEqual([1, 2]);
  });
});

describe("the sentence", () => {
  const sentence = (attributes: Record<string, string>, farthest: number | undefined) =>
    describeCollapse(
      {
        experiment: read(attributes).experiment,
        layers: [],
        steps: [],
        alone: gridPoints,
        through: farthest === undefined ? undefined : through(farthest),
      },
      name,
    );

  it("invites before the first layer", () => {
    expect(sentence({}, undefined)).toContain("Press Step");
  });

  it("says that one layer does the same", () => {
    expect(sentence({ taken: "1" }, 0)).toBe(
      "After 1 layer, straight lines are still straight and parallel ones still parallel.",
    );
    expect(sentence({ taken: "3" }, 4.4e-16)).toContain("up to rounding (4.40 × 10⁻¹⁶)");
    expect(sentence({ taken: "3" }, 0)).toContain("exactly where they put it");
  });

  it("says how far the nearest layer is from a grid that is bent, if it is", () => {
    expect(sentence({ taken: "3", between: "relu" }, 0.8149)).toContain(
      "with RELU in between, the grid is bent: even the nearest single layer is off by up to 0.81",
    );
    expect(sentence({ taken: "3", between: "relu" }, 1e-15)).toContain(
      "nothing of the plane that was left has been bent",
    );
    expect(sentence({ taken: "3", between: "relu" }, Number.POSITIVE_INFINITY)).toContain(
      "Take fewer layers",
    );
  });
});
