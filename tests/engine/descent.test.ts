import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine, Pair } from "../../web/engine/calls.ts";
import { codeOf, createEngine } from "./built-engine.ts";

const task = { start: [-1, 1] as Pair, target: [1, -1] as Pair, rate: 0.5, steps: 100, seed: 1 };

describe.each(["simd", "scalar"] as const)("descent on two weights, in the %s build", (variant) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ variant });
  });
  afterAll(() => engine.close());

  it("goes against the gradient of each example", async () => {
    const { weights, gradients, inputs, steps } = await engine.descent({ id: "tanh", ...task });
    expect(steps).toBe(100);
    let before = [...task.start];
    for (let step = 0; step < steps; step++) {
      const [h1 = 0, h2 = 0] = inputs.subarray(2 * step);
      const [w1 = 0, w2 = 0] = before;
      const error = (w1 - 1) * h1 + (w2 + 1) * h2;
      expect([...gradients.subarray(2 * step, 2 * step + 2)]).toEqual([error * h1, error * h2]);
      before = [w1 - 0.5 * error * h1, w2 - 0.5 * error * h2];
      expect([...weights.subarray(2 * step, 2 * step + 2)]).toEqual(before);
    }
  });

  it("tells inputs of one sign from inputs of both", async () => {
    const sigmoid = await engine.descent({ id: "sigmoid", ...task });
    const tanh = await engine.descent({ id: "tanh", ...task });
    expect([sigmoid.oneSign, tanh.oneSign]).toEqual([true, false]);
    expect(sigmoid.sameSign[99]).toBe(100);
    expect((tanh.sameSign[99] ?? 0) + (tanh.opposite[99] ?? 0)).toBe(100);
    expect(sigmoid.distance[99]).toBeGreaterThan(10 * (tanh.distance[99] ?? 1));
    expect(sigmoid.valley.steep).toBeGreaterThan(8 * sigmoid.valley.flat);
    expect(sigmoid.length[99]).toBeGreaterThan(sigmoid.straight[99] ?? 0);
  });

  it("gives the same path for the same seed", async () => {
    const path = async (seed: number) => (await engine.descent({ id: "relu", ...task, seed })).weights;
    expect(await path(3)).toEqual(await path(3));
    expect(await path(3)).not.toEqual(await path(4));
  });

  it("ends where the weights would stop being numbers", async () => {
    const { steps, weights } = await engine.descent({ id: "relu", ...task, rate: 1e9 });
    expect(steps).toBeLessThan(100);
    expect(weights).toHaveLength(2 * steps);
  });

  it.each([
    [{ steps: 0 }, "invalid-argument"],
    [{ steps: 10_001 }, "too-large"],
    [{ seed: -1 }, "invalid-argument"],
    [{ rate: Number.NaN }, "invalid-argument"],
    [{ start: [0, Number.NaN] as Pair }, "invalid-argument"],
  ])("declines %o", async (patch, code) => {
    expect(await codeOf(engine.descent({ id: "relu", ...task, ...patch }))).toBe(code);
  });
});
