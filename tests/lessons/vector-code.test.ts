import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type RowQuestion,
  type RowRunner,
  runRowsInCpp,
  runRowsInJavaScript,
  runRowsInPython,
} from "./run-vector-snippets.ts";

/** Relative for values; for changes relative to the sum of their terms' sizes, by which rounding is measured. */
const TOLERANCE = 1e-12;
/** Below the smallest normal double, digits are lost whatever one does. */
const SMALLEST = 2 ** -1022;

interface Expected extends RowQuestion {
  readonly name: string;
  readonly value: readonly number[];
  readonly change: readonly number[];
  readonly size: readonly number[];
}

/** tests/reference/vectors.csv: 50-digit arithmetic. */
const expected: readonly Expected[] = readFileSync("tests/reference/vectors.csv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line, index) => {
    const [id = "", settings = "", ...rows] = line.split(",");
    const [input = [], direction = [], value, change, size] = rows.map((row) => row.split(" ").map(Number));
    const parameters = settings === "" ? [] : settings.split(" ").map((pair) => Number(pair.split("=")[1]));
    const name = `${id} ${settings} (row ${index + 2})`;
    return {
      // Written short enough to be float32 once more when read.
      ...{ id, name, parameters, input: input.map(Math.fround), direction: direction.map(Math.fround) },
      ...{ value: value ?? [], change: change ?? [], size: size ?? [] },
    };
  });

function apart(actual: readonly number[], exact: readonly number[], size: readonly number[]): number {
  if (actual.length !== exact.length || actual.some(Number.isNaN)) return Number.POSITIVE_INFINITY;
  const errors = exact.map((one, index) => {
    const error = Math.max(0, Math.abs((actual[index] ?? 0) - one) - SMALLEST);
    return error / Math.max(Math.abs(size[index] ?? 0), SMALLEST);
  });
  return Math.max(...errors);
}

describe.each<[string, RowRunner]>([
  ["C++", runRowsInCpp],
  ["JavaScript", runRowsInJavaScript],
  ["Python", runRowsInPython],
])("the code to take home for whole rows in %s", async (_language, run) => {
  const answers = await run(expected);

  it.each(expected.map((row, index) => ({ ...row, answer: answers[index] })))(
    "$name: value and change are within 1e-12 of 50 digits",
    ({ value, change, size, answer }) => {
      expect(apart(answer?.value ?? [], value, value)).toBeLessThanOrEqual(TOLERANCE);
      expect(apart(answer?.change ?? [], change, size)).toBeLessThanOrEqual(TOLERANCE);
    },
  );
});
