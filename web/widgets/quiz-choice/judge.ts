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
  return { share: 0, sentence: "This is what your answer leaves out; then choose again.", feedback };
}

/** Several of several: each wrong one takes away what a right one gives. */
export function judgeSeveral(chosen: readonly number[], right: ReadonlySet<number>): Verdict {
  const hits = chosen.filter((option) => right.has(option)).length;
  const slips = chosen.length - hits;
  const missing = right.size - hits;
  if (slips === 0 && missing === 0) return { share: 1, sentence: "You have found all of them." };
  const share = Math.max(0, hits - slips) / right.size;
  const sentences = [
    hits === 0 ? "" : `${counted(hits, "answer is", "answers are")} right.`,
    slips === 0
      ? ""
      : `${counted(slips, "does", "do")} not belong here; below ${slips === 1 ? "it" : "each"} stands why.`,
    missing === 0 ? "" : `${counted(missing, "is", "are")} still missing.`,
  ];
  return { share, sentence: sentences.filter((sentence) => sentence !== "").join(" ") };
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
