import { sentenceNumber, tableNumber } from "../../model/number-text.ts";
import { bestStep, type CheckResult } from "./calculate.ts";

/** The figure in a sentence. */
export function describeCheck({ experiment, check }: CheckResult, name: string): string {
  const { x, h, scheme } = experiment;
  const off = (numerical: number) => distanceText(Math.abs(numerical - check.exact));
  return (
    `At x = ${sentenceNumber(x)} with h = ${stepText(h)}, the ${scheme} difference of ${name} is ` +
    `${off(check.numerical)} in double and ${off(check.numerical32)} in float32.`
  );
}

/** What to make of it: a kink in the way, or a step on one side of the best. */
export function remarkOn({ experiment, check }: CheckResult): string {
  const { kink } = check;
  const { x, h } = experiment;
  if (kink && kink.jump !== 0) {
    return `The step reaches over the jump at x = ${sentenceNumber(kink.x)}. The quotient ${sentenceNumber(check.numerical)} grows as the step shrinks: it says nothing about a slope.`;
  }
  if (kink && kink.slopeBelow !== kink.slopeAbove) {
    const agreed = x === kink.x ? ` By agreement the formula says ${sentenceNumber(check.exact)}.` : "";
    return `The step reaches over the corner at x = ${sentenceNumber(kink.x)}, where the slope jumps from ${sentenceNumber(kink.slopeBelow)} to ${sentenceNumber(kink.slopeAbove)}. The numerical slope, ${sentenceNumber(check.numerical)}, misleads.${agreed}`;
  }
  const best = bestStep(check.steps, check.errors);
  if (best.error === 0) return "The curve is straight here: nothing is cut off, and only rounding is left.";
  const where = `The best step for double is about ${stepText(Number(best.h.toPrecision(1)))}.`;
  if (h > 10 * best.h)
    return `${where} Yours is larger: the error is truncation, the bend of the curve that the step cuts off.`;
  if (h < best.h / 10)
    return `${where} Yours is smaller: the error is cancellation, two nearly equal numbers subtracted.`;
  return `${where} Yours is close to it.`;
}

function distanceText(error: number): string {
  if (error === 0) return "exactly right";
  return `${tableNumber(error, 3)} off`;
}

/** 10⁻⁵, 3 × 10⁻⁵, 0.01 */
export function stepText(h: number): string {
  if (h >= 1e-3) return sentenceNumber(h, 4);
  return tableNumber(h, 3)
    .replace(/(\.\d*?)0+ ×/, "$1 ×")
    .replace(". ×", " ×")
    .replace(/^1 × /, "");
}
