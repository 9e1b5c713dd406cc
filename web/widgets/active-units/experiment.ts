import type { Experiment, Schema } from "../../model/attributes.ts";

/** The layer: as many units as a square of cells holds, and as many inputs. */
export const SIDE = 8;
export const UNITS = SIDE * SIDE;
export const EXAMPLES = 1000;
/** What counts as near 0. */
export const NEAR = 0.01;
export const MAX_SEED = 2 ** 32 - 1;

/** A layer at the start of training, one square of cells a function, as a tag's attributes. */
export const schema = {
  functions: { kind: "functions", default: ["sigmoid", "relu"], max: 4 },
  /** The example that is shown. */
  example: { kind: "integer", default: 1, min: 1, max: EXAMPLES },
  seed: { kind: "integer", default: 1, min: 0, max: MAX_SEED },
} as const satisfies Schema;

export type UnitsExperiment = Experiment<typeof schema>;
