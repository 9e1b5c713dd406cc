import { readNumber, writeNumber } from "../model/number-text.ts";

/** Numbers that belong together, as one attribute holds them: `1 0.5 0 1 0 0`. */
export interface RowOfNumbers {
  /** What the row is, for sentences: “a layer: four weights, row by row, and two biases”. */
  readonly what: string;
  /** How large the number at each place may be. */
  readonly limits: readonly number[];
  /** What a text of no use stands for. */
  readonly otherwise: readonly number[];
}

export interface ReadRow {
  readonly numbers: readonly number[];
  /** One plain sentence when the text could not be taken as written. */
  readonly problems: readonly string[];
}

/** Never throws; numbers out of range are held. */
export function readRow(text: string, { what, limits, otherwise }: RowOfNumbers): ReadRow {
  const numbers = text
    .split(/[\s;]+/)
    .filter((word) => word !== "")
    .map(readNumber);
  if (numbers.length !== limits.length || numbers.includes(undefined)) {
    return { numbers: otherwise, problems: [`“${text}” is not ${what}, such as ${otherwise.join(" ")}.`] };
  }
  const given = numbers as readonly number[];
  const within = given.map((number, at) => heldAt(number, limits[at] ?? 0));
  const problems = within.some((number, at) => number !== given[at])
    ? [`“${text}” became “${within.join(" ")}”: these go to ±${limits.join(", ±")}.`]
    : [];
  return { numbers: within, problems };
}

export function rowText(numbers: readonly number[], { limits }: RowOfNumbers): string {
  return numbers.map((number, at) => writeNumber(heldAt(number, limits[at] ?? 0))).join(" ");
}

function heldAt(number: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, number));
}
