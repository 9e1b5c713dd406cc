import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../web/engine/calls.ts";
import { createEngine } from "./built-engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});
afterAll(() => engine.close());

/** Values as tables and papers print them, to the digits that they print. */
const published: readonly (readonly [id: string, x: number, value: number, digits: number])[] = [
  ["sigmoid", -5, 0.0066929, 7],
  ["sigmoid", 0, 0.5, 9],
  ["sigmoid", 10, 0.9999546, 7],
  ["tanh", 3, 0.9950548, 7],
  ["relu", -3, 0, 9],
  ["relu", 0.5, 0.5, 9],
  ["leaky_relu", -3, -0.03, 8],
  ["elu", -1, -0.6321206, 7],
  ["gelu", 1, 0.8413447, 7],
  ["gelu", -0.7518, -0.16997, 5],
  ["swish", 5, 4.9665, 4],
  ["swish", -1.27846, -0.27846, 5],
  ["identity", -2.5, -2.5, 9],
];

describe("values as others have printed them", () => {
  it.each(published)("%s(%d) is %d", async (id, x, value, digits) => {
    const inFloat = await engine.apply({ id, input: Float32Array.of(x) });
    const inDouble = await engine.evaluate({ id, x: Float64Array.of(x) });
    expect(inFloat[0]).toBeCloseTo(value, Math.min(digits, 6));
    expect(inDouble.value[0]).toBeCloseTo(value, digits);
  });

  it("the slope of gelu at 1 is 1.08332, and 1.0678 in the form with 1.702", async () => {
    const x = Float64Array.of(1);
    const exact = await engine.evaluate({ id: "gelu", x });
    const rough = await engine.evaluate({ id: "gelu", x, parameters: { variant: "sigmoid" } });
    expect(exact.derivative[0]).toBeCloseTo(1.08332, 5);
    expect(rough.derivative[0]).toBeCloseTo(1.0678, 4);
    expect(rough.value[0]).toBeCloseTo(0.8458, 5);
  });

  it("slopes at kinks are PyTorch's: relu 0, leaky_relu alpha", async () => {
    const x = Float64Array.of(0);
    const relu = await engine.evaluate({ id: "relu", x });
    const leaky = await engine.evaluate({ id: "leaky_relu", x, parameters: { alpha: 0.3 } });
    expect([relu.derivative[0], leaky.derivative[0]]).toEqual([0, 0.3]);
  });
});

describe("the three ways to ask agree", () => {
  it("apply, sample and evaluate give the same curve for every function of the catalogue", async () => {
    for (const { id } of engine.catalogue) {
      const curve = await engine.sample({ id, from: -4, to: 4, points: 801 });
      const value = await engine.apply({ id, input: curve.x });
      const derivative = await engine.apply({ id, input: curve.x, derivative: true });
      const exact = await engine.evaluate({ id, x: Float64Array.from(curve.x) });
      expect(curve.value, id).toEqual(value);
      expect(curve.derivative, id).toEqual(derivative);
      for (const [index, reference] of exact.value.entries()) {
        expect(Math.abs((value[index] ?? Number.NaN) - reference), `${id} at ${curve.x[index]}`).toBeLessThan(
          1e-6,
        );
      }
    }
  });

  it("a sample has evenly spaced points, both ends included and zero met exactly", async () => {
    const { x } = await engine.sample({ id: "tanh", from: -4, to: 4, points: 9 });
    expect([...x]).toEqual([-4, -3, -2, -1, 0, 1, 2, 3, 4]);
    const single = await engine.sample({ id: "tanh", from: 2, to: 4, points: 1 });
    expect([...single.x]).toEqual([2]);
  });
});

describe("the catalogue", () => {
  it("holds identity and the canonical seven first, whose places give them their colours, and then the others", () => {
    const first = "identity sigmoid tanh relu leaky_relu elu gelu swish";
    const others =
      "step prelu rrelu celu selu mish softplus softsign hard_tanh hard_sigmoid hard_swish relu6 log_sigmoid";
    expect(engine.catalogue.map((row) => row.id)).toEqual(`${first} ${others}`.split(" "));
  });

  it("says so when two bounds cross", async () => {
    const call = { id: "rrelu", x: Float64Array.of(-1), parameters: { lower: 0.5, upper: 0.25 } };
    await expect(engine.evaluate(call)).rejects.toMatchObject({
      code: "parameter-out-of-range",
      message: expect.stringContaining("lower must not be above upper"),
    });
  });

  it("gives every function its formulas, and no number that gets lost on the way", () => {
    for (const row of engine.catalogue) {
      expect(row.formula, row.id).not.toBe("");
      expect(row.derivative, row.id).not.toBe("");
      expect(row.range.low.value, row.id).toBeLessThan(row.range.high.value);
    }
    const relu = engine.catalogue.find((row) => row.id === "relu");
    expect(relu?.range).toEqual({
      low: { value: 0, attained: true },
      high: { value: Number.POSITIVE_INFINITY, attained: false },
    });
    expect(relu?.kinks).toEqual([0]);
    expect(relu?.limits).toEqual({ atMinusInfinity: 0, atPlusInfinity: Number.POSITIVE_INFINITY });
  });

  it("describes parameters as numbers with a range or as choices", () => {
    const parametersOf = (id: string) => engine.catalogue.find((row) => row.id === id)?.parameters;
    expect(parametersOf("leaky_relu")).toMatchObject([{ name: "alpha", default: 0.01 }]);
    expect(parametersOf("gelu")).toMatchObject([
      { name: "variant", default: "erf", choices: ["erf", "tanh", "sigmoid"] },
    ]);
  });
});
