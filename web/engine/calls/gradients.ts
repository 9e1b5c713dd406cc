import type { FunctionChoice } from "./functions.ts";
import type { Initialisation } from "./initialisation.ts";

/** A function and the weights of the network that it stands in. */
export interface PlayerChoice extends FunctionChoice {
  /** The telephone game knows no biases: there they are 0 whatever this says. */
  readonly initialisation: Initialisation;
}

/**
 * One function's share in the telephone game. Entry k of depth + 1 is layer k + 1's input, the last one the network's
 * output; entry k of depth is layer k + 1. Everything but the quantiles is about the first network, that of `seed`.
 */
export interface GradientFlow {
  /** Quantiles over the networks of log10 of the gradient ratio, depth + 1 each, the last entry 0. NaN where every network overflowed. */
  readonly tenth: Float64Array<ArrayBuffer>;
  readonly median: Float64Array<ArrayBuffer>;
  readonly ninetieth: Float64Array<ArrayBuffer>;
  /** log10 of the gradient's norm, depth + 1: in double, where it never underflows, and as float32 has it, -Infinity for exactly 0. */
  readonly gradient: Float64Array<ArrayBuffer>;
  readonly gradient32: Float64Array<ArrayBuffer>;
  /** Shares of the gradient's numbers that are exactly 0 in double and in float32, and subnormal in float32; depth + 1. */
  readonly zero: Float64Array<ArrayBuffer>;
  readonly zero32: Float64Array<ArrayBuffer>;
  readonly subnormal32: Float64Array<ArrayBuffer>;
  /**
   * log10 of the four parts of each layer's factor, depth each: what its slopes, its normalisation, its weights and
   * its skip make of the gradient's norm. Behind a part of exactly 0 (-Infinity) they are NaN.
   */
  readonly slopes: Float64Array<ArrayBuffer>;
  readonly normalisation: Float64Array<ArrayBuffer>;
  readonly weights: Float64Array<ArrayBuffer>;
  readonly skip: Float64Array<ArrayBuffer>;
  /** With `bins`, depth x count shares: of what each layer's function takes, and of what the layer gives, its skip included. */
  readonly preActivations?: Float64Array<ArrayBuffer> | undefined;
  readonly activations?: Float64Array<ArrayBuffer> | undefined;
  /** First layer, from 1, in which a value on the way forward is not finite, in double and in float32; -1 for none. */
  readonly brokenLayer: number;
  readonly brokenLayer32: number;
}

/**
 * One function's gradients over many examples, layers + 1 entries: entry k is layer k + 1's input, the last one the output.
 * Examples and the one read-out of the output are standard normal. In float32.
 */
export interface GradientLandscape {
  /** log10 of the norm, (layers + 1) x examples, layer by layer; -Infinity where the gradient is exactly 0. */
  readonly gradient: Float64Array<ArrayBuffer>;
  /** Quantiles of these over the examples. */
  readonly tenth: Float64Array<ArrayBuffer>;
  readonly median: Float64Array<ArrayBuffer>;
  readonly ninetieth: Float64Array<ArrayBuffer>;
  /** The share of examples whose gradient is exactly 0. */
  readonly zero: Float64Array<ArrayBuffer>;
}

export interface GradientCalls {
  /**
   * The telephone game with real networks: no biases, all layers of one width, one standard normal example. The
   * gradient of a random linear read-out (standard normal) goes back; its ratio at a layer is its norm with respect to
   * that layer's input over its norm with respect to the output. The networks have the seeds `seed`, `seed` + 1, …
   *
   * Asked again for more networks and otherwise the same, it goes on from where it was.
   */
  gradientFlow: {
    args: {
      /** 1 to 8 */
      readonly functions: readonly PlayerChoice[];
      /** 1 to 1000 */
      readonly depth: number;
      /** 2 to 256 */
      readonly width: number;
      /** Each layer's input is added to its output (He et al. 2015). */
      readonly residual?: boolean | undefined;
      /** Layer normalisation of the pre-activations (Ba, Kiros & Hinton 2016). */
      readonly normalised?: boolean | undefined;
      /** A whole number from 0 to 4294967295. */
      readonly seed: number;
      /** 1 to 1000 */
      readonly networks: number;
      /** Equal bins, 1 to 256; what lies outside is in the first or the last. */
      readonly bins?: { readonly from: number; readonly to: number; readonly count: number } | undefined;
    };
    result: {
      readonly networks: number;
      /** In the order that was asked for. */
      readonly functions: readonly GradientFlow[];
    };
  };
  /** What reaches each layer of one network, not on one example but on many. */
  gradientLandscape: {
    args: {
      /** 1 to 8 */
      readonly functions: readonly PlayerChoice[];
      /** 1 to 20 */
      readonly layers: number;
      /** 2 to 256: inputs, and units of every layer. */
      readonly width: number;
      /** 1 to 10000 */
      readonly examples: number;
      /** A whole number from 0 to 4294967295. */
      readonly seed: number;
    };
    /** In the order that was asked for. */
    result: { readonly functions: readonly GradientLandscape[] };
  };
}
