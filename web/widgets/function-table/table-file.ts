import { functionWords } from "virtual:function-words";
import { csvText } from "../../model/csv.ts";
import type { Entry } from "./calculate.ts";

type Field = readonly [header: string, valueIn: (entry: Entry) => number | string | null | undefined];

/** Everything that is known, in full; an empty field is what a function does not have. */
const FIELDS: readonly Field[] = [
  ["id", ({ row }) => row.id],
  ["name", ({ row }) => functionWords[row.id]?.name],
  ["family", ({ row }) => row.family],
  ["year", ({ row }) => row.year],
  ["formula (TeX)", ({ row }) => row.formula],
  ["derivative (TeX)", ({ row }) => row.derivative],
  ["range from", ({ row }) => row.range.low.value],
  ["range to", ({ row }) => row.range.high.value],
  ["least value", ({ portrait }) => portrait.least.value],
  ["least value at x", ({ portrait }) => portrait.least.x],
  ["greatest value", ({ portrait }) => portrait.greatest.value],
  ["greatest value at x", ({ portrait }) => portrait.greatest.x],
  ["steepest slope", ({ portrait }) => portrait.steepest.value],
  ["steepest slope at x", ({ portrait }) => portrait.steepest.x],
  ["mean of f(z)", ({ portrait }) => portrait.normalMean],
  ["standard deviation of f(z)", ({ portrait }) => portrait.normalDeviation],
  ["probability that f(z) = 0", ({ portrait }) => portrait.normalZeros],
  ["saturates below", ({ portrait }) => portrait.saturates.below],
  ["saturates above", ({ portrait }) => portrait.saturates.above],
  ["cost", ({ row }) => functionWords[row.id]?.cost],
  ["best for", ({ row }) => functionWords[row.id]?.bestFor],
];

/** The table as CSV: the rows as they stand, with every column there is. */
export function tableFile(entries: readonly Entry[]): Blob {
  const rows = entries.map((entry) => FIELDS.map(([, valueIn]) => valueIn(entry) ?? ""));
  const header = FIELDS.map(([name]) => name);
  return new Blob([csvText(header, rows)], { type: "text/csv" });
}
