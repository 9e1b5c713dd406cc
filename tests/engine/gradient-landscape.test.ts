import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../web/engine/calls.ts";
import { codeOf, createEngine } from "./built-engine.ts";

const sigmoid = { id: "sigmoid", initialisation: { scheme: "glorot_normal" } } as const;
const relu = { id: "relu", initialisation: { scheme: "he_normal" } } as const;
const task = { functions: [sigmoid, relu], layers: 3, width: 32, examples: 1000, seed: 1 };

describe.each(["simd", "scalar"] as const)("a gradient landscape, in the %s build", (variant) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ variant });
  });
  afterAll(() => engine.close());

  it("thins out from layer to layer for sigmoid, and hardly for ReLU", async () => {
    const { functions } = await engine.gradientLandscape(task);
    const [steep = [], flat = []] = functions.map(({ median }) => [...median]);
    for (const layer of [0, 1, 2]) {
      expect(steep[layer]).toBeLessThan((steep[layer + 1] ?? 0) - 0.4);
      expect(flat[layer]).toBeGreaterThan((flat[layer + 1] ?? 0) - 0.3);
    }
  });

  it("meets the same examples whatever stands beside it, and however many follow", async () => {
    const [, both] = (await engine.gradientLandscape(task)).functions;
    const [alone] = (await engine.gradientLandscape({ ...task, functions: [relu], examples: 10 })).functions;
    expect(alone?.gradient.slice(0, 10)).toEqual(both?.gradient.slice(0, 10));
    expect(alone?.gradient).toHaveLength(40);
  });

  it("counts what it gives", async () => {
    const [tiny] = (await engine.gradientLandscape({ ...task, functions: [relu], width: 2 })).functions;
    const first = tiny?.gradient.slice(0, 1000).toSorted() ?? [];
    const shut = first.filter((gradient) => gradient === Number.NEGATIVE_INFINITY).length;
    expect(shut).toBeGreaterThan(0);
    expect(tiny?.zero[0]).toBe(shut / 1000);
    expect(tiny?.ninetieth[0]).toBeGreaterThanOrEqual(first[899] ?? Number.NaN);
    expect(tiny?.ninetieth[0]).toBeLessThanOrEqual(first[900] ?? Number.NaN);
  });

  it("can be stopped", async () => {
    const stop = new AbortController();
    const work = engine.gradientLandscape({ ...task, width: 256, examples: 10_000, signal: stop.signal });
    stop.abort();
    expect(await codeOf(work)).toBe("cancelled");
  });

  it.each([
    ["no functions", { functions: [] }, "invalid-argument"],
    ["no layers", { layers: 0 }, "invalid-argument"],
    ["too many layers", { layers: 21 }, "too-large"],
    ["too many examples", { examples: 10_001 }, "too-large"],
    ["half a unit", { width: 2.5 }, "invalid-argument"],
    ["no such function", { functions: [{ ...relu, id: "rellu" }] }, "unknown-function"],
  ])("declines %s", async (_, patch, code) => {
    expect(await codeOf(engine.gradientLandscape({ ...task, ...patch }))).toBe(code);
  });
});
