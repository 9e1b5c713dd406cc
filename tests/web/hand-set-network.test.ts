import { describe, expect, it } from "vitest";
import { decode } from "../../web/model/attributes.ts";
import { calculateSurfaces, SIDE } from "../../web/widgets/hand-set-network/calculate.ts";
import { schema } from "../../web/widgets/hand-set-network/experiment.ts";
import { describeSurfaces, titleOf } from "../../web/widgets/hand-set-network/story.ts";
import { paintShares, surfacePoints } from "../../web/widgets/plane/surface.ts";

const read = (attributes: Record<string, string>) => decode(schema, (name) => attributes[name] ?? null);
const name = (id: string) => id.toUpperCase();

describe("the networks", () => {
  const asked: Record<string, unknown>[] = [];
  /** Answers with shares that count up, so that the last four can be told from the map. */
  const engine = {
    catalogue: [{ id: "identity" }, { id: "relu" }],
    throughLayers: async (call: { points: Float64Array }) => {
      asked.push({ ...call });
      const output = new Float64Array(call.points.length / 2);
      output.set([0.25, 0.75, 0.75, 0.5], output.length - 4);
      return { output, nearest: { weights: output, bias: output }, farthest: 0 };
    },
    evaluate: async ({ x }: { x: Float64Array }) => ({
      value: Float64Array.from(x),
      derivative: new Float64Array(),
    }),
  };

  it("differ in the hidden activation alone, and are judged at the four points", async () => {
    const { experiment } = read({ functions: "relu identity", output: "3 -6 -1" });
    const { surfaces } = await calculateSurfaces(engine, experiment, new AbortController().signal);
    expect(asked.map(({ activation }) => activation)).toEqual([{ id: "identity" }, { id: "relu" }]);
    const [{ layers: first }, { layers: second }] = asked as [{ layers: unknown[] }, { layers: unknown[] }];
    expect(first).toEqual(second);
    expect(first[1]).toEqual({ weights: Float64Array.of(3, -6), bias: Float64Array.of(-1) });
    expect(surfaces[0]?.shares).toHaveLength(SIDE * SIDE);
    expect([...(surfaces[0]?.corners ?? [])]).toEqual([0.25, 0.75, 0.75, 0.5]);
    // One half is on neither side.
    expect(surfaces.map(({ right }) => right)).toEqual([3, 3]);
  });

  it("are held to numbers that make sense", () => {
    expect(read({ unit1: "9 0 0" }).problems[0]).toContain("became “4 0 0”");
    expect(read({ output: "1 2" }).problems[0]).toContain("two weights and a bias");
  });
});

describe("the sentence", () => {
  const surface = (id: string, right: number) => ({
    id,
    right,
    shares: new Float64Array(),
    corners: new Float64Array(),
  });
  it("counts the points", () => {
    const { experiment } = read({});
    const surfaces = [surface("identity", 2), surface("relu", 4)];
    expect(describeSurfaces({ experiment, surfaces }, name)).toBe(
      "Of the 4 points of exclusive or, the same weights get 2 right without a hidden activation, 4 right with RELU.",
    );
    expect(describeSurfaces({ experiment, surfaces: [] }, name)).toContain("pick one");
    expect(titleOf("identity", name)).toBe("No activation");
  });
});

describe("a painted plane", () => {
  it("goes from the top left to the bottom right, point by point", () => {
    expect([...surfacePoints(2, -1, 1)]).toEqual([-0.5, 0.5, 0.5, 0.5, -0.5, -0.5, 0.5, -0.5]);
  });

  it("has the colours of the scale, a line at one half, and nothing where there is no number", () => {
    const scale = { low: [200, 0, 0], middle: [100, 100, 100], high: [0, 0, 200] } as const;
    const pixels = paintShares([0, 0, 1, Number.NaN, 0, 0, 0, 0, 0.5], 3, scale, [1, 2, 3]);
    const pixel = (at: number) => [...pixels.slice(4 * at, 4 * at + 4)];
    expect(pixel(0)).toEqual([200, 0, 0, 255]);
    expect(pixel(1)).toEqual([1, 2, 3, 255]);
    expect(pixel(3)).toEqual([0, 0, 0, 0]);
    expect(pixel(8)).toEqual([100, 100, 100, 255]);
  });
});
