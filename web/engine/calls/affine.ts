import type { FunctionChoice } from "./functions.ts";

/** A layer without an activation, x to W x + b. It has as many outputs as biases. */
export interface AffineLayer {
  /** Row by row: a row an output, a column an input. */
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

/** What comes out at the end of some layers, and how far it is from what a single layer could do. */
export interface ThroughLayers {
  /** Point after point, as many numbers each as the last layer has outputs. */
  readonly output: Float64Array<ArrayBuffer>;
  /** Without an activation the one that the layers come to; with one, that which comes closest, by least squares over the points. */
  readonly nearest: AffineLayer;
  /** How far that layer is off at most: rounding alone where there is no activation. Infinite where the output is not finite. */
  readonly farthest: number;
}

export interface AffineCalls {
  /**
   * What layers come to as one: W2 (W1 x + b1) + b2 = (W2 W1) x + (W2 b1 + b2). Entry k is that of the first k + 1 layers.
   * Up to 1000 layers of up to 16 units.
   */
  collapse: {
    args: { readonly layers: readonly AffineLayer[] };
    result: { readonly steps: readonly AffineLayer[] };
  };
  /** Points through the layers, in double, with an activation after every layer but the last, or none. */
  throughLayers: {
    args: {
      readonly layers: readonly AffineLayer[];
      readonly activation?: FunctionChoice | undefined;
      /** The activation follows the last layer too. */
      readonly activateLast?: boolean | undefined;
      /** Point after point, as many numbers each as the first layer has inputs. */
      readonly points: Float64Array;
    };
    result: ThroughLayers;
  };
  /** Layers of two units (1 to 1000) that each turn, stretch and move the plane a little; the first are the same however many. */
  gentleLayers: {
    args: { readonly count: number; readonly seed: number };
    result: { readonly layers: readonly AffineLayer[] };
  };
  /**
   * The most points of two classes that a single straight line has on the right side: what a network without activations
   * can at most come to. Every line that matters is tried. 2 to 1000 points.
   */
  bestLine: {
    args: {
      /** Point by point, x and y. */
      readonly inputs: Float32Array;
      /** 0 or 1 each. */
      readonly targets: Float32Array;
    };
    result: { readonly right: number; readonly accuracy: number };
  };
}
