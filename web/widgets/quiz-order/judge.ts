import type { Verdict } from "../quiz/quiz-element.ts";

/** The lines' numbers from the top; as they were written where the text is no such order. */
export function readOrder(text: string, count: number): number[] {
  const order = text.split(",").map(Number);
  const all = Array.from({ length: count }, (_, at) => at + 1);
  return order.length === count && all.every((line) => order.includes(line)) ? order : all;
}

export function moved(order: readonly number[], at: number, by: -1 | 1): number[] {
  const next = [...order];
  const [line] = next.splice(at, 1);
  if (line !== undefined) next.splice(at + by, 0, line);
  return next;
}

/** `places` holds where each line belongs, from 1, by its number. */
export function judgeOrder(order: readonly number[], places: readonly number[]): Verdict {
  const isRight = order.map((line, at) => places[line - 1] === at + 1);
  const right = isRight.filter(Boolean).length;
  if (right === order.length) return { share: 1, sentence: "Every line stands in its place." };
  const first = isRight.indexOf(false);
  const feedback = [`feedback-${order[first]}`];
  const share = right / order.length;
  const top =
    first === 0 ? "Begin at the top" : `The first ${first === 1 ? "line is" : `${first} lines are`} right`;
  return {
    share,
    sentence: `${right} of ${order.length} are in their place. ${top}: what has to come ${first === 0 ? "first" : "next"}?`,
    feedback,
  };
}
