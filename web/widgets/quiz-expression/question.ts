import type { Experiment, Schema } from "../../model/attributes.ts";
import { parameterProblems } from "./parameter-values.ts";

/** "Type a function" as a tag's attributes, beside those of every question. */
export const schema = {
  /** The function that is asked for, in any of its spellings: `max(0, x)`, `tanh'(x)`. */
  expect: { kind: "text", default: "x", maxLength: 1000 },
  /** What sentences call it: “ReLU gives 0”. */
  called: { kind: "text", default: "the function asked for", maxLength: 60 },
  /** The stretch on which an answer has to be the same. */
  from: { kind: "number", default: -5, min: -1000, max: 999 },
  to: { kind: "number", default: 5, min: -999, max: 1000 },
  /** All that the answer may be written with beside x, numbers and + - * /, by the names of `recognise`: `max`, `^ <`. */
  only: { kind: "text", default: "", maxLength: 200 },
  /** What it may not be written with: `relu swish`. */
  without: { kind: "text", default: "", maxLength: 200 },
  /** The names that stand for numbers, and the numbers at which an answer has to hold: `a=0 0.25 1; b=1 2`. */
  values: { kind: "text", default: "", maxLength: 200, problems: parameterProblems },
} as const satisfies Schema;

export type ExpressionTask = Experiment<typeof schema>;

/** Ends written the wrong way round or too near each other still give a stretch. */
export function stretchOf({ from, to }: Pick<ExpressionTask, "from" | "to">): {
  readonly from: number;
  readonly to: number;
} {
  const low = Math.min(from, to);
  return { from: low, to: Math.max(from, to, low + 1) };
}

export function namesIn(list: string): readonly string[] {
  return list.split(/\s+/).filter((name) => name !== "");
}
