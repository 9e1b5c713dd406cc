import type { FunctionChoice } from "./functions.ts";
import type { Initialisation } from "./initialisation.ts";

/** How a signal spreads through depth: its mean and its variance. */
export interface MeanAndVariance {
  readonly mean: number;
  readonly variance: number;
}

/** One entry a layer. */
export interface LayerMoments {
  readonly mean: Float64Array<ArrayBuffer>;
  readonly variance: Float64Array<ArrayBuffer>;
}

export interface SignalPropagation {
  /** Of the examples as they were drawn. */
  readonly input: MeanAndVariance;
  /** Over all units and examples. Fewer than `depth` layers when one of them broke: that is the last entry. */
  readonly preActivation: LayerMoments;
  readonly activation: LayerMoments;
  /** First layer, counted from 1, with something infinite or not a number in it; -1 for none. */
  readonly brokenLayer: number;
  /** How the last layer's activations are spread; null without bins. */
  readonly lastLayer: {
    /** Share of all of them that is exactly 0, and in none of the bins. */
    readonly zeros: number;
    /** Shares of all of them: below the bins, in each of them, and above. */
    readonly bins: Float64Array<ArrayBuffer>;
  } | null;
}

export interface SampledMoments extends MeanAndVariance {
  readonly samples: number;
  /** The same after 1, 2, 5, 10, 20, … samples, all of them last. */
  readonly onTheWay: {
    readonly samples: Float64Array<ArrayBuffer>;
    readonly mean: Float64Array<ArrayBuffer>;
    readonly variance: Float64Array<ArrayBuffer>;
  };
}

export interface MomentOrbits {
  /** Inputs of a unit times the mean square of a weight. */
  readonly gain: number;
  /** One start after another, steps + 1 entries each, the start first. NaN where an integral does not exist. */
  readonly mean: Float64Array<ArrayBuffer>;
  readonly variance: Float64Array<ArrayBuffer>;
  /** The mean square: variance + mean^2, all that counts of what comes in. */
  readonly square: Float64Array<ArrayBuffer>;
  /**
   * For each step, how much of a small change of the mean square coming in is left in the one going out: below 1
   * neighbours draw together. One start after another, `steps` entries each.
   */
  readonly pull: Float64Array<ArrayBuffer>;
}

export interface SignalCalls {
  /**
   * Normally distributed examples through a random network of `depth` (1 to 1000) layers of `width` (2 to 256) units
   * each, without biases. The same seed (0 to 2^32 - 1) gives the same weights, up to the scheme, and the same examples,
   * whatever the function; a deeper network begins with the layers of a shallower one.
   */
  signalPropagation: {
    args: FunctionChoice & {
      readonly initialisation: Initialisation;
      readonly depth: number;
      readonly width: number;
      /** 1 to 512 */
      readonly examples: number;
      readonly seed: number;
      /** Of the examples; left out: 0 and 1. */
      readonly mean?: number | undefined;
      readonly deviation?: number | undefined;
      readonly bins?: { readonly low: number; readonly high: number; readonly count: number } | undefined;
    };
    result: SignalPropagation;
  };
  /** Mean and variance of f(x), x standard normal, from up to 10^8 samples, in float32 as a network has it. */
  sampledMoments: {
    args: FunctionChoice & { readonly samples: number; readonly seed: number };
    result: SampledMoments;
  };
  /**
   * The same as `signalPropagation` in a network of endless width, by integration instead of drawing: from each pair of
   * start mean and start variance, layer by layer.
   */
  momentMap: {
    args: FunctionChoice & {
      readonly initialisation: Initialisation;
      /** Matters for the schemes that do not look at it, normal and uniform; left out: 128. */
      readonly width?: number | undefined;
      readonly mean: Float64Array;
      /** As long, and not below 0. */
      readonly variance: Float64Array;
      /** Starts times steps: at most 20000. */
      readonly steps: number;
    };
    result: MomentOrbits;
  };
}
