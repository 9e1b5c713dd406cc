import { sentenceNumber } from "../../model/number-text.ts";
import type { SoftmaxResult } from "./calculate.ts";
import { chosenOf, nameAt } from "./experiment.ts";

/** Who has how much, and how sure that is. */
export function describeSoftmax(result: SoftmaxResult): string {
  const { experiment, shares, entropy } = result;
  const best = shares.reduce((first, share, at) => (share > (shares[first] ?? 0) ? at : first), 0);
  const chosen = chosenOf(experiment);
  const share = `${nameAt(best)} gets ${shareText(shares[best] ?? 0)}`;
  const own = best === chosen ? "" : ` and ${nameAt(chosen)} ${shareText(shares[chosen] ?? 0)}`;
  return `${share}${own}: softmax is ${mood(result)} (entropy ${sentenceNumber(Number(entropy.toFixed(2)), 2)} of at most ${sentenceNumber(Number(result.mostEntropy.toFixed(2)), 2)} bits).`;
}

/** All logits moved together, and nothing else did. */
export function describeShift({ experiment, shares }: SoftmaxResult, by: number): string {
  const chosen = chosenOf(experiment);
  return `Every logit moved by ${sentenceNumber(by)}, and no share changed: ${nameAt(chosen)} still gets ${shareText(shares[chosen] ?? 0)}. Only the differences count.`;
}

/** Entropy in words. */
export function mood({ entropy, mostEntropy }: SoftmaxResult): string {
  const doubt = entropy / mostEntropy;
  if (doubt < 0.02) return "sure";
  if (doubt < 0.25) return "almost sure";
  if (doubt < 0.65) return "leaning one way";
  if (doubt < 0.95) return "in doubt";
  return doubt < 0.9999 ? "all but undecided" : "undecided";
}

/** A share as per cent; only exactly nothing and everything are said to be 0 % and 100 %. */
export function shareText(share: number): string {
  const percent = 100 * share;
  if (share > 0 && percent < 0.1) return "less than 0.1 %";
  if (share < 1 && percent > 99.9) return "more than 99.9 %";
  return `${percent.toFixed(1).replace(/\.0$/, "")} %`;
}

/** What a push on each logit does to the chosen class. */
export function gradientText(result: SoftmaxResult): string {
  const { experiment, gradient } = result;
  const chosen = chosenOf(experiment);
  const what =
    experiment.view === "share" ? `${nameAt(chosen)}’s share` : `the logarithm of ${nameAt(chosen)}’s share`;
  const own = gradient[chosen] ?? 0;
  return `Raise ${nameAt(chosen)}’s logit by a little, and ${what} grows ${sentenceNumber(Number(own.toPrecision(3)), 4)} times as much. Raise any other, and it shrinks. All these slopes add up to 0, because adding the same to every logit changes nothing.`;
}
