import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine, StabilityForm } from "../../web/engine/calls.ts";
import { codeOf, createEngine } from "./built-engine.ts";

const [, ...rows] = readFileSync("tests/reference/stability.csv", "utf8").trim().split("\n");

describe.each(["simd", "scalar"] as const)("naive and stable formulas, in the %s build", (variant) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine({ variant });
  });
  afterAll(() => engine.close());

  it("round, overflow and underflow as the independent reference says", async () => {
    expect(rows).toHaveLength(126);
    for (const row of rows) {
      const [form, x, ...cells] = row.split(",");
      const { naive, stable } = await engine.stability({ form: form as StabilityForm, x: Number(x) });
      const results = [naive.value, naive.slope, stable.value, stable.slope].map(({ result }) => result);
      expect(results, row).toEqual(cells.slice(0, 4).map(float32));
    }
  });

  it("show each step, and end with the result", async () => {
    const { naive } = await engine.stability({ form: "sigmoid", x: -1000 });
    const infinite = Number.POSITIVE_INFINITY;
    expect(naive.value.steps.map(({ result }) => result)).toEqual([infinite, infinite, 0]);
    expect(naive.slope.result).toBeNaN();
    expect(naive.slope.error).toBe(infinite);
  });

  it("have an error at each x that is asked for", async () => {
    const over = Float64Array.of(-50, 0, 1000);
    const { errors } = await engine.stability({ form: "softplus", x: 0, over });
    expect([...errors.x]).toEqual([...over]);
    expect(errors.naive.value[0]).toBe(1);
    expect(errors.naive.value[2]).toBe(Number.POSITIVE_INFINITY);
    expect([...errors.stable.value].every((error) => error < 1e-6)).toBe(true);
  });

  it("of a form that there is not, or at too many x, are declined", async () => {
    const tangent = "tangent" as StabilityForm;
    expect(await codeOf(engine.stability({ form: tangent, x: 1 }))).toBe("invalid-argument");
    const over = new Float64Array(5000);
    expect(await codeOf(engine.stability({ form: "sigmoid", x: 1, over }))).toBe("too-large");
  });
});

function float32(cell: string): number {
  if (cell === "inf") return Number.POSITIVE_INFINITY;
  return Math.fround(Number(cell === "nan" ? Number.NaN : cell));
}
