import type { Experiment, Schema } from "../../model/attributes.ts";
import { readWeights } from "../telephone-game/weights.ts";

export const MAX_SEED = 2 ** 32 - 1;
/** Of every network: enough for moments that hardly move with another draw, few enough for a thousand layers. */
export const EXAMPLES = 100;

/** Mean and variance of a signal on its way through random networks, as a tag's attributes. */
export const schema = {
  functions: { kind: "functions", default: ["selu", "relu", "tanh", "sigmoid"], max: 6 },
  /** Such as `he_normal tanh:glorot_normal*2`: for all, or for one function. */
  weights: {
    kind: "text",
    default: "advised",
    maxLength: 400,
    problems: (text) => readWeights(text).problems,
  },
  depth: { kind: "integer", default: 50, min: 1, max: 1000 },
  width: { kind: "integer", default: 128, min: 2, max: 256 },
  /** Of the input. */
  mean: { kind: "number", default: 0, min: -5, max: 5 },
  deviation: { kind: "number", default: 1, min: 0, max: 5 },
  /** Which of a layer's numbers are looked at. */
  look: { kind: "choice", default: "activation", choices: ["activation", "pre-activation"] },
  seed: { kind: "integer", default: 1, min: 0, max: MAX_SEED },
} as const satisfies Schema;

export type SignalExperiment = Experiment<typeof schema>;

/** One ruler for the last layer of all networks: what lies outside it is told in words. */
export const RULER = { low: -3, high: 3, count: 60 } as const;
