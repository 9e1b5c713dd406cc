import type { Experiment, Schema } from "../../model/attributes.ts";
import { THE_SEVEN } from "../function-menu/function-options.ts";

/** The ruler may reach this far to either side. */
export const FARTHEST = 10;
/** And has to be this long. */
export const SHORTEST = 0.1;
export const LARGEST_SEED = 9999;

/** The image filter as a tag's attributes. */
export const schema = {
  /** With the original they fill a sheet of three rows of four. */
  functions: { kind: "functions", default: THE_SEVEN, max: 11 },
  /** What black and white stand for before a function is applied. */
  low: { kind: "number", default: -2, min: -FARTHEST, max: FARTHEST - SHORTEST },
  high: { kind: "number", default: 2, min: -FARTHEST + SHORTEST, max: FARTHEST },
  /** How f(x) becomes a brightness again. */
  mapping: { kind: "choice", default: "fixed", choices: ["fixed", "stretched", "clipped"] },
  /** The function whose picture is enlarged; the first of `functions` when it is not among them. */
  view: { kind: "function", default: "relu" },
  /** How much of the enlarged picture, from the left, is the original; in percent. */
  wipe: { kind: "integer", default: 50, min: 0, max: 100 },
  /** Which of the picture's values the histograms count. */
  channel: { kind: "choice", default: "all", choices: ["all", "red", "green", "blue"] },
  /** Of the sample picture. */
  seed: { kind: "integer", default: 2, min: 0, max: LARGEST_SEED },
  parameters: { kind: "parameters" },
  /** "few" leaves the mapping and the ruler: for a figure that asks one question. */
  controls: { kind: "choice", default: "all", choices: ["all", "few"] },
} as const satisfies Schema;

export type FilterExperiment = Experiment<typeof schema>;

/** The ruler; ends written the wrong way round or too near each other still give one. */
export function rulerOf({ low, high }: FilterExperiment): { readonly low: number; readonly high: number } {
  const bottom = Math.min(low, high);
  return { low: bottom, high: Math.max(low, high, bottom + SHORTEST) };
}

/** The function that is enlarged; none when no function is chosen. */
export function viewed({ functions, view }: FilterExperiment): string | undefined {
  return functions.includes(view) ? view : functions[0];
}
