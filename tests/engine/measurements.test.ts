import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../web/engine/calls.ts";
import { codeOf, createEngine } from "./built-engine.ts";

describe.each(["simd", "scalar"] as const)("measurements, in the %s build", (variant) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ variant });
  });
  afterAll(() => engine.close());

  it("check a slope at one step, and the errors at many", async () => {
    const call = { id: "tanh", x: 1, h: 1e-5, scheme: "central", points: 121 } as const;
    const check = await engine.slopeCheck(call);
    expect(check.exact).toBeCloseTo(0.41997434161402614, 14);
    expect(check.numerical).toBeCloseTo(check.exact, 9);
    expect(Math.abs(check.numerical32 - check.exact)).toBeGreaterThan(1e-5);
    expect(check.kink).toBeNull();
    expect(check.steps).toHaveLength(121);
    expect(check.steps[0]).toBeCloseTo(1e-12, 20);
    expect(Math.min(...check.errors)).toBeLessThan(1e-10);
    expect(Math.min(...check.errors32)).toBeGreaterThan(1e-8);
  });

  it("say which kink a difference reaches over", async () => {
    const { numerical, kink } = await engine.slopeCheck({ id: "relu", x: 0, h: 1e-3, scheme: "central" });
    expect(numerical).toBe(0.5);
    expect(kink).toEqual({ x: 0, slopeBelow: 0, slopeAbove: 1, jump: 0 });
  });

  it("hold a slope against central differences along the axis", async () => {
    const stretch = { from: -4, to: 4, points: 33, h: 1e-5 };
    const own = await engine.slopesApart({ id: "=x*sigmoid(b*x)", parameters: { b: 2 }, ...stretch });
    expect(own.largest).toBeLessThan(1e-9);
    expect(own.skipped).toBe(0);
    expect(own.numerical).toHaveLength(33);
    // The slope of x sigmoid(2x) at 0 is sigmoid(0).
    expect(own.numerical[16]).toBeCloseTo(0.5, 9);
    const corner = await engine.slopesApart({ id: "=max(0, x)", ...stretch });
    expect(corner.skipped).toBe(1);
    expect(corner.numerical[16]).toBeNaN();
    const nothing = await engine.slopesApart({ id: "=ln(-1 - x^2)", ...stretch });
    expect(nothing).toMatchObject({ largest: Number.NaN, x: Number.NaN, skipped: 33 });
  });

  it("tell how far two functions lie apart", async () => {
    const stretch = { from: -5, to: 5, points: 101 };
    const same = await engine.compare({
      a: { id: "leaky_relu", parameters: { alpha: 0 } },
      b: { id: "relu" },
      ...stretch,
    });
    expect(same.largest).toBe(0);
    const forms = await engine.compare({
      a: { id: "gelu", parameters: { variant: "sigmoid" } },
      b: { id: "gelu" },
      ...stretch,
    });
    expect(forms.largest).toBeCloseTo(0.020334872209239, 14);
    expect(Math.abs(forms.x)).toBeCloseTo(2.2703977, 6);
    expect(forms.differences).toHaveLength(101);
  });

  it("tell whether two functions are one, and show it at a plain number if they are not", async () => {
    const stretch = { from: -5, to: 5 };
    const same = await engine.equivalence({ a: { id: "=0.5*(x+|x|)" }, b: { id: "relu" }, ...stretch });
    expect(same).toEqual({ counterExample: null, largest: 0, agreement: stretch });
    const soft = await engine.equivalence({ a: { id: "swish" }, b: { id: "relu" }, ...stretch });
    expect(soft.counterExample).toEqual({ x: -1, a: expect.closeTo(-0.268941421, 9), b: 0 });
    expect(soft.largest).toBeCloseTo(0.278464543, 9);
    const hole = await engine.equivalence({ a: { id: "=|x|/sign(x)" }, b: { id: "identity" }, ...stretch });
    expect(hole.counterExample).toEqual({ x: 0, a: Number.NaN, b: 0 });
  });

  it("score a sketch of the slope, or of the curve", async () => {
    const x = Float64Array.from({ length: 65 }, (_, at) => -4 + at / 8);
    const { derivative, value } = await engine.evaluate({ id: "gelu", x });
    const stretch = { id: "gelu", x, from: -4, to: 4 };
    expect((await engine.scoreSketch({ ...stretch, y: derivative, derivative: true })).score).toBeGreaterThan(
      99.5,
    );
    expect((await engine.scoreSketch({ ...stretch, y: value })).score).toBeGreaterThan(99.5);
    const level = x.map(() => 0.8);
    const { worst, score } = await engine.scoreSketch({
      ...stretch,
      id: "sigmoid",
      y: level,
      derivative: true,
    });
    expect(score).toBe(0);
    expect(worst.drawn).toBe(0.8);
  });

  it("draw the same sample for the same seed, with its atoms apart from its bins", async () => {
    const call = { id: "relu", mean: 0, deviation: 1, count: 100_000, low: -4, high: 4, bins: 80 };
    const sample = await engine.distribution({ ...call, seed: 7 });
    expect(await engine.distribution({ ...call, seed: 7 })).toEqual(sample);
    expect(sample.output.mean).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 2);
    expect(sample.atoms).toEqual([{ value: 0, share: sample.zeros }]);
    expect(sample.zeros).toBeCloseTo(0.5, 2);
    const counted = sample.outputBins.reduce((sum, count) => sum + count, 0);
    expect(counted / 100_000 + sample.zeros).toBeCloseTo(1, 12);
  });

  it("can be stopped while a large sample is drawn", async () => {
    const stop = new AbortController();
    const call = { id: "gelu", mean: 0, deviation: 1, count: 1_000_000, seed: 1, low: -4, high: 4, bins: 80 };
    const work = engine.distribution({ ...call, signal: stop.signal });
    stop.abort();
    expect(await codeOf(work)).toBe("cancelled");
  });

  it("give seeded numbers, the same bits in every build", async () => {
    const numbers = await engine.random({ seed: 1, count: 4 });
    expect([...numbers]).toEqual([
      0.8116121588818848, 0.7471047161582187, 0.10015090353378375, 0.7462168706168104,
    ]);
    const [first = 0, second = 0] = await engine.random({ seed: 1, count: 2, normal: true });
    expect(first).toBeCloseTo(0.7497765692000015, 14);
    expect(second).toBeCloseTo(0.5945638545653684, 14);
  });

  it.each([
    ["a step of 0", { h: 0 }],
    ["a step that is no number", { h: Number.NaN }],
    ["no such scheme", { scheme: "backward" as "forward" }],
    ["half a point", { points: 0.5 }],
  ])("decline %s", async (_, wrong) => {
    const call = { id: "relu", x: 0, h: 1, scheme: "forward" as const, ...wrong };
    expect(await codeOf(engine.slopeCheck(call))).toBe("invalid-argument");
  });

  it("decline what has no meaning or no end", async () => {
    const slopes = { id: "relu", from: 0, to: 1, points: 5, h: 1e-5 };
    expect(await codeOf(engine.slopesApart({ ...slopes, h: 0 }))).toBe("invalid-argument");
    expect(await codeOf(engine.slopesApart({ ...slopes, to: 0 }))).toBe("invalid-argument");
    expect(await codeOf(engine.slopesApart({ ...slopes, points: 1 }))).toBe("invalid-argument");
    expect(await codeOf(engine.slopesApart({ ...slopes, points: 1e6 }))).toBe("too-large");
    const sample = { id: "relu", mean: 0, deviation: 1, count: 10, seed: 1, low: 0, high: 1, bins: 4 };
    expect(await codeOf(engine.distribution({ ...sample, deviation: -1 }))).toBe("invalid-argument");
    expect(await codeOf(engine.distribution({ ...sample, seed: -1 }))).toBe("invalid-argument");
    expect(await codeOf(engine.distribution({ ...sample, count: 1e7 }))).toBe("too-large");
    const backwards = Float64Array.of(1, 0);
    const drawing = { id: "relu", x: backwards, y: backwards, from: 0, to: 1 };
    expect(await codeOf(engine.scoreSketch(drawing))).toBe("invalid-argument");
    const pair = { a: { id: "relu" }, b: { id: "rellu" }, from: 0, to: 1, points: 2 };
    expect(await codeOf(engine.compare(pair))).toBe("unknown-function");
    expect(await codeOf(engine.compare({ ...pair, from: 1 }))).toBe("invalid-argument");
    expect(await codeOf(engine.equivalence({ ...pair, from: Number.NaN }))).toBe("invalid-argument");
    expect(await codeOf(engine.equivalence(pair))).toBe("unknown-function");
    expect(await codeOf(engine.random({ seed: 0.5, count: 1 }))).toBe("invalid-argument");
  });
});
