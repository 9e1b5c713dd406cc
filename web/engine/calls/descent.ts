import type { FunctionChoice } from "./functions.ts";

/** Two numbers of a unit with two weights. */
export type Pair = readonly [first: number, second: number];

/** The path of two weights, step after step; entry k-1 belongs to step k. */
export interface Descent {
  /** Steps that were taken: fewer than asked for when the weights would stop being finite numbers. */
  readonly steps: number;
  /** After each step, two each. */
  readonly weights: Float64Array<ArrayBuffer>;
  /** What the step's example handed to the unit, two each. */
  readonly inputs: Float64Array<ArrayBuffer>;
  /** The example's gradient, two each. */
  readonly gradients: Float64Array<ArrayBuffer>;
  /** Of the path so far. */
  readonly length: Float64Array<ArrayBuffer>;
  /** From the start to where the path is. */
  readonly straight: Float64Array<ArrayBuffer>;
  /** From the target. */
  readonly distance: Float64Array<ArrayBuffer>;
  /** Steps so far whose two gradients had one sign, and opposite signs; in the others one was exactly 0. */
  readonly sameSign: Float64Array<ArrayBuffer>;
  readonly opposite: Float64Array<ArrayBuffer>;
  /**
   * The mean loss over the examples: it curves by `flat` along the unit vector `along`, and by `steep` across it. Its
   * level lines are ellipses around the target.
   */
  readonly valley: { readonly along: Pair; readonly flat: number; readonly steep: number };
  /** All inputs of all examples are above 0, or all are below. */
  readonly oneSign: boolean;
}

export interface DescentCalls {
  /**
   * A unit with two weights learns, one example a step, to do what the target's weights do. Its inputs are f(z), z
   * standard normal; the same seed (0 to 2^32 - 1) gives the same z whatever the function.
   */
  descent: {
    args: FunctionChoice & {
      readonly start: Pair;
      readonly target: Pair;
      readonly rate: number;
      /** 1 to 10000 */
      readonly steps: number;
      readonly seed: number;
    };
    result: Descent;
  };
}
