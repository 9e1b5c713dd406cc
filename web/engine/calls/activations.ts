import type { FunctionChoice } from "./functions.ts";

export interface Sample {
  readonly x: Float32Array<ArrayBuffer>;
  readonly value: Float32Array<ArrayBuffer>;
  readonly derivative: Float32Array<ArrayBuffer>;
}

export interface Evaluation {
  readonly value: Float64Array<ArrayBuffer>;
  readonly derivative: Float64Array<ArrayBuffer>;
}

export interface ActivationCalls {
  /**
   * float32 batch: a new array, f(input) or f'(input), element by element. A function of a vector is applied to rows of
   * `width` numbers, the whole input without one. With a direction, as long as the input, it is the change along it:
   * f'(x) v, or the Jacobian of each row times its part of the direction.
   */
  apply: {
    args: FunctionChoice & {
      readonly input: Float32Array;
      readonly derivative?: boolean | undefined;
      readonly width?: number | undefined;
      readonly direction?: Float32Array | undefined;
    };
    result: Float32Array<ArrayBuffer>;
  };
  /** A curve for a chart: `points` evenly spaced x from `from` to `to`, both included. */
  sample: {
    args: FunctionChoice & { readonly from: number; readonly to: number; readonly points: number };
    result: Sample;
  };
  /** The reference in double precision, for read-outs and tables. */
  evaluate: {
    args: FunctionChoice & { readonly x: Float64Array };
    result: Evaluation;
  };
}
