import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../web/engine/calls.ts";
import { codeOf, createEngine } from "./built-engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});
afterAll(() => engine.close());

const input = Float32Array.of(-1, 2, -4, 0.5, -2, 8);

describe("PReLU in training", () => {
  it("shares one slope, whose gradient collects all that is negative", async () => {
    const gradient = Float32Array.of(1, 1, 0.5, 1, 3, 1);
    const pass = await engine.prelu({ input, slopes: Float32Array.of(0.25), gradient });
    expect([...pass.output]).toEqual([-0.25, 2, -1, 0.5, -0.5, 8]);
    expect([...pass.inputGradient]).toEqual([0.25, 1, 0.125, 1, 0.75, 1]);
    expect([...pass.slopeGradient]).toEqual([-1 - 2 - 6]);
  });

  it("or has one for each channel; without a gradient it is that of the sum", async () => {
    const pass = await engine.prelu({ input, slopes: Float32Array.of(0.5, 0, 2) });
    expect([...pass.output]).toEqual([-0.5, 2, -8, 0.5, 0, 8].map((y) => (y === 0 ? -0 : y)));
    expect([...pass.slopeGradient]).toEqual([-1, -2, -4]);
  });

  it("declines slopes that do not fit", async () => {
    expect(await codeOf(engine.prelu({ input, slopes: new Float32Array(4) }))).toBe("invalid-argument");
    expect(await codeOf(engine.prelu({ input, slopes: new Float32Array(0) }))).toBe("invalid-argument");
    const gradient = new Float32Array(1);
    expect(await codeOf(engine.prelu({ input, slopes: new Float32Array(1), gradient }))).toBe(
      "invalid-argument",
    );
  });
});

describe("RReLU in training", () => {
  it("draws the same from the same seed, in both builds, and goes back through what it drew", async () => {
    const scalar = await createEngine({ variant: "scalar" });
    const pass = await engine.rrelu({ input, seed: 7 });
    expect(await scalar.rrelu({ input, seed: 7 })).toEqual(pass);
    expect((await engine.rrelu({ input, seed: 8 })).slopes).not.toEqual(pass.slopes);
    for (const [index, slope] of pass.slopes.entries()) {
      const x = input[index] ?? Number.NaN;
      expect(slope === 1).toBe(x > 0);
      expect(pass.output[index]).toBe(Math.fround(slope * x));
      expect(pass.inputGradient[index]).toBe(slope);
    }
    scalar.close();
  });

  it("has for its mean what the catalogue computes in evaluation", async () => {
    const negative = new Float32Array(100_000).fill(-1);
    const { output } = await engine.rrelu({ input: negative, seed: 1 });
    const [mean = Number.NaN] = await engine.apply({ id: "rrelu", input: Float32Array.of(-1) });
    expect(output.reduce((sum, y) => sum + y, 0) / output.length).toBeCloseTo(mean, 2);
  });

  it("declines bounds that cross, seeds that are none and batches that are too long", async () => {
    expect(await codeOf(engine.rrelu({ input, seed: 1, lower: 0.5, upper: 0.25 }))).toBe(
      "parameter-out-of-range",
    );
    expect(await codeOf(engine.rrelu({ input, seed: -1 }))).toBe("invalid-argument");
    const long = new Float32Array(2 ** 20 + 1);
    expect(await codeOf(engine.rrelu({ input: long, seed: 1 }))).toBe("too-large");
  });
});
