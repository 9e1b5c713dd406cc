import type { FunctionChoice } from "./functions.ts";

/** A message passed back through a chain of layers; layers count from 1, so entry k-1 belongs to layer k. */
export interface Chain {
  /** depth + 1 values: what each layer takes in, and what the last one gives. */
  readonly input: Float64Array<ArrayBuffer>;
  /** Each layer's slope: the share it passes on. */
  readonly slope: Float64Array<ArrayBuffer>;
  /** What is left of a message of 1 after layer k: the product of the slopes from the last layer back to k. */
  readonly passed: Float64Array<ArrayBuffer>;
  /** The same with every factor and step rounded to float32. */
  readonly passed32: Float32Array<ArrayBuffer>;
  /** What would be left if every layer passed on `steepest`. */
  readonly bound: Float64Array<ArrayBuffer>;
  /** The steepest slope that the function has anywhere. */
  readonly steepest: number;
  /** First layer, from the last one down, after which `passed32` is subnormal; -1 for never. */
  readonly subnormalLayer: number;
  /** First layer, from the last one down, after which `passed32` is exactly 0 and `passed` is not; -1 for never. */
  readonly zeroLayer: number;
  /** Lowest layer with something infinite or not a number in it; -1 for none. */
  readonly brokenLayer: number;
}

export interface NetworkCalls {
  /** The telephone game: x, f(x), f(f(x)), … through `depth` layers (1 to 100), and the slopes multiplied on the way back. */
  chain: {
    args: FunctionChoice & {
      readonly depth: number;
      readonly x: number;
      /** Takes each slope at the activated value instead of the pre-activation: a common mistake, to be shown. */
      readonly slip?: boolean | undefined;
    };
    result: Chain;
  };
}
