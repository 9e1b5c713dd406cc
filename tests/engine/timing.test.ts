import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../web/engine/index.ts";
import { codeOf, createEngine } from "./built-engine.ts";

let engine: Engine;

beforeAll(async () => {
  engine = await createEngine();
});

afterAll(() => engine.close());

const passes = { count: 10_000, repeats: 3, seed: 1 };

describe("time", () => {
  it("gives milliseconds for every function, value and slope, and for the copy", async () => {
    for (const { id } of engine.catalogue) {
      for (const derivative of [false, true]) {
        const spent = await engine.time({ id, ...passes, derivative });
        expect(spent, id).toBeGreaterThan(0);
        expect(Number.isFinite(spent), id).toBe(true);
      }
    }
    expect(await engine.timeCopy(passes)).toBeGreaterThanOrEqual(0);
  });

  it("is cancelled in the midst of it, and leaves the engine in working order", async () => {
    const ending = new AbortController();
    const long = engine.time({
      id: "gelu",
      count: 1_000_000,
      repeats: 100_000,
      seed: 1,
      signal: ending.signal,
    });
    setTimeout(() => ending.abort(), 30);
    expect(await codeOf(long)).toBe("cancelled");
    expect(await engine.time({ id: "gelu", ...passes })).toBeGreaterThan(0);
  });

  it("takes sorted numbers and parameters, and declines what makes no sense", async () => {
    expect(
      await engine.time({ id: "elu", ...passes, sorted: true, parameters: { alpha: 2 } }),
    ).toBeGreaterThan(0);
    expect(await codeOf(engine.time({ id: "rely", ...passes }))).toBe("unknown-function");
    expect(await codeOf(engine.time({ id: "elu", ...passes, count: 0 }))).toBe("invalid-argument");
    expect(await codeOf(engine.time({ id: "elu", ...passes, count: 10_000_001 }))).toBe("too-large");
    expect(await codeOf(engine.time({ id: "elu", ...passes, repeats: 1.5 }))).toBe("invalid-argument");
    expect(await codeOf(engine.timeCopy({ ...passes, seed: -1 }))).toBe("invalid-argument");
  });

  it("tells the step of the clock it reads", async () => {
    expect(await engine.clockStep({})).toBeGreaterThan(0);
  });
});

describe("summary", () => {
  it("gives the quartiles that NumPy gives", async () => {
    // numpy.percentile([1, 2, 4, 8, 16, 32], [25, 50, 75])
    const values = Float64Array.of(32, 1, 16, 2, 8, 4);
    expect(await engine.summary({ values })).toEqual({
      count: 6,
      least: 1,
      lower: 2.5,
      median: 6,
      upper: 14,
      greatest: 32,
      spread: 11.5 / 6,
    });
  });

  it("divides each value by its own neighbour", async () => {
    const values = Float64Array.of(3, 4, 12);
    const relativeTo = Float64Array.of(1, 4, 2);
    expect((await engine.summary({ values, relativeTo })).median).toBe(3);
  });

  it("declines what cannot be summed up", async () => {
    const values = Float64Array.of(1, 2);
    expect(await codeOf(engine.summary({ values: Float64Array.of(Number.NaN) }))).toBe("invalid-argument");
    expect(await codeOf(engine.summary({ values, relativeTo: Float64Array.of(1) }))).toBe("invalid-argument");
    expect(await codeOf(engine.summary({ values, relativeTo: Float64Array.of(1, 0) }))).toBe(
      "invalid-argument",
    );
    expect((await engine.summary({ values: new Float64Array(0) })).count).toBe(0);
  });
});

describe("shuffle", () => {
  it("is a permutation, drawn from the seed, the same in both builds", async () => {
    const order = await engine.shuffle({ count: 50, seed: 7 });
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, at) => at));
    expect(await engine.shuffle({ count: 50, seed: 8 })).not.toEqual(order);
    const scalar = await createEngine({ variant: "scalar" });
    expect(await scalar.shuffle({ count: 50, seed: 7 })).toEqual(order);
    scalar.close();
  });
});
