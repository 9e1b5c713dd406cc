import type { Experiment, Schema } from "../../model/attributes.ts";

export const LEAST_STEP = 1e-12;
export const LARGEST_STEP = 1;
export const FARTHEST = 10;

/** Numerical against analytical slope, as a tag's attributes. */
export const schema = {
  function: { kind: "function", default: "tanh" },
  x: { kind: "number", default: 1, min: -FARTHEST, max: FARTHEST },
  h: { kind: "number", default: 1e-3, min: LEAST_STEP, max: LARGEST_STEP },
  scheme: { kind: "choice", default: "central", choices: ["forward", "central"] },
  parameters: { kind: "parameters" },
} as const satisfies Schema;

export type CheckExperiment = Experiment<typeof schema>;
