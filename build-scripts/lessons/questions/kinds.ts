import { type QuestionKind, questionKinds } from "../../../web/model/questions.ts";
import { type Tag, textOf } from "../html.ts";
import type { Item } from "./items.ts";
import type { ListKind, Parts } from "./parts.ts";

/** What a kind of question has to have in it. */
export interface KindRules {
  /** The list that holds its answers, or those that its author foresees. */
  readonly list: ListKind;
  /** What is wrong with it, a sentence each. */
  readonly problems: (tag: Tag, items: readonly Item[], parts: Parts) => readonly string[];
}

export function kindOf(tag: string): QuestionKind | undefined {
  return questionKinds.find((kind) => tag === `quiz-${kind}`);
}

export const kindRules: Readonly<Record<QuestionKind, KindRules>> = {
  choice: { list: "bullet_list", problems: choiceProblems },
  number: { list: "bullet_list", problems: needsExpect },
  expression: { list: "bullet_list", problems: needsExpect },
  curve: { list: "none", problems: () => [] },
  order: {
    list: "ordered_list",
    problems: (_tag, items) =>
      items.length < 3 ? ["It needs a list of at least three lines, numbered, in the right order."] : [],
  },
  match: { list: "bullet_list", problems: matchProblems },
  predict: { list: "bullet_list", problems: choiceProblems },
  reflection: {
    list: "none",
    problems: (_tag, _items, { answers }) =>
      answers === 0 ? ["It needs a <quiz-answer>: a model answer to compare one's own with."] : [],
  },
};

function choiceProblems(tag: Tag, items: readonly Item[]): string[] {
  if (items.length < 2) return ["It needs a list of at least two answers: - [x] answer :: feedback."];
  const problems: string[] = [];
  const unmarked = items.filter(({ right }) => right === undefined);
  if (unmarked.length > 0)
    problems.push("Each answer begins with [x] when it is right and with [ ] when not.");
  const right = items.filter((item) => item.right).length;
  if (right === 0) problems.push("None of its answers is marked as right: [x].");
  if (right > 1 && !tag.attributes.has("multiple") && tag.name === "quiz-choice") {
    problems.push(`${right} of its answers are right; then it has to say “multiple”.`);
  }
  return [...problems, ...withoutWords(items), ...withoutFeedback(items)];
}

/** A screen reader takes an option's name from its text, and finds none in a formula. */
function withoutWords(items: readonly Item[]): string[] {
  const formulas = items.filter(({ html }) => {
    const beside = textOf(html.replace(/<math\b[\s\S]*?<\/math>/g, ""));
    return html.includes("<math") && !/[\p{L}\p{N}]/u.test(beside);
  });
  return formulas.map(
    ({ text }) => `The answer “${text}” is a formula alone; put a word beside it: the square, $x^2$.`,
  );
}

function matchProblems(_tag: Tag, items: readonly Item[]): string[] {
  if (items.length < 2) return ["It needs a list of at least two pairs: - left == right :: feedback."];
  const alone = items.filter(({ partner }) => partner === undefined);
  return [
    ...alone.map(({ text }) => `“${text}” has no partner; write it as left == right.`),
    ...withoutFeedback(items),
  ];
}

function needsExpect({ attributes }: Tag, items: readonly Item[]): string[] {
  const problems = (attributes.get("expect") ?? "") === "" ? ["It needs “expect”, the right answer."] : [];
  return [...problems, ...withoutFeedback(items)];
}

function withoutFeedback(items: readonly Item[]): string[] {
  const silent = items.filter(({ feedback }) => feedback === "");
  return silent.map(({ text }) => `The answer “${text}” has no feedback; write it after “::”.`);
}
