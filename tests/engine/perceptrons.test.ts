import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine, NetworkPlan, TrainingRecipe } from "../../web/engine/calls.ts";
import { codeOf, createEngine, refusal } from "./built-engine.ts";

const plan: NetworkPlan = {
  inputs: 2,
  layers: [
    { units: 8, activation: { id: "tanh" } },
    { units: 8, activation: { id: "=max(0.1x, x)" }, normalised: true },
    { units: 4, learnedSlope: { start: 0.25, perUnit: true } },
    { units: 1 },
  ],
  initialisation: { scheme: "he_normal" },
  seed: 3,
};
const recipe: TrainingRecipe = { loss: "binary_cross_entropy", method: "adam", rate: 0.02, batch: 10 };

describe.each(["simd", "scalar"] as const)("networks that learn, in the %s build", (variant) => {
  let engine: Engine;
  let set: Awaited<ReturnType<Engine["dataset"]>>;
  beforeAll(async () => {
    engine = await createEngine({ variant });
    set = await engine.dataset({ name: "xor", count: 120, seed: 1 });
  });
  afterAll(() => engine.close());

  it.each(["sgd", "momentum", "adam", "adamw"] as const)(
    "end in the same bits by %s whether trained in one go or in slices",
    async (method) => {
      const args = { network: plan, recipe: { ...recipe, method }, ...set };
      const whole = await engine.train({ ...args, steps: 60 });
      let sliced = await engine.train({ ...args, steps: 0 });
      const losses: number[] = [];
      for (const steps of [1, 7, 12, 40]) {
        sliced = await engine.train({ ...args, state: sliced.state, steps });
        losses.push(...sliced.losses);
      }
      expect(sliced.state).toEqual(whole.state);
      expect(losses).toEqual([...whole.losses]);
      expect(sliced.steps).toBe(60);
    },
  );

  it("learn XOR with an activation function and not without", async () => {
    const accuracyOf = async (activation?: { readonly id: string }) => {
      const network: NetworkPlan = { ...plan, layers: [{ units: 8, activation }, { units: 1 }] };
      const { state, finite } = await engine.train({ network, recipe, ...set, steps: 600 });
      expect(finite).toBe(true);
      const looked = await engine.inspectNetwork({ network, state, loss: recipe.loss, ...set });
      return looked.accuracy;
    };
    expect(await accuracyOf({ id: "tanh" })).toBeGreaterThan(0.95);
    expect(await accuracyOf()).toBeLessThanOrEqual(0.75);
  });

  it("keep their weights under another activation function", async () => {
    const network: NetworkPlan = {
      ...plan,
      layers: [{ units: 6, activation: { id: "relu" } }, { units: 1 }],
    };
    const { state } = await engine.train({ network, recipe, ...set, steps: 10 });
    const [hidden, ...others] = network.layers;
    const leaky: NetworkPlan = {
      ...network,
      layers: [{ ...hidden, units: 6, activation: { id: "leaky_relu" } }, ...others],
    };
    const look = { state, loss: recipe.loss, ...set };
    const before = await engine.inspectNetwork({ network, ...look });
    const after = await engine.inspectNetwork({ network: leaky, ...look });
    expect(after.layers[0]?.preActivation).toEqual(before.layers[0]?.preActivation);
    expect(after.layers[0]?.activation).not.toEqual(before.layers[0]?.activation);
  });

  it("answer what their weights say", async () => {
    const network: NetworkPlan = {
      ...plan,
      layers: [{ units: 2, activation: { id: "relu" } }, { units: 1 }],
    };
    // |x| + |y| less what both lose below 0.
    const { state } = await engine.setParameters({
      network,
      layers: [
        { weights: Float32Array.of(1, 0, 0, 1), bias: Float32Array.of(0, -1) },
        { weights: Float32Array.of(2, 3), bias: Float32Array.of(0.5) },
      ],
    });
    const { output } = await engine.predict({ network, state, inputs: Float32Array.of(1, 2, -1, 5, 3, 0) });
    expect([...output]).toEqual([2 + 3 + 0.5, 12 + 0.5, 6 + 0.5]);
  });

  it("predict in blocks what they predict one by one", async () => {
    const wide: NetworkPlan = {
      ...plan,
      layers: [{ units: 512, activation: { id: "gelu" } }, { units: 3 }],
    };
    const { inputs } = await engine.dataset({ name: "normal", count: 2000, seed: 4 });
    const { output } = await engine.predict({ network: wide, inputs });
    const last = await engine.predict({ network: wide, inputs: inputs.slice(-2) });
    expect(output.length).toBe(6000);
    expect([...output.slice(-3)]).toEqual([...last.output]);
  });

  it("report numbers that are none, and stop", async () => {
    const network: NetworkPlan = { ...plan, layers: [{ units: 8 }, { units: 1 }] };
    const wild: TrainingRecipe = { ...recipe, loss: "squared_error", method: "sgd", rate: 1e6 };
    const burst = await engine.train({ network, recipe: wild, ...set, steps: 1_000_000 });
    expect(burst.finite).toBe(false);
    expect(burst.losses.length).toBeLessThan(200);
    const more = await engine.train({ network, recipe: wild, ...set, state: burst.state, steps: 1_000_000 });
    expect(more.finite).toBe(false);
    expect(more.losses.length).toBe(0);
  });

  it("refuse damaged bytes, and those of another network, with a sentence", async () => {
    const { state } = await engine.train({ network: plan, recipe, ...set, steps: 3 });
    const bad = state.slice();
    bad[40] = 255 - (bad[40] ?? 0);
    const args = { network: plan, recipe, ...set, steps: 1 };
    const damaged = await refusal(engine.train({ ...args, state: bad }));
    expect(damaged.code).toBe("invalid-argument");
    expect(damaged.message).toContain("damaged");
    expect(await codeOf(engine.train({ ...args, state: state.slice(0, -1) }))).toBe("invalid-argument");
    const other: NetworkPlan = { ...plan, layers: [{ units: 1 }] };
    const foreign = await refusal(engine.train({ ...args, network: other, state }));
    expect(foreign.message).toContain("another shape");
  });

  it("stop when they are told to", async () => {
    const controller = new AbortController();
    const training = engine.train({
      network: plan,
      recipe,
      ...set,
      steps: 1_000_000,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(await codeOf(training)).toBe("cancelled");
    const { steps } = await engine.train({ network: plan, recipe, ...set, steps: 2 });
    expect(steps).toBe(2);
  });

  it("decline what does not fit together", async () => {
    const args = { network: plan, recipe, ...set, steps: 1 };
    const calls = [
      engine.train({ ...args, targets: set.targets.slice(1) }),
      engine.train({ ...args, inputs: set.inputs.slice(1) }),
      engine.train({ ...args, network: { ...plan, layers: [] } }),
      engine.train({ ...args, network: { ...plan, layers: [{ units: 3, residual: true }] } }),
      engine.train({ ...args, recipe: { ...recipe, rate: Number.NaN } }),
      engine.train({ ...args, recipe: { ...recipe, batch: 0 } }),
      engine.setParameters({ network: plan, layers: [{ bias: new Float32Array(3) }] }),
    ];
    for (const call of calls) expect(await codeOf(call)).toBe("invalid-argument");
    const unknown = { ...plan, layers: [{ units: 1, activation: { id: "rellu" } }] };
    expect(await codeOf(engine.train({ ...args, network: unknown }))).toBe("unknown-function");
  });
});
