import type { Experiment, Schema } from "../../model/attributes.ts";

/** The plane shows both weights from -REACH to REACH. */
export const REACH = 2;
export const MAX_STEPS = 400;
export const MAX_SEED = 2 ** 32 - 1;

const weight = { kind: "number", min: -REACH, max: REACH } as const;

/** Paths of two weights, one plane a function, as a tag's attributes. */
export const schema = {
  /** What the layer before makes its outputs with. */
  functions: { kind: "functions", default: ["sigmoid", "tanh"], max: 3 },
  start1: { ...weight, default: -1 },
  start2: { ...weight, default: 1 },
  target1: { ...weight, default: 1 },
  target2: { ...weight, default: -1 },
  rate: { kind: "number", default: 0.5, min: 0.01, max: 2 },
  /** How many are shown. */
  steps: { kind: "integer", default: 0, min: 0, max: MAX_STEPS },
  seed: { kind: "integer", default: 1, min: 0, max: MAX_SEED },
} as const satisfies Schema;

export type DescentExperiment = Experiment<typeof schema>;
