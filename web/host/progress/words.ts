import { MASTERY, type Standing } from "../../model/standing.ts";
import type { Keeping } from "./store.ts";

/** A word for a list of lessons; empty for a lesson that was never opened. */
export function wordFor({ kind, questions }: Standing): string {
  switch (kind) {
    case "untouched":
      return "";
    case "begun":
      return "begun";
    case "read":
      return "read";
    case "mastered":
      return questions === 0 ? "read" : "mastered";
  }
}

/** What was done of it, in a few words: for a card. */
export function summaryOf(standing: Standing): string {
  const { kind, parts, partsRead, questions, questionsAnswered } = standing;
  if (kind === "untouched") return "";
  const read = `${partsRead} of ${parts} parts read`;
  const answered = `${questionsAnswered} of ${counted(questions, "question")} answered`;
  const done = kind === "mastered" ? `${wordFor(standing)}: ` : "";
  return questions === 0 ? `${done}${read}` : `${done}${read}, ${answered}`;
}

/** How a lesson stands, in whole sentences: for its end. */
export function sentencesOn(standing: Standing): string {
  const { kind, parts, partsRead, questions, questionsAnswered, points, pointsWon } = standing;
  const read =
    partsRead === parts
      ? "You have read all parts of this lesson."
      : `You have read ${partsRead} of the ${parts} parts.`;
  if (questions === 0) return read;
  const answered =
    questionsAnswered === questions
      ? "You have answered every question"
      : `You have answered ${questionsAnswered} of ${counted(questions, "question")}`;
  const score = `${answered} and have ${amount(pointsWon)} of ${counted(points, "point")}.`;
  const mark = `${amount(100 * MASTERY)} %`;
  const goal =
    kind === "mastered"
      ? `That is ${mark} or more: you have mastered it.`
      : `With ${mark} of the points you have mastered it. Every question can be tried again, and the best try counts.`;
  return `${read} ${score} ${goal}`;
}

export function sentenceOn(keeping: Keeping): string {
  switch (keeping) {
    case "kept":
      return "This is kept on your device, and nowhere else.";
    case "reported":
      return "This is kept by the learning platform that opened this page.";
    case "unrecorded":
      return "This is not recorded, and lasts until you leave.";
    case "lost":
      return "This browser does not let the page keep it, so it lasts until you leave.";
    case "newer":
      return "A newer edition of these pages keeps your progress here. What you do in this one lasts until you leave.";
  }
}

/** `1 question`, `3 questions`. */
function counted(count: number, thing: string): string {
  return `${amount(count)} ${thing}${count === 1 ? "" : "s"}`;
}

/** Points may be parts of one: `2`, `1.5`. */
function amount(count: number): string {
  return String(Math.round(10 * count) / 10);
}
