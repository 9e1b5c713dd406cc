import type { CourseLesson } from "../model/course.ts";
import {
  type LessonProgress,
  lessonOf,
  NO_PROGRESS,
  type Progress,
  type QuestionProgress,
} from "../model/progress.ts";
import { type Migration, upgraded } from "../model/versions.ts";
import { idOf, TAG_LENGTH, tagOf } from "./id-tags.ts";

/**
 * Progress in the little room that a platform gives: JSON with a version, ids as tags, nothing but ASCII (some platforms
 * count or keep bytes). What does not fit is left out answer by answer, the longest first; what counts always stays.
 */

const MIGRATIONS: readonly Migration[] = [];
const VERSION = MIGRATIONS.length + 1;

export interface SuspendData {
  readonly text: string;
  /** Answers that count but will not be shown again, for their words did not fit. */
  readonly left: number;
}

export interface ReadSuspendData {
  readonly progress: Progress;
  /** A later edition wrote it: nothing may be written in its place. */
  readonly newer: boolean;
}

/** The lessons that are reported, in at most `limit` characters where that can be. */
export function writeSuspendData(
  lessons: readonly CourseLesson[],
  progress: Progress,
  limit: number,
): SuspendData {
  const answers = lessons
    .flatMap((lesson) => Object.values(lessonOf(progress, lesson.id).questions))
    .map((question) => question.answer)
    .filter((answer) => answer !== "")
    .sort((a, b) => ascii(a).length - ascii(b).length);
  for (let kept = answers.length; ; kept -= 1) {
    // Answers up to a length, so that the same ones stay from one save to the next.
    const longest = kept === 0 ? -1 : ascii(answers[kept - 1] ?? "").length;
    const text = written(lessons, progress, (answer) => ascii(answer).length <= longest);
    const left = answers.filter((answer) => ascii(answer).length > longest).length;
    if (text.length <= limit || kept === 0) return { text, left };
  }
}

function written(
  lessons: readonly CourseLesson[],
  progress: Progress,
  isKept: (answer: string) => boolean,
): string {
  const entries = lessons
    .filter(({ id }) => progress.lessons[id])
    .map(({ id, parts, questions }) => {
      const { era, place, read, questions: answered } = lessonOf(progress, id);
      const tags = parts.filter((part) => read.includes(part.id)).map((part) => tagOf(part.id));
      const rows = questions.flatMap((question) => {
        const found = answered[question.id];
        return found ? [[tagOf(question.id), ...figures(found, isKept(found.answer))]] : [];
      });
      return [tagOf(id), era, place === "" ? "" : tagOf(place), tags.join(""), rows];
    });
  const last = progress.last === "" ? "" : tagOf(progress.last);
  return ascii(JSON.stringify({ version: VERSION, last, lessons: entries }));
}

function figures(question: QuestionProgress, withAnswer: boolean): (number | string)[] {
  const { best, tries, hints, seconds, answer } = question;
  const counted = [Math.round(100 * best) / 100, tries, hints, Math.round(seconds)];
  return withAnswer && answer !== "" ? [...counted, answer] : counted;
}

/** What the platform gave back; what makes no sense or is no longer in the course is left out. Never throws. */
export function readSuspendData(lessons: readonly CourseLesson[], text: string): ReadSuspendData {
  const read = upgraded(text, MIGRATIONS);
  if (read.kind !== "current") return { progress: NO_PROGRESS, newer: read.kind === "newer" };
  const ids = lessons.map(({ id }) => id);
  const { last, lessons: entries } = read.stored;
  const found = (Array.isArray(entries) ? entries : []).flatMap((entry: unknown) => {
    const [tag, ...rest] = Array.isArray(entry) ? (entry as unknown[]) : [];
    const lesson = lessons.find(({ id }) => id === idOf(textOf(tag), ids));
    return lesson ? [[lesson.id, lessonFrom(lesson, rest)] as const] : [];
  });
  return { progress: { last: idOf(textOf(last), ids), lessons: Object.fromEntries(found) }, newer: false };
}

function lessonFrom(lesson: CourseLesson, [era, place, read, rows]: readonly unknown[]): LessonProgress {
  const parts = lesson.parts.map(({ id }) => id);
  const ids = lesson.questions.map(({ id }) => id);
  const tags = textOf(read).match(new RegExp(`.{${TAG_LENGTH}}`, "g")) ?? [];
  const questions = (Array.isArray(rows) ? rows : []).flatMap((row: unknown) => {
    const [tag, best, tries, hints, seconds, answer] = Array.isArray(row) ? (row as unknown[]) : [];
    const id = idOf(textOf(tag), ids);
    if (id === "") return [];
    const question: QuestionProgress = {
      best: amount(best),
      tries: amount(tries),
      hints: amount(hints),
      seconds: amount(seconds),
      answer: textOf(answer),
    };
    return [[id, question] as const];
  });
  return {
    era: amount(era),
    place: idOf(textOf(place), parts),
    read: [...new Set(tags.map((tag) => idOf(tag, parts)))].filter((id) => id !== ""),
    questions: Object.fromEntries(questions),
  };
}

/** Only characters from space to tilde; inside JSON strings the rest may be written as numbers. */
function ascii(text: string): string {
  return text.replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function textOf(read: unknown): string {
  return typeof read === "string" ? read : "";
}

function amount(read: unknown): number {
  return typeof read === "number" && read >= 0 && read <= Number.MAX_SAFE_INTEGER ? read : 0;
}
