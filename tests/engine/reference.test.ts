import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CatalogueRow, Parameters, Variant } from "../../web/engine/calls.ts";
import { createEngine } from "./built-engine.ts";

interface Rows {
  readonly id: string;
  readonly settings: string;
  readonly x: number[];
  readonly value: number[];
  readonly derivative: number[];
}

/** tests/reference/activations.csv: 50-digit arithmetic that knows nothing of the engine. */
function reference(): readonly Rows[] {
  const groups = new Map<string, Rows>();
  for (const line of readFileSync("tests/reference/activations.csv", "utf8").trim().split("\n").slice(1)) {
    const [id = "", settings = "", x, value, derivative] = line.split(",");
    const rows = groups.get(`${id},${settings}`) ?? { id, settings, x: [], value: [], derivative: [] };
    groups.set(`${id},${settings}`, rows);
    rows.x.push(Number(x));
    rows.value.push(Number(value));
    rows.derivative.push(Number(derivative));
  }
  return [...groups.values()];
}

function parametersOf(settings: string): Parameters {
  const pairs = settings.split(" ").filter((pair) => pair !== "");
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = "", text = ""] = pair.split("=");
      const number = Number(text);
      return [name, Number.isNaN(number) ? text : number];
    }),
  );
}

const smallestNormal = 2 ** -126;

/** Distance in units of the last place of float32; below the normal numbers a result may be flushed to zero. */
function unitsApart(y: number, exact: number): number {
  if (Math.fround(exact) === y) {
    return 0;
  }
  if (Math.abs(exact) < smallestNormal) {
    return Math.abs(y - exact) <= smallestNormal ? 0 : Number.POSITIVE_INFINITY;
  }
  return Math.abs(y - exact) / 2 ** (Math.floor(Math.log2(Math.abs(exact))) - 23);
}

/**
 * The bound below is promised for numbers at their standard values, and for every choice. Elsewhere each function's
 * docstring states its own, and tests/cpp holds it to that.
 */
function isStandard({ id, settings }: Rows, catalogue: readonly CatalogueRow[]): boolean {
  const given = parametersOf(settings);
  const parameters = catalogue.find((row) => row.id === id)?.parameters ?? [];
  return parameters.every(
    ({ name, default: standard, ...rest }) => "choices" in rest || (given[name] ?? standard) === standard,
  );
}

describe.each<Variant>(["simd", "scalar"])("the %s build against 50 digits", async (variant) => {
  const engine = await createEngine({ variant });

  const standard = reference().filter((rows) => isStandard(rows, engine.catalogue));
  it.each(standard)("$id $settings: within 4 ULP", async (rows) => {
    const { id, x } = rows;
    const call = { id, input: Float32Array.from(x), parameters: parametersOf(rows.settings) };
    const value = await engine.apply(call);
    const derivative = await engine.apply({ ...call, derivative: true });
    for (const [index, at] of x.entries()) {
      const exactSlope = rows.derivative[index] ?? Number.NaN;
      const slope = derivative[index] ?? Number.NaN;
      expect(
        unitsApart(value[index] ?? Number.NaN, rows.value[index] ?? Number.NaN),
        `f(${at})`,
      ).toBeLessThanOrEqual(4);
      if (Math.abs(slope - exactSlope) > 2 ** -22 || Math.abs(exactSlope) > 0.25) {
        expect(unitsApart(slope, exactSlope), `f'(${at})`).toBeLessThanOrEqual(4);
      }
    }
  });

  it.each(reference())("$id $settings: the double reference to 13 digits", async (rows) => {
    const exact = await engine.evaluate({
      id: rows.id,
      x: Float64Array.from(rows.x),
      parameters: parametersOf(rows.settings),
    });
    for (const [index, at] of rows.x.entries()) {
      const expected = rows.value[index] ?? Number.NaN;
      const actual = exact.value[index] ?? Number.NaN;
      const slope = exact.derivative[index] ?? Number.NaN;
      const expectedSlope = rows.derivative[index] ?? Number.NaN;
      expect(Math.abs(actual - expected), `f(${at})`).toBeLessThanOrEqual(
        1e-13 * Math.abs(expected) + 1e-300,
      );
      // A slope near its own root has lost the digits that the terms it is the difference of have in common.
      expect(Math.abs(slope - expectedSlope), `f'(${at})`).toBeLessThanOrEqual(
        Math.max(1e-13 * Math.abs(expectedSlope), 1e-15),
      );
    }
  });
});
