/** Sigmoid, softplus, and the first of the three shares that softmax gives to the logits x, 0 and -x. */
export type StabilityForm = "sigmoid" | "softplus" | "softmax";

/** One float32 operation, as it would be written down, and what came of it. */
export interface Step {
  readonly written: string;
  readonly result: number;
}

export interface WorkedResult {
  readonly steps: readonly Step[];
  /** The last step's. */
  readonly result: number;
  /** |result - truth| / |truth|; infinity when the result is no finite number. */
  readonly error: number;
}

/** The value and the slope, step by step. */
export interface Working {
  readonly value: WorkedResult;
  readonly slope: WorkedResult;
}

/** Relative errors, one for each x. */
export interface StabilityErrors {
  readonly x: Float64Array<ArrayBuffer>;
  readonly naive: { readonly value: Float64Array<ArrayBuffer>; readonly slope: Float64Array<ArrayBuffer> };
  readonly stable: { readonly value: Float64Array<ArrayBuffer>; readonly slope: Float64Array<ArrayBuffer> };
}

export interface Stability {
  readonly naive: Working;
  readonly stable: Working;
  /** In double precision. */
  readonly truth: { readonly value: number; readonly slope: number };
  readonly errors: StabilityErrors;
}

export interface StabilityCalls {
  /**
   * A formula in float32 the naive and the stable way: worked out at `x`, and how wrong both are at each of `over`
   * (none when missing). Every x is rounded to float32 first.
   */
  stability: {
    args: {
      readonly form: StabilityForm;
      readonly x: number;
      readonly over?: Float64Array | undefined;
    };
    result: Stability;
  };
}
