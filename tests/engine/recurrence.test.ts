import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Calls, Engine } from "../../web/engine/calls.ts";
import { codeOf, createEngine } from "./built-engine.ts";

const one = (number: number) => Float64Array.of(number);
const growing = { start: one(0.5), fromState: one(1.2), fromInput: one(1), inputs: new Float64Array(100) };

describe.each(["simd", "scalar"] as const)("a recurrent step, in the %s build", (variant) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ variant });
  });
  afterAll(() => engine.close());

  it("is the weighted sum of input and state through the function", async () => {
    const { states, memory, steps } = await engine.recurrence({
      id: "identity",
      start: Float64Array.of(1, -1),
      fromState: Float64Array.of(0.5, 0.25, 2, 1),
      fromInput: Float64Array.of(10, 100, 20, 200),
      bias: Float64Array.of(1000, 2000),
      inputs: Float64Array.of(1, 2),
    });
    expect(steps).toBe(1);
    expect([...states]).toEqual([1, -1, 1210.25, 2421]);
    expect(memory[0]).toBeCloseTo(Math.SQRT2, 15);
    expect(memory[1]).toBeCloseTo(Math.hypot(0.5, 0.25, 2, 1), 14);
  });

  it("stays in bounds and forgets with tanh, and explodes with ReLU", async () => {
    const tanh = await engine.recurrence({ id: "tanh", ...growing });
    expect(tanh.states[100]).toBeCloseTo(Math.tanh(1.2 * (tanh.states[99] ?? 0)), 14);
    expect(tanh.memory[100]).toBeLessThan(1e-10);
    const relu = await engine.recurrence({ id: "relu", ...growing });
    expect(relu.states[100]).toBeCloseTo(0.5 * 1.2 ** 100, -4);
    expect(relu.memory[100]).toBeCloseTo(1.2 ** 100, -4);
  });

  it("ends at the step in which the state is lost, and says which", async () => {
    const inputs = new Float64Array(10_000);
    const { steps, brokenStep, states, memory } = await engine.recurrence({ id: "relu", ...growing, inputs });
    expect(brokenStep).toBe(steps);
    expect(steps).toBeGreaterThan(3000);
    expect(states).toHaveLength(steps + 1);
    expect(memory).toHaveLength(steps + 1);
    expect(states.at(-1)).toBe(Number.POSITIVE_INFINITY);
  });

  it.each<[string, Partial<Calls["recurrence"]["args"]>, string]>([
    ["no state", { start: new Float64Array(0) }, "invalid-argument"],
    ["too many units", { start: new Float64Array(17) }, "too-large"],
    ["weights that do not fit", { fromState: Float64Array.of(1, 2) }, "invalid-argument"],
    [
      "inputs that do not make whole steps",
      { fromInput: Float64Array.of(1, 2), inputs: one(1) },
      "invalid-argument",
    ],
    ["no steps", { inputs: new Float64Array(0) }, "invalid-argument"],
    ["too many steps", { inputs: new Float64Array(10_001) }, "too-large"],
    ["a weight that is no number", { fromState: one(Number.NaN) }, "invalid-argument"],
  ])("declines %s", async (_, patch, code) => {
    expect(await codeOf(engine.recurrence({ id: "tanh", ...growing, ...patch }))).toBe(code);
  });
});
