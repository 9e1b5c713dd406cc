import type { Experiment, Schema } from "../../model/attributes.ts";
import { readScript } from "./script.ts";

/** Examples of the set, and of a batch; the example that is looked at lies in one of the batches they make up. */
export const EXAMPLES = 256;
export const BATCH = 8;
export const MAX_STEPS = 2000;
export const MAX_SEED = 2 ** 32 - 1;
/** More silent units than this are said to be too many. A rule of thumb: nobody seems to have measured it. */
export const WARNING = 0.2;

export const sizes = ["8", "16", "32", "64", "128", "256"] as const;

/** Two hidden layers of as many units while they learn to tell two classes of points apart, as a tag's attributes. */
export const schema = {
  /** Of both hidden layers. */
  function: { kind: "function", default: "relu" },
  units: { kind: "choice", default: "8", choices: sizes },
  data: {
    kind: "choice",
    default: "circles",
    choices: ["circles", "moons", "xor", "spirals", "gaussians"],
  },
  /** At the beginning, as are the next three. */
  rate: { kind: "number", default: 0.2, min: 0.001, max: 100 },
  start: { kind: "choice", default: "he", choices: ["he", "small", "shifted"] },
  normalised: { kind: "flag" },
  /** Of weights and examples. */
  seed: { kind: "integer", default: 1, min: 0, max: MAX_SEED },
  /** How many are taken. */
  steps: { kind: "integer", default: 0, min: 0, max: MAX_STEPS },
  /** What was done on the way: see script.ts. */
  script: { kind: "text", default: "", maxLength: 1000, problems: (text) => readScript(text).problems },
  /** The example and the unit that are looked at, counted from 1. */
  example: { kind: "integer", default: 1, min: 1, max: EXAMPLES },
  unit: { kind: "integer", default: 1, min: 1, max: 256 },
} as const satisfies Schema;

export type HealthExperiment = Experiment<typeof schema>;
