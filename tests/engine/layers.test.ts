import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../web/engine/calls.ts";
import { codeOf, createEngine } from "./built-engine.ts";

const task = { units: 64, inputs: 64, examples: 200, shown: 5, near: 0.01, seed: 1 };

describe.each(["simd", "scalar"] as const)("a random layer, in the %s build", (variant) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ variant });
  });
  afterAll(() => engine.close());

  it("leaves about half of ReLU's units at exactly 0, and none of the sigmoid's", async () => {
    const relu = await engine.layerActivity({ id: "relu", ...task });
    const sigmoid = await engine.layerActivity({ id: "sigmoid", ...task });
    expect(Math.abs(relu.overall.zero - 0.5)).toBeLessThan(0.05);
    expect(sigmoid.overall.zero).toBe(0);
    expect(relu.overall.near).toBeGreaterThanOrEqual(relu.overall.zero);
    expect(relu.preActivation).toEqual(sigmoid.preActivation);
  });

  it("counts what it gives", async () => {
    const { output, preActivation, here } = await engine.layerActivity({ id: "relu", ...task });
    expect([...output]).toEqual(Array.from(preActivation, (z) => Math.max(0, z)));
    expect(here.zero).toBe(output.filter((number) => number === 0).length / 64);
  });

  it.each([{ units: 0 }, { inputs: 65 }, { examples: 1001 }, { shown: 200 }, { seed: 0.5 }])(
    "declines %o",
    async (patch) => {
      expect(await codeOf(engine.layerActivity({ id: "relu", ...task, ...patch }))).toBe("invalid-argument");
    },
  );
});
