interface TrainingPass {
  /** Row-major, examples x channels. */
  readonly input: Float32Array;
  /** The loss's gradient with respect to the output, as long as the input; left out: all 1. */
  readonly gradient?: Float32Array | undefined;
}

interface TrainingResult {
  readonly output: Float32Array<ArrayBuffer>;
  readonly inputGradient: Float32Array<ArrayBuffer>;
}

export interface TrainingCalls {
  /** PReLU there and back: one slope for all, or one for each channel of a row. */
  prelu: {
    args: TrainingPass & { readonly slopes: Float32Array };
    result: TrainingResult & { readonly slopeGradient: Float32Array<ArrayBuffer> };
  };
  /** RReLU there and back with slopes drawn from [lower, upper); `slopes` tells them, 1 where the input is positive. In
   * evaluation their mean is taken: that is the catalogue's rrelu, through apply. */
  rrelu: {
    args: TrainingPass & {
      /** A whole number from 0 to 4294967295. */
      readonly seed: number;
      /** Left out: 1/8 and 1/3, the catalogue's. */
      readonly lower?: number | undefined;
      readonly upper?: number | undefined;
    };
    result: TrainingResult & { readonly slopes: Float32Array<ArrayBuffer> };
  };
}
