import type { Experiment, Schema } from "../../model/attributes.ts";
import { readWeights } from "../telephone-game/weights.ts";

export const MAX_LAYERS = 100;
/** Where a signal may start. */
export const MOST_MEAN = 1.4;
export const MOST_VARIANCE = 4;
/** What the pictures show: means to either side, and mean squares up to what such a start comes to. */
export const SHOWN_MEAN = 1.5;
export const SHOWN_SQUARE = 6;

/** What one layer makes of a mean and a variance, again and again, as a tag's attributes. */
export const schema = {
  functions: { kind: "functions", default: ["selu"], max: 4 },
  /** Such as `he_normal tanh:glorot_normal*2`: for all, or for one function. */
  weights: {
    kind: "text",
    default: "advised",
    maxLength: 400,
    problems: (text) => readWeights(text).problems,
  },
  /** Where the signal starts. */
  mean: { kind: "number", default: 1, min: -MOST_MEAN, max: MOST_MEAN },
  variance: { kind: "number", default: 3, min: 0, max: MOST_VARIANCE },
  /** How many layers it has gone through. */
  layers: { kind: "integer", default: 0, min: 0, max: MAX_LAYERS },
} as const satisfies Schema;

export type MomentExperiment = Experiment<typeof schema>;
