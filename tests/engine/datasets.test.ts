import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../web/engine/calls.ts";
import { codeOf, createEngine } from "./built-engine.ts";

describe.each(["simd", "scalar"] as const)("data sets, in the %s build", (variant) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ variant });
  });
  afterAll(() => engine.close());

  it("names its sets as cpp/datasets orders them", async () => {
    const xor = await engine.dataset({ name: "xor", count: 40, seed: 1 });
    const plane = await engine.dataset({ name: "plane", count: 40, seed: 1 });
    const normal = await engine.dataset({ name: "normal", count: 40, seed: 1 });
    for (let k = 0; k < 40; k++) {
      const differ = (xor.inputs[2 * k] ?? 0) * (xor.inputs[2 * k + 1] ?? 0) < 0;
      expect(xor.targets[k]).toBe(differ ? 1 : 0);
      const mean = ((plane.inputs[2 * k] ?? 0) + (plane.inputs[2 * k + 1] ?? 0)) / 2;
      expect(plane.targets[k]).toBeCloseTo(mean, 5);
    }
    expect(normal.inputs.some((x) => Math.abs(x) > 1)).toBe(true);
    expect(normal.targets.every((target) => target === 0)).toBe(true);
  });

  it("gives the same set for the same seed, and another for another", async () => {
    const args = { name: "spirals", count: 30, noise: 0.1 } as const;
    const first = await engine.dataset({ ...args, seed: 2 });
    expect(await engine.dataset({ ...args, seed: 2 })).toEqual(first);
    expect(await engine.dataset({ ...args, seed: 3 })).not.toEqual(first);
  });

  it.each([{ count: 0 }, { count: 2.5 }, { noise: -1 }, { noise: Number.NaN }, { seed: -1 }])(
    "declines %o",
    async (patch) => {
      const call = engine.dataset({ name: "moons", count: 10, seed: 1, ...patch });
      expect(await codeOf(call)).toBe("invalid-argument");
    },
  );
});
