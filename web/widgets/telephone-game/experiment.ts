import type { Experiment, Schema } from "../../model/attributes.ts";
import { THE_SEVEN } from "../function-menu/function-options.ts";
import { MOST_NETWORKS, readWeights } from "./weights.ts";

export const MAX_DEPTH = 100;
export const MAX_START = 10;

/** The telephone game as a tag's attributes. */
export const schema = {
  /** One chain, a unit a layer and every weight 1; or networks with random weights. */
  play: { kind: "choice", default: "chain", choices: ["chain", "network"] },
  /** The functions that are compared; each has a chain or a network of its own. */
  functions: { kind: "functions", default: THE_SEVEN, max: 8 },
  depth: { kind: "integer", default: 6, min: 1, max: MAX_DEPTH },
  /** What layer 1 takes in. */
  x: { kind: "number", default: 1, min: -MAX_START, max: MAX_START },
  /** Whose row of people is shown; the first of `functions` when it is not among them. */
  listen: { kind: "function", default: "sigmoid" },
  /** Shows the common mistake beside the truth: slopes taken at the activated value. */
  slip: { kind: "flag" },
  /** Shows the most that a chain of the function in `listen` could ever leave. */
  bound: { kind: "flag" },
  scale: { kind: "choice", default: "log", choices: ["log", "linear"] },
  /** Of networks, what `depth` is of chains. */
  layers: { kind: "integer", default: 20, min: 1, max: 1000 },
  /** Units in each layer. */
  width: { kind: "integer", default: 64, min: 2, max: 256 },
  /** Rules such as `he_normal`, `he_normal*2` or `tanh:orthogonal`; several for a function are as many networks. */
  weights: {
    kind: "text",
    default: "advised",
    maxLength: 400,
    problems: (text: string) => readWeights(text).problems,
  },
  residual: { kind: "flag" },
  normalised: { kind: "flag" },
  /** Of the first network; the next has the next. */
  seed: { kind: "integer", default: 1, min: 1, max: 9999 },
  /** How many networks the median is taken over. */
  networks: { kind: "integer", default: 200, min: 1, max: 1000 },
  /** Which of the networks side by side is looked into, from 1. */
  look: { kind: "integer", default: 1, min: 1, max: MOST_NETWORKS },
  /** The layer whose factor is read out; 0 for the one in the middle. */
  layer: { kind: "integer", default: 0, min: 0, max: 1000 },
  /** Which of a layer's numbers are shown: those that the function takes, or those that it gives. */
  numbers: { kind: "choice", default: "before", choices: ["before", "after"] },
  parameters: { kind: "parameters" },
} as const satisfies Schema;

export type TelephoneExperiment = Experiment<typeof schema>;

/** The function whose row is shown; none when no function is chosen. */
export function listenedTo({ functions, listen }: TelephoneExperiment): string | undefined {
  return functions.includes(listen) ? listen : functions[0];
}
