import type { FigureSetting } from "../../model/figure-preset.ts";
import type { FigurePreset, Preset, PresetAnswer } from "../../model/preset.ts";

export type Rule = "free" | "locked" | "hidden";

/** A figure of the page as the dialog lists it. */
export interface ListedFigure {
  readonly id: string;
  readonly name: string;
  readonly settings: readonly FigureSetting[];
  /** Every attribute as it is now. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The attributes that the lesson did not write so. */
  readonly changed: readonly string[];
}

/** What a teacher has filled in so far; immutable. */
export interface Draft {
  readonly title: string;
  readonly instruction: string;
  readonly only: readonly string[];
  /** By figure and attribute; what is not named is free. */
  readonly rules: ReadonlyMap<string, Readonly<Record<string, Rule>>>;
  readonly question: string;
  readonly answers: readonly PresetAnswer[];
}

export const EMPTY_DRAFT: Draft = {
  title: "",
  instruction: "",
  only: [],
  rules: new Map(),
  question: "",
  answers: [],
};

export const EMPTY_ANSWER: PresetAnswer = { text: "", right: false, feedback: "" };

export function draftFrom({ title, instruction, only, figures, question }: Preset): Draft {
  const rules = [...figures].map(([id, { locked, hidden }]): [string, Readonly<Record<string, Rule>>] => [
    id,
    Object.fromEntries([
      ...locked.map((attribute) => [attribute, "locked"] as const),
      ...hidden.map((attribute) => [attribute, "hidden"] as const),
    ]),
  ]);
  return {
    title,
    instruction,
    only,
    rules: new Map(rules),
    question: question?.text ?? "",
    answers: question?.answers ?? [],
  };
}

/** `draft` with another rule for one setting, or for every setting of a figure. */
export function withRule(draft: Draft, figure: ListedFigure, rule: Rule, attribute?: string): Draft {
  const attributes = attribute === undefined ? figure.settings.map((one) => one.attribute) : [attribute];
  const before = draft.rules.get(figure.id) ?? {};
  const after = { ...before, ...Object.fromEntries(attributes.map((name) => [name, rule])) };
  return { ...draft, rules: new Map([...draft.rules, [figure.id, after]]) };
}

/** What the draft and the figures as they stand come to. */
export function presetOf(draft: Draft, lesson: string, figures: readonly ListedFigure[]): Preset {
  const only = draft.only.filter((id) => figures.some((figure) => figure.id === id));
  const prepared = figures
    .map((figure) => [figure.id, figurePreset(figure, draft)] as const)
    .filter(([, { set, locked, hidden }]) => Object.keys(set).length + locked.length + hidden.length > 0);
  const question = questionOf(draft);
  return {
    lesson,
    title: draft.title.trim(),
    instruction: draft.instruction.trim(),
    only,
    figures: new Map(prepared),
    ...(question ? { question } : {}),
  };
}

function figurePreset(figure: ListedFigure, { rules, only }: Draft): FigurePreset {
  const { changed } = figure;
  const ruled = Object.entries(rules.get(figure.id) ?? {});
  const locked = ruled.filter(([, rule]) => rule === "locked").map(([attribute]) => attribute);
  const hidden = ruled.filter(([, rule]) => rule === "hidden").map(([attribute]) => attribute);
  const touched = changed.length + locked.length + hidden.length > 0 || only.includes(figure.id);
  // What is fixed is written out, and chance as well, so that it stays when the lesson changes one day.
  const fixed = [...changed, ...locked, ...hidden, ...(touched ? ["seed"] : [])];
  const set = Object.entries(figure.attributes).filter(([attribute]) => fixed.includes(attribute));
  return { set: Object.fromEntries(set), locked, hidden };
}

function questionOf({ question, answers }: Draft): Preset["question"] {
  const text = question.trim();
  if (text === "") return undefined;
  const given = answers
    .map((answer) => ({ ...answer, text: answer.text.trim(), feedback: answer.feedback.trim() }))
    .filter((answer) => answer.text !== "");
  return { text, answers: given };
}

/** What would keep the question from working, as a sentence; empty when nothing does. */
export function questionProblem({ question, answers }: Draft): string {
  const given = answers.filter(({ text }) => text.trim() !== "");
  if (given.length === 0) return "";
  if (question.trim() === "") return "There are answers, but no question yet.";
  if (given.length < 2) return "One answer is no choice: add a second one, or leave them all out.";
  if (!given.some(({ right }) => right)) return "Say which of the answers is right.";
  return "";
}
