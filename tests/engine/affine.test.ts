import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AffineLayer, Engine } from "../../web/engine/calls.ts";
import { codeOf, createEngine } from "./built-engine.ts";

const layer = (weights: readonly number[], bias: readonly number[]): AffineLayer => ({
  weights: Float64Array.from(weights),
  bias: Float64Array.from(bias),
});
const first = layer([1, 2, 3, 4], [10, 20]);
const second = layer([5, -1], [7]);
const points = Float64Array.of(1, 1, -20, 0, 0.5, 3, -7, 2);

describe.each(["simd", "scalar"] as const)("layers without an activation, in the %s build", (variant) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ variant });
  });
  afterAll(() => engine.close());

  it("come to one, step by step", async () => {
    const { steps } = await engine.collapse({ layers: [first, second] });
    expect(steps).toEqual([first, layer([2, 6], [37])]);
  });

  it("do a hundred deep what their one layer does", async () => {
    const { layers } = await engine.gentleLayers({ count: 100, seed: 3 });
    const { steps } = await engine.collapse({ layers });
    const { output, nearest, farthest } = await engine.throughLayers({ layers, points });
    const [whole] = steps.slice(-1);
    const alone = await engine.throughLayers({ layers: whole ? [whole] : [], points });
    for (const [at, number] of output.entries()) expect(alone.output[at]).toBeCloseTo(number, 12);
    for (const [at, weight] of nearest.weights.entries()) expect(whole?.weights[at]).toBeCloseTo(weight, 11);
    expect(farthest).toBeLessThan(1e-12);
  });

  it("do more with an activation between them, the learner's own included", async () => {
    const layers = [first, second];
    const run = async (id: string) =>
      await engine.throughLayers({ layers, points: points.slice(0, 4), activation: { id } });
    expect([...(await run("relu")).output]).toEqual([45, 7]);
    expect(await run("=max(0, x)")).toEqual(await run("relu"));
    const bent = await engine.throughLayers({ layers, points, activation: { id: "relu" } });
    expect(bent.farthest).toBeGreaterThan(1);
    const held = await engine.throughLayers({
      layers: [first],
      points: points.slice(2, 4),
      activation: { id: "relu" },
      activateLast: true,
    });
    expect([...held.output]).toEqual([0, 0]);
  });

  it("take many points in slices, and each as if it were alone", async () => {
    const many = Float64Array.from({ length: 40_000 }, (_, at) => Math.fround(at / 1000 - 20));
    const shares: number[] = [];
    const { output } = await engine.throughLayers({
      layers: [first, second],
      activation: { id: "gelu" },
      points: many,
      onProgress: (share) => shares.push(share),
    });
    const last = await engine.throughLayers({
      layers: [first, second],
      activation: { id: "gelu" },
      points: many.slice(-2),
    });
    expect(output).toHaveLength(20_000);
    expect(output.at(-1)).toBe(last.output[0]);
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  });

  it("say that no layer is near what is infinite", async () => {
    const layers = Array.from({ length: 1000 }, () => layer([10, 0, 0, 10], [0, 0]));
    const { output, farthest } = await engine.throughLayers({ layers, points });
    expect(Number.isFinite(output[0])).toBe(false);
    expect(farthest).toBe(Number.POSITIVE_INFINITY);
  });

  it("are the same for the same seed, however many", async () => {
    const few = await engine.gentleLayers({ count: 4, seed: 9 });
    const many = await engine.gentleLayers({ count: 97, seed: 9 });
    expect(many.layers.slice(0, 4)).toEqual(few.layers);
    expect((await engine.gentleLayers({ count: 4, seed: 8 })).layers).not.toEqual(few.layers);
  });

  it.each([
    ["no layers", [], "invalid-argument"],
    ["layers that do not fit", [second, second], "invalid-argument"],
    ["weights of half a row", [layer([1, 2, 3], [0, 0])], "invalid-argument"],
    ["no outputs", [layer([1], [])], "invalid-argument"],
    ["too many units", [layer(new Array(17).fill(1), [0])], "too-large"],
    ["too many layers", new Array(1001).fill(layer([1], [0])), "too-large"],
  ] as const)("are declined when there are %s", async (_, layers, code) => {
    expect(await codeOf(engine.collapse({ layers: [...layers] }))).toBe(code);
  });

  it("decline points that do not fit, functions that are not there, and too many of anything", async () => {
    const layers = [first];
    const call = (patch: object) => codeOf(engine.throughLayers({ layers, points, ...patch }));
    expect(await call({ points: points.slice(1) })).toBe("invalid-argument");
    expect(await call({ points: new Float64Array(200_002) })).toBe("too-large");
    expect(await call({ activation: { id: "bend" } })).toBe("unknown-function");
    expect(await codeOf(engine.gentleLayers({ count: 1001, seed: 1 }))).toBe("too-large");
    expect(await codeOf(engine.gentleLayers({ count: 2, seed: -1 }))).toBe("invalid-argument");
  });

  it("know what a single line can tell apart at most", async () => {
    const corners = Float32Array.of(0, 0, 1, 0, 0, 1, 1, 1);
    const either = await engine.bestLine({ inputs: corners, targets: Float32Array.of(0, 1, 1, 0) });
    expect(either).toEqual({ right: 3, accuracy: 0.75 });
    const both = await engine.bestLine({ inputs: corners, targets: Float32Array.of(0, 0, 0, 1) });
    expect(both.right).toBe(4);
    const inputs = Float32Array.from({ length: 600 }, (_, at) => Math.sin(at * at));
    const targets = Float32Array.from({ length: 300 }, (_, at) => Number((inputs[2 * at] ?? 0) > 0.2));
    expect((await engine.bestLine({ inputs, targets })).right).toBe(300);
    expect(await codeOf(engine.bestLine({ inputs, targets: targets.slice(1) }))).toBe("invalid-argument");
    expect(await codeOf(engine.bestLine({ inputs, targets: targets.fill(2) }))).toBe("invalid-argument");
  });
});
