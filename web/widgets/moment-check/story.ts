import { tableNumber } from "../../model/number-text.ts";
import type { CheckResult, FunctionCheck } from "./calculate.ts";
import { TOLERANCE } from "./experiment.ts";

type Name = (id: string) => string;

export function describeChecks({ experiment, checks }: CheckResult, name: Name): string {
  if (experiment.functions.length === 0) return "No function is chosen yet: pick one below.";
  if (!experiment.drawn)
    return `Nothing is drawn yet: press the button for ${amount(experiment.samples)} numbers.`;
  return `Of ${amount(experiment.samples)} numbers, ${checks.map((one) => told(one, name)).join("; ")}.`;
}

function told({ id, sampled: { mean, variance } }: FunctionCheck, name: Name): string {
  if (!Number.isFinite(mean) || !Number.isFinite(variance))
    return `${name(id)} makes some that are no numbers`;
  return `${name(id)} makes mean ${decimals(mean)} and variance ${decimals(variance)}`;
}

/** Whether the claim holds for this function, in words. */
export function verdictOn({ sampled: { mean, variance } }: FunctionCheck): string {
  const parts = [
    near(mean, 0) ? "the mean is within 0.01 of 0" : "the mean is not within 0.01 of 0",
    near(variance, 1) ? "the variance is within 0.01 of 1" : "the variance is not within 0.01 of 1",
  ];
  return parts.join(near(mean, 0) === near(variance, 1) ? ", and " : ", but ");
}

export function holds({ sampled: { mean, variance } }: FunctionCheck): boolean {
  return near(mean, 0) && near(variance, 1);
}

function near(value: number, goal: number): boolean {
  return Math.abs(value - goal) <= TOLERANCE;
}

export function decimals(value: number): string {
  return tableNumber(value, 4);
}

/** “a million”, “20,000” */
export function amount(count: number): string {
  return count === 1_000_000 ? "a million" : count.toLocaleString("en-GB");
}
