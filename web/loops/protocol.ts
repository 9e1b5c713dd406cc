/** What passes between the page and the thread that the loops run in. */

import type { Failure } from "../engine/errors.ts";

/** One function's loop, run `repeats` times over `count` float32. */
export interface LoopJob {
  readonly id: string;
  readonly derivative: boolean;
  /** In the order of the function's own parameters. */
  readonly parameters: readonly (number | string)[];
  readonly count: number;
  readonly repeats: number;
}

export interface ToLoops {
  /** Once, before all else: the input, taken over and over where it is too short. */
  start: { readonly sample: Float32Array };
  time: LoopJob & { readonly ticket: number };
  stop: { readonly ticket: number };
}

export interface FromLoops {
  ready: null;
  done: { readonly ticket: number; readonly milliseconds: number };
  failed: { readonly ticket: number } & Failure;
}
