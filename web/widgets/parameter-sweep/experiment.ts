import type { Parameter } from "../../engine/calls.ts";
import type { Experiment, Schema } from "../../model/attributes.ts";

/** Curves at once; more cannot be told apart. */
export const MOST_VALUES = 6;

/** One function at several values of one parameter, as a tag's attributes. */
export const schema = {
  function: { kind: "function", default: "leaky_relu" },
  /** Its name; empty for the function's first. */
  parameter: { kind: "text", default: "", maxLength: 24 },
  /** The values, separated by spaces; the slider moves the last. Of a choice, all are shown when this is empty. */
  values: { kind: "text", default: "", maxLength: 120 },
  show: { kind: "choice", default: "value", choices: ["value", "derivative", "difference"] },
  /** A function that all are held against; empty for the first of the values. */
  against: { kind: "text", default: "", maxLength: 24 },
  from: { kind: "number", default: -4, min: -20, max: 19 },
  to: { kind: "number", default: 4, min: -19, max: 20 },
} as const satisfies Schema;

export type SweepExperiment = Experiment<typeof schema>;
export type SweepValue = number | string;

export function axisOf({ from, to }: SweepExperiment): { readonly from: number; readonly to: number } {
  const low = Math.min(from, to);
  return { from: low, to: Math.max(from, to, low + 1) };
}

/** The parameter that is swept; undefined for a function that has none. */
export function sweptParameter(
  { parameter }: SweepExperiment,
  parameters: readonly Parameter[],
): Parameter | undefined {
  return parameters.find(({ name }) => name === parameter) ?? parameters[0];
}

/** The values as the parameter can take them: what is out of range is held within, nonsense left out, at least one stays. */
export function valuesOf({ values }: SweepExperiment, parameter: Parameter): readonly SweepValue[] {
  const words = values.split(/[\s,]+/).filter((word) => word !== "");
  if ("choices" in parameter) {
    const known = words.filter((word) => parameter.choices.includes(word));
    return known.length > 0 ? known.slice(0, MOST_VALUES) : parameter.choices.slice(0, MOST_VALUES);
  }
  const numbers = words
    .map(Number)
    .filter(Number.isFinite)
    .map((value) => Math.min(parameter.max, Math.max(parameter.min, value)));
  return numbers.length > 0 ? numbers.slice(0, MOST_VALUES) : [parameter.default];
}
