import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Calls, Engine } from "../../web/engine/calls.ts";
import { codeOf, createEngine } from "./built-engine.ts";

const lecun = { scheme: "lecun_normal" } as const;
const task = { initialisation: lecun, depth: 30, width: 128, examples: 100, seed: 1 };

describe.each(["simd", "scalar"] as const)("a signal in depth, in the %s build", (variant) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ variant });
  });
  afterAll(() => engine.close());

  it("keeps mean 0 and variance 1 behind SELU, and dies behind ReLU with the same weights", async () => {
    const selu = await engine.signalPropagation({ id: "selu", ...task });
    expect(selu.activation.mean).toHaveLength(30);
    for (const mean of selu.activation.mean) expect(Math.abs(mean)).toBeLessThan(0.2);
    for (const variance of selu.activation.variance) expect(Math.abs(variance - 1)).toBeLessThan(0.35);
    expect(Math.abs(selu.input.variance - 1)).toBeLessThan(0.05);
    const relu = await engine.signalPropagation({ id: "relu", ...task });
    expect(relu.activation.variance[29]).toBeLessThan(1e-6);
    expect(relu.preActivation.variance[0]).toBe(selu.preActivation.variance[0]);
  });

  it("begins with the layers of a shallower network", async () => {
    const shallow = await engine.signalPropagation({ id: "gelu", ...task, depth: 3 });
    const deep = await engine.signalPropagation({ id: "gelu", ...task, depth: 9 });
    expect([...deep.activation.variance.slice(0, 3)]).toEqual([...shallow.activation.variance]);
  });

  it("tells how the last layer is spread, its zeros apart", async () => {
    const call = { id: "relu", ...task, depth: 1, bins: { low: 0, high: 2, count: 8 } };
    const { lastLayer } = await engine.signalPropagation(call);
    expect(lastLayer?.zeros).toBeCloseTo(0.5, 1);
    expect(lastLayer?.bins).toHaveLength(10);
    expect(
      (lastLayer?.zeros ?? 0) + (lastLayer?.bins.reduce((sum, share) => sum + share, 0) ?? 0),
    ).toBeCloseTo(1, 12);
    expect((await engine.signalPropagation({ id: "relu", ...task })).lastLayer).toBeNull();
  });

  it("ends at the layer that float32 cannot hold, and says which", async () => {
    const burst = await engine.signalPropagation({
      id: "relu",
      ...task,
      depth: 200,
      initialisation: { scheme: "he_normal", scale: 10 },
    });
    expect(burst.brokenLayer).toBeGreaterThan(20);
    expect(burst.activation.variance).toHaveLength(burst.brokenLayer);
    expect(Number.isFinite(burst.activation.variance.at(-2))).toBe(true);
  });

  it("takes functions of one's own", async () => {
    const own = await engine.signalPropagation({ id: "=max(0,x)", ...task, depth: 2 });
    const relu = await engine.signalPropagation({ id: "relu", ...task, depth: 2 });
    expect(own.activation).toEqual(relu.activation);
  });

  it("can be stopped on its way, and on the way through samples", async () => {
    const deep = { id: "tanh", ...task, depth: 1000, width: 256 };
    for (const start of [
      (signal: AbortSignal) => engine.signalPropagation({ ...deep, signal }),
      (signal: AbortSignal) => engine.sampledMoments({ id: "tanh", samples: 1e8, seed: 1, signal }),
    ]) {
      const stop = new AbortController();
      const work = start(stop.signal);
      stop.abort();
      expect(await codeOf(work)).toBe("cancelled");
    }
  });

  it("makes mean 0 and variance 1 of a million numbers through SELU, within 0.01", async () => {
    const { mean, variance, onTheWay } = await engine.sampledMoments({
      id: "selu",
      samples: 1_000_000,
      seed: 1,
    });
    expect(Math.abs(mean)).toBeLessThan(0.01);
    expect(Math.abs(variance - 1)).toBeLessThan(0.01);
    expect([...onTheWay.samples.slice(0, 5)]).toEqual([1, 2, 5, 10, 20]);
    expect(onTheWay.samples.at(-1)).toBe(1_000_000);
    expect(onTheWay.mean.at(-1)).toBe(mean);
    const hundred = await engine.sampledMoments({ id: "selu", samples: 100, seed: 1 });
    expect(hundred.mean).toBe(onTheWay.mean[6]);
  });

  it("follows the moments by integration to SELU's fixed point", async () => {
    const { gain, mean, variance, square, pull } = await engine.momentMap({
      id: "selu",
      initialisation: lecun,
      mean: Float64Array.of(0, 1),
      variance: Float64Array.of(1, 3),
      steps: 120,
    });
    expect(gain).toBeCloseTo(1, 14);
    expect(mean).toHaveLength(242);
    expect(pull[0]).toBeCloseTo(0.782648, 6);
    expect(square[121]).toBe(4);
    for (const end of [120, 241]) {
      expect(mean[end]).toBeCloseTo(0, 9);
      expect(variance[end]).toBeCloseTo(1, 9);
    }
  });

  it("knows the gain of every scheme", async () => {
    const gainOf = async (initialisation: Calls["momentMap"]["args"]["initialisation"]) => {
      const one = Float64Array.of(1);
      return (
        await engine.momentMap({
          id: "identity",
          initialisation,
          width: 100,
          mean: one,
          variance: one,
          steps: 1,
        })
      ).gain;
    };
    expect(await gainOf({ scheme: "he_normal" })).toBeCloseTo(2, 14);
    expect(await gainOf({ scheme: "glorot_uniform" })).toBeCloseTo(1, 14);
    expect(await gainOf({ scheme: "orthogonal", scale: 3 })).toBeCloseTo(9, 13);
    expect(await gainOf({ scheme: "normal", scale: 0.1 })).toBeCloseTo(1, 14);
  });

  it.each<[string, Partial<Calls["signalPropagation"]["args"]>, string]>([
    ["no layers", { depth: 0 }, "invalid-argument"],
    ["too many layers", { depth: 1001 }, "too-large"],
    ["one unit", { width: 1 }, "invalid-argument"],
    ["too many units", { width: 257 }, "too-large"],
    ["half an example", { examples: 0.5 }, "invalid-argument"],
    ["a seed below 0", { seed: -1 }, "invalid-argument"],
    ["a deviation below 0", { deviation: -1 }, "invalid-argument"],
    ["bins without width", { bins: { low: 1, high: 1, count: 3 } }, "invalid-argument"],
    ["weights that there are not", { initialisation: { scheme: "good" as "uniform" } }, "invalid-argument"],
    ["weights of no size", { initialisation: { scheme: "normal", scale: Number.NaN } }, "invalid-argument"],
    ["an unknown function", { id: "rellu" }, "unknown-function"],
  ])("declines %s", async (_, patch, code) => {
    expect(await codeOf(engine.signalPropagation({ id: "relu", ...task, ...patch }))).toBe(code);
  });

  it("declines moments without a start, below 0, or without end", async () => {
    const one = Float64Array.of(1);
    const call = { id: "selu", initialisation: lecun, mean: one, variance: one, steps: 3 };
    expect(await codeOf(engine.momentMap({ ...call, variance: Float64Array.of(-1) }))).toBe(
      "invalid-argument",
    );
    expect(await codeOf(engine.momentMap({ ...call, mean: Float64Array.of(1, 2) }))).toBe("invalid-argument");
    expect(await codeOf(engine.momentMap({ ...call, steps: 20_001 }))).toBe("too-large");
    expect(await codeOf(engine.sampledMoments({ id: "selu", samples: 0, seed: 1 }))).toBe("invalid-argument");
  });
});
