import type { Experiment, Schema } from "../../model/attributes.ts";

export const MOST_SAMPLES = 1_000_000;

/** A distribution before and after functions, as a tag's attributes. */
export const schema = {
  functions: { kind: "functions", default: ["sigmoid", "tanh", "relu", "gelu"], max: 8 },
  mean: { kind: "number", default: 0, min: -5, max: 5 },
  deviation: { kind: "number", default: 1, min: 0.1, max: 5 },
  count: { kind: "integer", default: 20_000, min: 100, max: MOST_SAMPLES },
  seed: { kind: "integer", default: 1, min: 1, max: 9999 },
  parameters: { kind: "parameters" },
} as const satisfies Schema;

export type DistributionExperiment = Experiment<typeof schema>;

/** One axis for the input and all outputs: what squeezes and what cuts off is seen at a glance. */
export function rulerOf({ mean, deviation }: DistributionExperiment): {
  readonly low: number;
  readonly high: number;
  readonly bins: number;
} {
  const reach = 4 * deviation;
  return { low: Math.min(-1.25, mean - reach), high: Math.max(1.25, mean + reach), bins: 80 };
}
