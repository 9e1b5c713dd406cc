import { parse, YAMLParseError } from "yaml";
import type { Problems } from "./problems.ts";
import { LANGUAGE } from "./sources.ts";
import { lineAt, type TypedNumber, typedNumbers } from "./typed-numbers.ts";

/** A text of the lessons, relative to the repository's root. */
export interface Prose {
  readonly file: string;
  readonly text: string;
}

interface Entry {
  /** A piece of the source, with the numbers that may stand in it. */
  readonly text: string;
  readonly because: string;
}

/**
 * Reports each number in the lessons that the engine could give and a person typed, unless the list says why it may stand:
 * a year, a setting that the reader is asked to make, somebody’s claim, the numbers of an exercise. What the list allows
 * and nobody wrote is reported as well, so that it does not grow old.
 */
export function checkTypedNumbers(prose: readonly Prose[], list: Prose, problems: Problems): void {
  const allowed = readList(list, problems);
  for (const { file, text } of prose) {
    const numbers = typedNumbers(text);
    const entries = allowed.get(file) ?? [];
    const places = entries.map((entry) => placesOf(entry.text, text));
    for (const number of numbers) {
      if (places.flat().some((place) => holds(place, number))) continue;
      problems.report(
        { file, line: lineAt(text, number.start) },
        `“${number.text}” is typed by hand. Let the engine compute it (<engine-value of="…">), or say in ${list.file} why it may stand.`,
      );
    }
    for (const [at, entry] of entries.entries()) {
      if (places[at]?.some((place) => numbers.some((number) => holds(place, number)))) continue;
      reportEntry(list, problems, entry.text, `In ${file} no number stands within “${entry.text}” any more.`);
    }
  }
  for (const file of allowed.keys()) {
    if (prose.some((one) => one.file === file) || isOfAnotherLanguage(file)) continue;
    reportEntry(list, problems, file, `There is no ${file}.`);
  }
}

function isOfAnotherLanguage(file: string): boolean {
  const [, language = LANGUAGE] = /^lessons\/([a-z]+(?:-[a-z]+)?)\//i.exec(file) ?? [];
  return language !== LANGUAGE;
}

function readList(list: Prose, problems: Problems): ReadonlyMap<string, readonly Entry[]> {
  const allowed = new Map<string, readonly Entry[]>();
  try {
    const files: unknown = parse(list.text) ?? {};
    for (const [file, entries] of Object.entries(files as Record<string, unknown>)) {
      const whole = Array.isArray(entries) ? entries.filter(isEntry) : [];
      if (!Array.isArray(entries) || whole.length < entries.length) {
        reportEntry(
          list,
          problems,
          file,
          `Each number of ${file} needs a “text” that it stands in, and a “because”.`,
        );
      }
      allowed.set(file, whole);
    }
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    problems.report({ file: list.file, line: error.linePos?.[0].line ?? 1 }, "The list cannot be read.");
  }
  return allowed;
}

function isEntry(entry: unknown): entry is Entry {
  if (typeof entry !== "object" || entry === null) return false;
  const { text, because } = entry as Record<string, unknown>;
  return [text, because].every((field) => typeof field === "string" && field.trim() !== "");
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Wherever it stands, however its lines are broken. */
function placesOf(wanted: string, source: string): readonly Span[] {
  const pattern = wanted
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
    .join("\\s+");
  return [...source.matchAll(new RegExp(pattern, "g"))].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
  }));
}

function holds(place: Span, { start, end }: TypedNumber): boolean {
  return place.start <= start && end <= place.end;
}

function reportEntry(list: Prose, problems: Problems, text: string, sentence: string): void {
  const at = list.text.indexOf(text);
  problems.report({ file: list.file, line: at < 0 ? 1 : lineAt(list.text, at) }, sentence);
}
