import type { FunctionChoice } from "./functions.ts";

/** How much is timed: `repeats` passes over `count` float32. */
export interface Passes {
  /** 1 to 10 million. */
  readonly count: number;
  readonly repeats: number;
}

/** What a few measurements come to. */
export interface Summary {
  readonly count: number;
  readonly least: number;
  /** A quarter of the measurements lie below. */
  readonly lower: number;
  readonly median: number;
  /** A quarter of the measurements lie above. */
  readonly upper: number;
  readonly greatest: number;
  /** upper - lower, as a share of the median. */
  readonly spread: number;
}

export interface TimingCalls {
  /**
   * Milliseconds that the passes spend in the kernel, in the engine's own thread: no message and no copy is counted.
   * Input: what `random` gives as normal numbers for the seed, rounded to float32, 65536 of them over and over. A warm-up
   * goes before and is not counted either.
   */
  time: {
    args: FunctionChoice &
      Passes & {
        readonly seed: number;
        /** The same numbers in ascending order: whoever guesses their signs is then right. */
        readonly sorted?: boolean | undefined;
        readonly derivative?: boolean | undefined;
      };
    result: number;
  };
  /** The same for a plain copy from one place in memory to another. */
  timeCopy: { args: Passes & { readonly seed: number }; result: number };
  /** The least step of the clock that `time` reads, in milliseconds: browsers coarsen it on purpose. */
  clockStep: { args: Readonly<Record<never, never>>; result: number };
  /** Quartiles by linear interpolation, as NumPy and R have them; all 0 for no values. */
  summary: {
    args: {
      readonly values: Float64Array;
      /** As many as there are values: each value is divided by what was measured beside it. None may be 0. */
      readonly relativeTo?: Float64Array | undefined;
    };
    result: Summary;
  };
  /** 0 to count - 1 in an order drawn from the seed. */
  shuffle: {
    args: { readonly count: number; readonly seed: number };
    result: Uint32Array<ArrayBuffer>;
  };
}
