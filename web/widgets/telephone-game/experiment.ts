import type { Experiment, Schema } from "../../model/attributes.ts";
import { THE_SEVEN } from "../function-menu/function-options.ts";

export const MAX_DEPTH = 100;
export const MAX_START = 10;

/** The telephone game as a tag's attributes. */
export const schema = {
  /** The chains that are compared; each is one function used again and again. */
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
  parameters: { kind: "parameters" },
} as const satisfies Schema;

export type TelephoneExperiment = Experiment<typeof schema>;

/** The function whose row is shown; none when no function is chosen. */
export function listenedTo({ functions, listen }: TelephoneExperiment): string | undefined {
  return functions.includes(listen) ? listen : functions[0];
}
