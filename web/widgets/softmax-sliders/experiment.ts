import type { Experiment, Schema } from "../../model/attributes.ts";

export const FARTHEST = 20;
export const FEWEST = 3;
export const MOST = 6;

const logit = { kind: "number", min: -FARTHEST, max: FARTHEST } as const;

/** Logits and what softmax makes of them, as a tag's attributes. */
export const schema = {
  /** How many of the logits there are. */
  count: { kind: "integer", default: 4, min: FEWEST, max: MOST },
  z1: { ...logit, default: 2 },
  z2: { ...logit, default: 1 },
  z3: { ...logit, default: 0 },
  z4: { ...logit, default: -1 },
  z5: { ...logit, default: 0.5 },
  z6: { ...logit, default: -2 },
  temperature: { kind: "number", default: 1, min: 0.05, max: 20 },
  view: { kind: "choice", default: "share", choices: ["share", "logarithm"] },
  /** Whose gradient is shown: 1 for the first. */
  chosen: { kind: "integer", default: 1, min: 1, max: MOST },
} as const satisfies Schema;

export type SoftmaxExperiment = Experiment<typeof schema>;

const KEYS = ["z1", "z2", "z3", "z4", "z5", "z6"] as const;

export function logitsOf(experiment: SoftmaxExperiment): readonly number[] {
  return KEYS.slice(0, experiment.count).map((key) => experiment[key]);
}

/** The change that sets the logits, held within their range. */
export function withLogits(logits: readonly number[]): Partial<SoftmaxExperiment> {
  return Object.fromEntries(logits.map((value, at) => [KEYS[at], hold(value)]));
}

/** Whether all logits can be moved by `shift` and stay in their range. */
export function canShift(experiment: SoftmaxExperiment, shift: number): boolean {
  return logitsOf(experiment).every((value) => Math.abs(value + shift) <= FARTHEST);
}

/** The classes are called A, B, C …; the chosen one is always among them. */
export function chosenOf({ chosen, count }: SoftmaxExperiment): number {
  return Math.min(chosen, count) - 1;
}

export function nameAt(at: number): string {
  return String.fromCharCode(65 + at);
}

/** The logits' axis: five to either side of 0, and as many more as they need. */
export function axisOf(experiment: SoftmaxExperiment): { readonly low: number; readonly high: number } {
  const logits = logitsOf(experiment);
  return {
    low: Math.min(-5, 5 * Math.floor(Math.min(...logits) / 5)),
    high: Math.max(5, 5 * Math.ceil(Math.max(...logits) / 5)),
  };
}

function hold(value: number): number {
  return Number(Math.min(FARTHEST, Math.max(-FARTHEST, value)).toFixed(2)) + 0;
}
