import type { Experiment, Schema } from "../../model/attributes.ts";

/** "Draw the curve" as a tag's attributes, beside those of every question. */
export const schema = {
  /** Whose curve it is. */
  of: { kind: "function", default: "sigmoid" },
  show: { kind: "choice", default: "value", choices: ["value", "derivative"] },
  from: { kind: "number", default: -4, min: -20, max: 19 },
  to: { kind: "number", default: 4, min: -19, max: 20 },
  /** The sheet's y axis; the author chooses it so that it gives nothing away. */
  low: { kind: "number", default: -1.5, min: -4, max: 3.5 },
  high: { kind: "number", default: 1.5, min: -3.5, max: 4 },
  /** Of 100, from which on all points are earned; below it a part. */
  pass: { kind: "number", default: 75, min: 1, max: 100 },
} as const satisfies Schema;

export type CurveTask = Experiment<typeof schema>;

/** Ends written the wrong way round or too near each other still give a sheet. */
export function sheetOf({ from, to, low, high }: CurveTask): {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
} {
  const [left, bottom] = [Math.min(from, to), Math.min(low, high)];
  return {
    from: left,
    to: Math.max(from, to, left + 1),
    low: bottom,
    high: Math.max(low, high, bottom + 0.5),
  };
}
