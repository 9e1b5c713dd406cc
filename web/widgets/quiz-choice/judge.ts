import type { Verdict } from "../quiz/quiz-element.ts";

/** The numbers of the options in an answer's text, `1,3`. */
export function readChoice(text: string): number[] {
  return text
    .split(",")
    .map(Number)
    .filter((option) => Number.isInteger(option) && option > 0);
}

/** One of several: its own feedback says what is true about it. */
export function judgeOne(chosen: number, right: ReadonlySet<number>): Verdict {
  const feedback = [`feedback-${chosen}`];
  if (right.has(chosen)) return { share: 1, sentence: "", feedback };
  return { share: 0, sentence: "Read on, and choose again.", feedback };
}

/** Several of several: each wrong one takes away what a right one gives. */
export function judgeSeveral(chosen: readonly number[], right: ReadonlySet<number>): Verdict {
  const hits = chosen.filter((option) => right.has(option)).length;
  const slips = chosen.length - hits;
  const missing = right.size - hits;
  if (slips === 0 && missing === 0) return { share: 1, sentence: "You have found all of them." };
  const share = Math.max(0, hits - slips) / right.size;
  const found =
    missing === 0 ? "All that are right are there" : `You have ${hits || "none"} of the ${right.size}`;
  const astray = slips === 0 ? "" : `, and ${slips} that ${slips === 1 ? "does" : "do"} not belong`;
  return { share, sentence: `${found}${astray}. Below each of your answers you see why.` };
}
