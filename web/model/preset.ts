import { fromLinkText, toLinkText } from "./link-text.ts";
import { type Json, shapeOf } from "./preset-shape.ts";
import { type Migration, upgraded } from "./versions.ts";

/** What a teacher prepared: a lesson or some of its figures, set, partly locked, with words of their own. Immutable. */
export interface Preset {
  /** The id of the lesson that it belongs to. */
  readonly lesson: string;
  readonly title: string;
  readonly instruction: string;
  /** The figures that are shown, by id; empty for the whole lesson. */
  readonly only: readonly string[];
  readonly figures: ReadonlyMap<string, FigurePreset>;
  readonly question?: PresetQuestion;
}

export interface FigurePreset {
  /** Attribute -> text, as in the address: what the figure starts with, and what “start over” goes back to. */
  readonly set: Readonly<Record<string, string>>;
  /** Attributes whose controls are seen and cannot be changed. */
  readonly locked: readonly string[];
  /** Attributes whose controls are not there. */
  readonly hidden: readonly string[];
}

/** Without answers it is one to think and write about. */
export interface PresetQuestion {
  readonly text: string;
  readonly answers: readonly PresetAnswer[];
}

export interface PresetAnswer {
  readonly text: string;
  readonly right: boolean;
  readonly feedback: string;
}

/** Characters. What is longer is cut when it is read. */
export const LONGEST = { title: 80, instruction: 800, question: 400, answer: 160, feedback: 300 } as const;
export const MOST_ANSWERS = 6;

/**
 * Links live for years in other people's courses: a change of the format adds a step here and a link of the old form to the
 * tests, and removes nothing.
 */
const MIGRATIONS: readonly Migration[] = [];
const VERSION = MIGRATIONS.length + 1;
/** Leaves a quarter of the 8 KB that an address holds to what the learner changes. */
export const MAX_PRESET_LENGTH = 6144;

export interface ReadPreset {
  readonly preset?: Preset;
  /** A plain sentence when it could not be taken as it stood. */
  readonly problem?: string;
}

/** Reads the `preset` of an address. Never throws; parts that make no sense are left out. */
export function readPreset(linkText: string): ReadPreset {
  if (linkText.length > MAX_PRESET_LENGTH) return { problem: tooDamaged };
  const text = fromLinkText(linkText);
  return text === undefined ? { problem: tooDamaged } : readPresetJson(text);
}

/** Reads a preset's file. Never throws. */
export function readPresetJson(text: string): ReadPreset {
  const read = upgraded(text, MIGRATIONS);
  if (read.kind === "newer") {
    return { problem: "This preset was made by a newer version, so the lesson opens as written." };
  }
  const preset = read.kind === "current" ? shapeOf(read.stored) : undefined;
  if (read.kind !== "current" || !preset) return { problem: tooDamaged };
  return isWhole(preset, read.stored) ? { preset } : { preset, problem: inPart };
}

/** The text for an address; undefined when it would be too long to travel. */
export function writePreset(preset: Preset): string | undefined {
  const linkText = toLinkText(JSON.stringify(plain(preset)));
  return linkText.length <= MAX_PRESET_LENGTH ? linkText : undefined;
}

/** The text for a file, laid out to be read and edited by hand. */
export function writePresetJson(preset: Preset): string {
  return `${JSON.stringify(plain(preset), null, 2)}\n`;
}

const tooDamaged =
  "The teacher’s preset in this link is damaged, so the lesson opens as written. Ask for the link again.";

const inPart = "Part of the teacher’s preset makes no sense and is left out; the rest is shown.";

/** Whether nothing of `stored` was left out or cut; each would make the text shorter. */
function isWhole(preset: Preset, stored: Json): boolean {
  return JSON.stringify(plain(preset)).length >= JSON.stringify(stored).length;
}

/** Short keys, and nothing that is empty: each letter makes the link longer. */
function plain({ lesson, title, instruction, only, figures, question }: Preset): Json {
  return {
    version: VERSION,
    lesson,
    ...(title === "" ? {} : { title }),
    ...(instruction === "" ? {} : { say: instruction }),
    ...(only.length === 0 ? {} : { only }),
    ...(figures.size === 0 ? {} : { figures: Object.fromEntries([...figures].map(plainFigure)) }),
    ...(question ? { ask: plainQuestion(question) } : {}),
  };
}

function plainFigure([id, { set, locked, hidden }]: readonly [string, FigurePreset]): [string, Json] {
  return [
    id,
    {
      ...(Object.keys(set).length === 0 ? {} : { set }),
      ...(locked.length === 0 ? {} : { lock: locked }),
      ...(hidden.length === 0 ? {} : { hide: hidden }),
    },
  ];
}

function plainQuestion({ text, answers }: PresetQuestion): Json {
  if (answers.length === 0) return { text };
  return {
    text,
    answers: answers.map(({ text: answer, right, feedback }) => ({
      text: answer,
      ...(right ? { right } : {}),
      ...(feedback === "" ? {} : { say: feedback }),
    })),
  };
}
