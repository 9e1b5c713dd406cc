import type { FunctionChoice } from "./functions.ts";

export interface Extreme {
  readonly value: number;
  /** Null where the value is only approached, infinite values above all. */
  readonly x: number | null;
}

/** What can be said about a function at given parameters, found numerically for |x| up to 1024. */
export interface Portrait {
  /** Where the slope or the value jumps, ascending. */
  readonly kinks: Float64Array<ArrayBuffer>;
  /** NaN where none is found. */
  readonly limits: { readonly atMinusInfinity: number; readonly atPlusInfinity: number };
  readonly least: Extreme;
  readonly greatest: Extreme;
  /** The slope that is largest in size, with its sign; where the slope jumps, both sides count. */
  readonly steepest: Extreme;
  /** Mean and standard deviation of f(z), z standard normal. */
  readonly normalMean: number;
  readonly normalDeviation: number;
  /** Probability that f(z) is exactly 0. */
  readonly normalZeros: number;
  /** |f'| < 0.01 for all x below, for all x above; null: never. A constant saturates below Infinity and above -Infinity. */
  readonly saturates: { readonly below: number | null; readonly above: number | null };
}

export interface PortraitCalls {
  /** A few milliseconds. */
  portrait: { args: FunctionChoice; result: Portrait };
}
