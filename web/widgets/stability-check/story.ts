import type { Stability, WorkedResult } from "../../engine/calls.ts";
import { sentenceNumber } from "../../model/number-text.ts";
import { quantityOf, type StabilityExperiment } from "./experiment.ts";
import { float32Text, truthText } from "./float32-text.ts";
import { digitsRight, type Mishap, mishapIn, verdictOn } from "./verdict.ts";

/** Below it float32 drops digits one by one: 2^-126. */
const SMALLEST_NORMAL = 2 ** -126;

/** One sentence or three on what both ways give at x, and where the naive one broke. */
export function describeStability(
  experiment: StabilityExperiment,
  { naive, stable, truth }: Stability,
): string {
  const show = quantityOf(experiment);
  const [rough, good, exact] = [naive[show], stable[show], truth[show]];
  const at = `At x = ${sentenceNumber(experiment.x)}`;
  const verdict = verdictOn(rough);
  if (verdict === "right") {
    const luck = mishapIn(rough.steps)?.mishap === "overflow";
    return luck
      ? `${at} the naive ${show} is right, but only by luck: a step on the way is ∞, and 1 divided by ∞ happens to be what it should be.`
      : `${at} both ways agree on ${float32Text(good.result)}, right to about ${digitsRight(good)} digits.`;
  }
  const given =
    verdict === "none" ? `is ${float32Text(rough.result)}` : `comes out as ${float32Text(rough.result)}`;
  return `${at} the naive ${show} ${given}, and the truth is ${truthText(exact)}. ${cause(rough)} ${rescue(good, exact)}`;
}

function cause(result: WorkedResult): string {
  const found = mishapIn(result.steps);
  if (!found) return `Digits were lost on the way: ${digitsRight(result)} of 7 are left.`;
  return mishapText(result.steps[found.at]?.written ?? "", found.mishap);
}

/** In words, for the step that stands there. */
export function mishapText(written: string, mishap: Mishap): string {
  const what = written.replace(/^. = /, "");
  switch (mishap) {
    case "overflow":
      return `${what} is beyond float32’s largest number, 3.4 × 10³⁸, and became ∞.`;
    case "underflow":
      return `${what} is below float32’s smallest number, 1.4 × 10⁻⁴⁵, and became 0.`;
    case "swallowed":
      return `In ${what} the 1 swallowed the rest: beside a 1 float32 holds nothing below 6 × 10⁻⁸.`;
    case "cancelled":
      return `In ${what} everything cancelled: p was so near to 1 that float32 had rounded it to 1.`;
    case "undefined":
      return `${what} is ∞ divided by ∞, which has no value.`;
  }
}

function rescue(good: WorkedResult, exact: number): string {
  if (exact < SMALLEST_NORMAL && verdictOn(good) !== "right") {
    return "The stable form comes as near as float32 can: numbers this small have few digits in it.";
  }
  return `The stable form has it right to about ${digitsRight(good)} digits.`;
}
