import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../web/engine/calls.ts";
import { codeOf, createEngine } from "./built-engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});
afterAll(() => engine.close());

/** tests/reference/portrait.csv: mean, deviation and zeros by function, at the parameters that the catalogue has. */
function averages(): Map<string, number[]> {
  const rows = readFileSync("tests/reference/portrait.csv", "utf8").trim().split("\n").slice(1);
  const first = new Map<string, number[]>();
  for (const [id = "", , ...cells] of rows.map((row) => row.split(","))) {
    if (!first.has(id)) first.set(id, cells.slice(8, 11).map(Number));
  }
  return first;
}

describe("a function's portrait", () => {
  it("has the catalogue's kinks, limits and range for every function", async () => {
    for (const { id, kinks, limits, range } of engine.catalogue) {
      const portrait = await engine.portrait({ id });
      expect([...portrait.kinks], id).toEqual(kinks);
      expect(portrait.limits, id).toEqual(limits);
      expect(portrait.least.x !== null, id).toBe(range.low.attained);
      expect(portrait.greatest.x !== null, id).toBe(range.high.attained);
      if (Number.isFinite(range.low.value)) expect(portrait.least.value, id).toBeCloseTo(range.low.value, 14);
    }
  });

  it("has the averages of 40-digit arithmetic", async () => {
    const expected = averages();
    for (const { id } of engine.catalogue) {
      const { normalMean, normalDeviation, normalZeros } = await engine.portrait({ id });
      const [mean = Number.NaN, deviation = Number.NaN, zeros = Number.NaN] = expected.get(id) ?? [];
      expect(normalMean, id).toBeCloseTo(mean, 12);
      expect(normalDeviation, id).toBeCloseTo(deviation, 12);
      expect(normalZeros, id).toBeCloseTo(zeros, 14);
    }
  });

  it("follows the parameters", async () => {
    const portrait = await engine.portrait({ id: "hard_tanh", parameters: { min: -0.5, max: 2 } });
    expect([...portrait.kinks]).toEqual([-0.5, 2]);
    expect(portrait.limits).toEqual({ atMinusInfinity: -0.5, atPlusInfinity: 2 });
    expect(portrait.saturates).toEqual({ below: -0.5, above: 2 });
    expect(portrait.steepest).toEqual({ value: 1, x: 0 });
  });

  it("names no place for a value that is only approached, and no end of what never saturates", async () => {
    expect((await engine.portrait({ id: "sigmoid" })).greatest).toEqual({ value: 1, x: null });
    expect(await engine.portrait({ id: "relu" })).toMatchObject({
      least: { value: 0, x: 0 },
      greatest: { value: Number.POSITIVE_INFINITY, x: null },
      saturates: { below: 0, above: null },
      normalZeros: 0.5,
    });
  });

  it("is declined like every other call", async () => {
    expect(await codeOf(engine.portrait({ id: "rellu" }))).toBe("unknown-function");
    expect(await codeOf(engine.portrait({ id: "elu", parameters: { alpha: -1 } }))).toBe(
      "parameter-out-of-range",
    );
  });
});

describe("the families", () => {
  it("part the catalogue by the shape of the curve", () => {
    const members = (family: string) =>
      engine.catalogue.filter((row) => row.family === family).map((row) => row.id);
    expect(members("linear")).toEqual(["identity"]);
    expect(members("threshold")).toEqual(["step"]);
    expect(members("saturating")).toEqual(["sigmoid", "tanh", "softsign", "hard_tanh", "hard_sigmoid"]);
    expect(members("gate")).toEqual(["gelu", "swish", "mish", "hard_swish"]);
    expect(members("rectifier")).toHaveLength(engine.catalogue.length - 11);
  });
});
