import type { Experiment, Schema } from "../../model/attributes.ts";
import { THE_SEVEN } from "../function-menu/function-options.ts";

/** The ways a function is computed, the fastest first. */
export const WAYS = ["simd", "scalar", "javascript"] as const;
export type Way = (typeof WAYS)[number];

export const UNITS = ["copies", "milliseconds", "rate", "traffic"] as const;
export type Unit = (typeof UNITS)[number];

export const MAX_COUNT = 10_000_000;

/** The benchmark as a tag's attributes. Nothing starts by itself: the attributes say what a press of the button measures. */
export const schema = {
  functions: { kind: "functions", default: THE_SEVEN },
  ways: { kind: "choices", default: WAYS, choices: WAYS },
  /** Elements in a batch. */
  count: { kind: "integer", default: 1_000_000, min: 10_000, max: MAX_COUNT },
  /** Times the derivative instead of the value. */
  derivative: { kind: "flag" },
  /** The same random numbers in ascending order. */
  sorted: { kind: "flag" },
  unit: { kind: "choice", default: "copies", choices: UNITS },
  /** How often everything is measured, in an order drawn anew from the seed. */
  rounds: { kind: "integer", default: 15, min: 5, max: 100 },
  seed: { kind: "integer", default: 1, min: 0, max: 2 ** 32 - 1 },
  parameters: { kind: "parameters" },
} as const satisfies Schema;

export type SpeedExperiment = Experiment<typeof schema>;

/** The unit that is chosen. */
export function unitOf({ unit }: SpeedExperiment): Unit {
  return UNITS.find((one) => one === unit) ?? "copies";
}

/** Whether what was measured for one experiment still holds for another: how it is shown makes no difference. */
export function measuresAlike(one: SpeedExperiment, other: SpeedExperiment): boolean {
  return (
    one.count === other.count &&
    one.derivative === other.derivative &&
    one.sorted === other.sorted &&
    one.seed === other.seed &&
    JSON.stringify(one.parameters) === JSON.stringify(other.parameters)
  );
}
