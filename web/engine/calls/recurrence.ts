import type { FunctionChoice } from "./functions.ts";

export interface Recurrence {
  /** Steps that were taken: fewer than there are inputs when a state broke. */
  readonly steps: number;
  /** (steps + 1) x units: the state before the first step, and after each. */
  readonly states: Float64Array<ArrayBuffer>;
  /**
   * steps + 1 entries: how much each of these states still depends on the first one, as the Frobenius norm of its
   * Jacobian. With one unit that is the size of the derivative.
   */
  readonly memory: Float64Array<ArrayBuffer>;
  /** First step, counted from 1, whose state is infinite or not a number; -1 for none. */
  readonly brokenStep: number;
}

export interface RecurrenceCalls {
  /** The plain recurrent network of Elman (1990): h' = f(Wx x + Wh h + b), the same weights at every step, in double. */
  recurrence: {
    args: FunctionChoice & {
      /** h before the first step, 1 to 16 units. */
      readonly start: Float64Array;
      /** Wh, units x units, row by row. */
      readonly fromState: Float64Array;
      /** Wx, units x inputs, row by row. */
      readonly fromInput: Float64Array;
      /** b; left out: 0. */
      readonly bias?: Float64Array | undefined;
      /** x, steps x inputs, row by row: 1 to 10000 steps. */
      readonly inputs: Float64Array;
    };
    result: Recurrence;
  };
}
