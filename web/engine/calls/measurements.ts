import type { FunctionChoice } from "./functions.ts";

/** What can be measured of functions beside their values: numerical slopes, distances, sketches, samples. */

export type DifferenceScheme = "forward" | "central";

/** A kink within reach of the step; a corner has no jump of the value. */
export interface StraddledKink {
  readonly x: number;
  readonly slopeBelow: number;
  readonly slopeAbove: number;
  readonly jump: number;
}

export interface SlopeCheck {
  /** f'(x), by the formula. */
  readonly exact: number;
  /** The difference quotient in double. */
  readonly numerical: number;
  /** The same with everything rounded to float32. */
  readonly numerical32: number;
  /** Null where the curve is smooth between the points that were used. */
  readonly kink: StraddledKink | null;
  /** `points` steps, evenly spread over the powers of ten, and the distance from `exact` at each. */
  readonly steps: Float64Array<ArrayBuffer>;
  readonly errors: Float64Array<ArrayBuffer>;
  readonly errors32: Float64Array<ArrayBuffer>;
}

/** A derivative held against central differences along a stretch of the axis. */
export interface SlopesApart {
  /** The largest distance between the formula's slope and the difference; NaN where no point could be looked at. */
  readonly largest: number;
  /** Where, and the slope by the formula there; NaN as well. */
  readonly x: number;
  readonly slope: number;
  /** The differences at evenly spaced points, both ends included; NaN at those that are skipped. */
  readonly numerical: Float64Array<ArrayBuffer>;
  /** How many points have a kink within the step, or no finite slope. */
  readonly skipped: number;
}

export interface Comparison {
  /** The largest |a - b| on the stretch; exactly 0 where the two are the same at every point. */
  readonly largest: number;
  readonly x: number;
  /** a - b at evenly spaced points, both ends included; NaN where either is infinite. */
  readonly differences: Float64Array<ArrayBuffer>;
}

/** Whether two functions are the same, and a plain number that shows it if they are not. */
export interface Equivalence {
  /** Null where they are the same; NaN where one of them has no value. */
  readonly counterExample: { readonly x: number; readonly a: number; readonly b: number } | null;
  /** The largest |a - b| that was met. */
  readonly largest: number;
  /** The longest stretch on which they do not differ, if it is a tenth of the whole or more. */
  readonly agreement: { readonly from: number; readonly to: number } | null;
}

export interface SketchScore {
  /** 100 (1 - 5 meanError / spread), at least 0. */
  readonly score: number;
  readonly meanError: number;
  /** Largest true value less the least, with 0 counted among them; 1 where all are 0. */
  readonly spread: number;
  /** Where the sketch is farthest off. */
  readonly worst: {
    readonly x: number;
    readonly drawn: number;
    readonly truth: number;
    readonly error: number;
  };
}

export interface Moments {
  readonly mean: number;
  readonly deviation: number;
}

/** A sample before and after a function. Bins hold what lies below the ruler first and what lies above it last. */
export interface SampledDistribution {
  readonly input: Moments;
  readonly output: Moments;
  /** Share of outputs that are exactly 0. */
  readonly zeros: number;
  /** Share of inputs at which |f'| < 0.01. */
  readonly saturated: number;
  readonly notFinite: number;
  /** Values that many outputs hold exactly, ascending, and their shares; the bins do not count them. */
  readonly atoms: readonly { readonly value: number; readonly share: number }[];
  readonly inputBins: Uint32Array<ArrayBuffer>;
  readonly outputBins: Uint32Array<ArrayBuffer>;
}

export interface MeasurementCalls {
  /** The slope at x by a difference of step `h`, against the formula's; the errors at `points` steps (none when missing). */
  slopeCheck: {
    args: FunctionChoice & {
      readonly x: number;
      readonly h: number;
      readonly scheme: DifferenceScheme;
      readonly least?: number | undefined;
      readonly largest?: number | undefined;
      readonly points?: number | undefined;
    };
    result: SlopeCheck;
  };
  /** The slope against central differences of step `h` at `points` places between `from` and `to`. */
  slopesApart: {
    args: FunctionChoice & {
      readonly from: number;
      readonly to: number;
      readonly points: number;
      readonly h: number;
    };
    result: SlopesApart;
  };
  /** How far two functions, or their slopes, lie apart between `from` and `to`. */
  compare: {
    args: {
      readonly a: FunctionChoice;
      readonly b: FunctionChoice;
      readonly from: number;
      readonly to: number;
      readonly points: number;
      readonly derivative?: boolean | undefined;
    };
    result: Comparison;
  };
  /**
   * Holds two functions against each other as a teacher would an answer: by what they are and not by how they are written.
   * What is looked at, and how closely, stands in cpp/analysis/equivalence.hpp.
   */
  equivalence: {
    args: {
      readonly a: FunctionChoice;
      readonly b: FunctionChoice;
      readonly from: number;
      readonly to: number;
    };
    result: Equivalence;
  };
  /** A curve drawn through (x, y), x ascending, against f or f' between `from` and `to`. */
  scoreSketch: {
    args: FunctionChoice & {
      readonly x: Float64Array;
      readonly y: Float64Array;
      readonly from: number;
      readonly to: number;
      readonly derivative?: boolean | undefined;
    };
    result: SketchScore;
  };
  /** `count` normally distributed inputs (at most a million) through a function, in `bins` bins from `low` to `high`. */
  distribution: {
    args: FunctionChoice & {
      readonly mean: number;
      readonly deviation: number;
      readonly count: number;
      readonly seed: number;
      readonly low: number;
      readonly high: number;
      readonly bins: number;
    };
    result: SampledDistribution;
  };
  /** Seeded random numbers, uniform in [0, 1) or standard normal; seeds are whole numbers from 0 to 2^32 - 1. */
  random: {
    args: { readonly seed: number; readonly count: number; readonly normal?: boolean | undefined };
    result: Float64Array<ArrayBuffer>;
  };
}
