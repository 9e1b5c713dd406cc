import type { Experiment, Schema } from "../../model/attributes.ts";

export const MAX_SEED = 2 ** 32 - 1;
/** Weights that the figure offers; `advised` is what suits each function. */
export const WEIGHTS = ["advised", "glorot_normal", "he_normal", "lecun_normal", "orthogonal"] as const;

/** A gradient landscape as a tag's attributes: one hill a layer, one panel a function. */
export const schema = {
  functions: { kind: "functions", default: ["sigmoid", "relu"], max: 4 },
  layers: { kind: "integer", default: 3, min: 1, max: 10 },
  /** Units of every layer, and numbers of an example. */
  width: { kind: "integer", default: 64, min: 2, max: 256 },
  examples: { kind: "integer", default: 1000, min: 100, max: 10_000 },
  weights: { kind: "choice", default: "advised", choices: WEIGHTS },
  seed: { kind: "integer", default: 1, min: 0, max: MAX_SEED },
} as const satisfies Schema;

export type LandscapeExperiment = Experiment<typeof schema>;
