import type { FunctionChoice } from "./functions.ts";

/** Shares of outputs, 0 to 1. */
export interface Silence {
  /** Exactly 0. */
  readonly zero: number;
  /** No further from 0 than `near`, these included. */
  readonly near: number;
}

export interface LayerActivity {
  /** Of the example that is looked at, one number a unit. */
  readonly preActivation: Float64Array<ArrayBuffer>;
  readonly output: Float64Array<ArrayBuffer>;
  /** Over this example's outputs. */
  readonly here: Silence;
  /** Over all examples' outputs. */
  readonly overall: Silence;
}

export interface LayerCalls {
  /**
   * A layer with random weights (He et al. 2015, no biases) on random examples (standard normal): its outputs for
   * example number `shown`, counted from 0, and how many of all outputs are 0 or near it. The same seed (0 to
   * 2^32 - 1) gives the same weights and examples whatever the function.
   */
  layerActivity: {
    args: FunctionChoice & {
      /** 1 to 64 each. */
      readonly units: number;
      readonly inputs: number;
      /** 1 to 1000 */
      readonly examples: number;
      readonly shown: number;
      readonly near: number;
      readonly seed: number;
    };
    result: LayerActivity;
  };
}
