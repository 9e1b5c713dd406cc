import type { Verdict } from "../quiz/quiz-element.ts";

/** `BA-` in the order of the left-hand sides; a dash where none is chosen yet. */
export function readPairs(text: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => (/[A-Z]/.test(text[at] ?? "") ? (text[at] ?? "") : ""));
}

export function writePairs(letters: readonly string[]): string {
  return letters.every((letter) => letter === "") ? "" : letters.map((letter) => letter || "-").join("");
}

export function judgePairs(letters: readonly string[], partners: readonly string[]): Verdict | string {
  const open = letters.filter((letter) => letter === "").length;
  if (open > 0)
    return `${open === 1 ? "One still has" : `${open} still have`} no partner. Choose one for each.`;
  const right = letters.filter((letter, at) => letter === partners[at]).length;
  if (right === letters.length) return { share: 1, sentence: "All pairs are right." };
  const twice = new Set(letters).size < letters.length ? " One partner is taken twice." : "";
  return {
    share: right / letters.length,
    sentence: `${found(right, letters.length)}${twice}${right === 0 ? "" : " Look at the others again."}`,
  };
}

function found(right: number, all: number): string {
  if (right === 0) return "None of the pairs is right yet.";
  if (right === 1) return `One of ${all} pairs is right; below it you see why.`;
  return `${right} of ${all} pairs are right; below each of those you see why.`;
}
