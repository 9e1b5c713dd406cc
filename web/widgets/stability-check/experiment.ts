import type { Experiment, Schema } from "../../model/attributes.ts";

export const FARTHEST = 1000;

/** The two ways of computing one formula, as a tag's attributes. */
export const schema = {
  form: { kind: "choice", default: "sigmoid", choices: ["sigmoid", "softplus", "softmax"] },
  show: { kind: "choice", default: "value", choices: ["value", "slope"] },
  x: { kind: "number", default: 1, min: -FARTHEST, max: FARTHEST },
  /** How far the plot reaches to either side; further where x lies beyond. */
  reach: { kind: "choice", default: "120", choices: ["20", "120", "1000"] },
} as const satisfies Schema;

export type StabilityExperiment = Experiment<typeof schema>;

/** What of the formula is computed. */
export function quantityOf({ show }: StabilityExperiment): "value" | "slope" {
  return show === "slope" ? "slope" : "value";
}

/** The end of the plot's x axis: as far as was asked for, and far enough that x is on it. */
export function reachOf({ reach, x }: StabilityExperiment): number {
  const choices = schema.reach.choices.map(Number);
  const wanted = choices.filter((choice) => choice >= Number(reach));
  return wanted.find((choice) => Math.abs(x) <= choice) ?? FARTHEST;
}
