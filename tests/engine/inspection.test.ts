import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine, NetworkPlan } from "../../web/engine/calls.ts";
import { codeOf, createEngine } from "./built-engine.ts";

/** Units that see x, -x and x - 10, and one that sums them, at x = 1, 2, -3. */
const plan: NetworkPlan = {
  inputs: 1,
  layers: [
    { units: 3, activation: { id: "relu" } },
    { units: 1, bias: false },
  ],
  initialisation: { scheme: "he_normal" },
  seed: 1,
};
const set = { inputs: Float32Array.of(1, 2, -3), targets: Float32Array.of(0, 0, 0) };

describe.each(["simd", "scalar"] as const)("looking into a network, in the %s build", (variant) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ variant });
  });
  afterAll(() => engine.close());

  const handSet = () =>
    engine.setParameters({
      network: plan,
      layers: [
        { weights: Float32Array.of(1, -1, 1), bias: Float32Array.of(0, 0, -10) },
        { weights: Float32Array.of(1, 1, 1) },
      ],
    });

  it("shows what each layer computes and learns", async () => {
    const { state } = await handSet();
    const look = await engine.inspectNetwork({ network: plan, state, loss: "squared_error", ...set });
    const hidden = look.layers[0];
    expect([...(hidden?.preActivation ?? [])]).toEqual([1, 2, -3, -1, -2, 3, -9, -8, -13]);
    expect([...(hidden?.activation ?? [])]).toEqual([1, 2, 0, 0, 0, 3, 0, 0, 0]);
    expect([...(hidden?.weights ?? [])]).toEqual([1, -1, 1]);
    expect([...(hidden?.bias ?? [])]).toEqual([0, 0, -10]);
    expect(hidden?.gain.length).toBe(0);
    expect(look.loss).toBeCloseTo((1 + 4 + 9) / 3, 6);
    expect(look.accuracy).toBeNaN();
    // Of the mean of y^2: 2 y/3 where the unit is awake.
    const expected = [2 / 3, 4 / 3, 0, 0, 0, 2, 0, 0, 0];
    for (const [at, gradient] of expected.entries()) {
      expect(hidden?.gradient[at]).toBeCloseTo(gradient, 6);
    }
  });

  it("tells silent on an example, on a batch, on the set and without gradient apart", async () => {
    const { state } = await handSet();
    const focus = { example: 2, batch: { begin: 0, size: 2 } };
    const look = await engine.inspectNetwork({
      network: plan,
      state,
      loss: "squared_error",
      ...set,
      ...focus,
    });
    const hidden = look.layers[0];
    expect(hidden?.states).toEqual({
      silentExamples: Uint32Array.of(1, 2, 3),
      silentOnExample: Uint8Array.of(1, 0, 1),
      silentOnBatch: Uint8Array.of(0, 1, 1),
      silentOnSet: Uint8Array.of(0, 0, 1),
      noGradient: Uint8Array.of(0, 0, 1),
    });
    expect(hidden?.census).toEqual({
      units: 3,
      silentOnExample: 2,
      silentOnBatch: 2,
      silentOnSet: 1,
      noGradient: 1,
    });
  });

  it("normalises by the set where that is asked for", async () => {
    const network: NetworkPlan = {
      ...plan,
      layers: [{ units: 2, activation: { id: "relu" }, normalised: true }],
    };
    const targets = new Float32Array(6);
    const args = { network, loss: "squared_error", inputs: set.inputs, targets } as const;
    const own = await engine.inspectNetwork({ ...args, batchStatistics: true });
    const running = await engine.inspectNetwork(args);
    expect(own.layers[0]?.preActivation).toEqual(running.layers[0]?.preActivation);
    expect(own.layers[0]?.activation).not.toEqual(running.layers[0]?.activation);
  });

  it("counts the silent units of untrained networks", async () => {
    const relu = { id: "relu" };
    const network: NetworkPlan = {
      inputs: 2,
      layers: [
        { units: 8, activation: relu },
        { units: 8, activation: relu },
      ],
      initialisation: { scheme: "he_normal" },
      seed: 0,
    };
    const args = { network, networks: 2000, examples: 256, batch: 8 };
    const second = (await engine.untrainedCensus(args)).layers[1];
    expect(second?.units).toBe(16_000);
    expect(Math.abs((second?.silentOnSet ?? 0) / 16_000 - 0.08)).toBeLessThan(0.015);
    expect(Math.abs((second?.silentOnBatch ?? 0) / 16_000 - 0.14)).toBeLessThan(0.02);
    expect(await codeOf(engine.untrainedCensus({ ...args, batch: 300 }))).toBe("too-large");
  });

  it("declines a batch outside the set, and a network too large to look into", async () => {
    const args = { network: plan, loss: "squared_error", ...set } as const;
    expect(await codeOf(engine.inspectNetwork({ ...args, batch: { begin: 2, size: 2 } }))).toBe(
      "invalid-argument",
    );
    expect(await codeOf(engine.inspectNetwork({ ...args, example: 3 }))).toBe("invalid-argument");
    const large: NetworkPlan = { ...plan, layers: [{ units: 1024 }, { units: 1 }] };
    const inputs = new Float32Array(2000);
    const call = engine.inspectNetwork({ ...args, network: large, inputs, targets: new Float32Array(2000) });
    expect(await codeOf(call)).toBe("too-large");
  });
});
