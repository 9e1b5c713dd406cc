import type { Experiment, Schema } from "../../model/attributes.ts";

export const MAX_SEED = 2 ** 32 - 1;
/** As near to 0 and to 1 as the claim has it. */
export const TOLERANCE = 0.01;

/** Random numbers through a function alone, and the mean and the variance of what comes out, as a tag's attributes. */
export const schema = {
  functions: { kind: "functions", default: ["selu"], max: 4 },
  samples: { kind: "integer", default: 1_000_000, min: 100, max: 10_000_000 },
  seed: { kind: "integer", default: 1, min: 0, max: MAX_SEED },
  /** They are drawn, and the numbers are shown. */
  drawn: { kind: "flag" },
} as const satisfies Schema;

export type CheckExperiment = Experiment<typeof schema>;
