import { type FigurePreset, LONGEST, MOST_ANSWERS, type Preset, type PresetAnswer } from "./preset.ts";
import { isRecord } from "./versions.ts";

/** JSON before anything of it is believed. */
export type Json = Readonly<Record<string, unknown>>;

const ID = /^[a-z][a-z0-9-]*$/;

/** What of `read` makes sense, in the present version's form; undefined when it does not even name a lesson. */
export function shapeOf(read: Json): Preset | undefined {
  const { lesson, title, say, only, figures, ask } = read;
  if (typeof lesson !== "string" || !ID.test(lesson)) return undefined;
  const question = questionOf(ask);
  return {
    lesson,
    title: textOf(title, LONGEST.title),
    instruction: textOf(say, LONGEST.instruction),
    only: namesOf(only),
    figures: figuresOf(figures),
    ...(question ? { question } : {}),
  };
}

function figuresOf(read: unknown): ReadonlyMap<string, FigurePreset> {
  const named = Object.entries(objectOf(read)).filter(([id]) => ID.test(id));
  return new Map(
    named.map(([id, figure]) => {
      const { set, lock, hide } = objectOf(figure);
      return [id, { set: attributesOf(set), locked: namesOf(lock), hidden: namesOf(hide) }];
    }),
  );
}

function attributesOf(read: unknown): Readonly<Record<string, string>> {
  const texts = Object.entries(objectOf(read)).filter(
    (entry): entry is [string, string] => ID.test(entry[0]) && typeof entry[1] === "string",
  );
  return Object.fromEntries(texts);
}

function questionOf(read: unknown): Preset["question"] {
  const { text, answers } = objectOf(read);
  const asked = textOf(text, LONGEST.question);
  if (asked === "") return undefined;
  return { text: asked, answers: answersOf(answers) };
}

/** A choice needs two answers and a right one: with fewer, the question is asked without them. */
function answersOf(read: unknown): readonly PresetAnswer[] {
  const answers = (Array.isArray(read) ? read : [])
    .map(objectOf)
    .map(({ text, right, say }) => ({
      text: textOf(text, LONGEST.answer),
      right: right === true,
      feedback: textOf(say, LONGEST.feedback),
    }))
    .filter(({ text }) => text !== "")
    .slice(0, MOST_ANSWERS);
  return answers.length >= 2 && answers.some(({ right }) => right) ? answers : [];
}

function textOf(read: unknown, longest: number): string {
  return typeof read === "string" ? read.trim().slice(0, longest) : "";
}

function namesOf(read: unknown): readonly string[] {
  const names = (Array.isArray(read) ? read : []).filter((name): name is string => typeof name === "string");
  return [...new Set(names.filter((name) => ID.test(name)))];
}

function objectOf(read: unknown): Json {
  return isRecord(read) ? read : {};
}
