import { type LessonProgress, NO_PROGRESS, type Progress, type QuestionProgress } from "./progress.ts";
import { isRecord, type Migration, upgraded } from "./versions.ts";

/** Progress as it is kept: JSON with a version. */

/** From each version to the next; there has been only one so far. */
const MIGRATIONS: readonly Migration[] = [];
const VERSION = MIGRATIONS.length + 1;

const ID = /^[a-z][a-z0-9-]{0,99}$/;
const LONGEST_ANSWER = 1000;

export interface ReadProgress {
  readonly progress: Progress;
  /** Part of it could not be read and is missing from `progress`. */
  readonly damaged: boolean;
  /** A later edition wrote it: nothing of it was read, and nothing may be written in its place. */
  readonly newer: boolean;
}

export function writeProgress(progress: Progress): string {
  return JSON.stringify({ version: VERSION, ...progress });
}

/** Takes whatever storage holds; what makes no sense is left out. Never throws. */
export function readProgress(text: string | undefined): ReadProgress {
  if (text === undefined) return { progress: NO_PROGRESS, damaged: false, newer: false };
  const read = upgraded(text, MIGRATIONS);
  if (read.kind !== "current") {
    return { progress: NO_PROGRESS, damaged: read.kind === "unreadable", newer: read.kind === "newer" };
  }
  const reader = new Reader();
  const { last, lessons } = read.stored;
  const progress = {
    last: reader.id(last),
    lessons: reader.record(lessons, (lesson) => reader.lesson(lesson)),
  };
  return { progress, damaged: reader.damaged, newer: false };
}

/** Reads piece by piece and remembers whether anything had to be left out. */
class Reader {
  damaged = false;

  record<T>(read: unknown, entry: (value: unknown) => T | undefined): Record<string, T> {
    const entries = isRecord(read) ? Object.entries(read) : this.nothing<[string, unknown][]>([]);
    const kept: Record<string, T> = {};
    for (const [id, value] of entries) {
      const taken = ID.test(id) ? entry(value) : undefined;
      if (taken === undefined) this.damaged = true;
      else kept[id] = taken;
    }
    return kept;
  }

  lesson(read: unknown): LessonProgress | undefined {
    if (!isRecord(read)) return undefined;
    const { era, place, read: parts, questions } = read;
    return {
      era: this.count(era),
      place: this.id(place),
      read: this.ids(parts),
      questions: this.record(questions, (question) => this.question(question)),
    };
  }

  private question(read: unknown): QuestionProgress | undefined {
    if (!isRecord(read)) return undefined;
    const { best, tries, hints, seconds, answer } = read;
    return {
      best: this.amount(best),
      tries: this.count(tries),
      hints: this.count(hints),
      seconds: this.amount(seconds),
      answer: typeof answer === "string" ? answer.slice(0, LONGEST_ANSWER) : this.nothing(""),
    };
  }

  private ids(read: unknown): string[] {
    if (!Array.isArray(read)) return this.nothing([]);
    return [...new Set(read.map((id) => this.id(id)))].filter((id) => id !== "");
  }

  /** An id, or nothing where nothing was written. */
  id(read: unknown): string {
    return typeof read === "string" && (read === "" || ID.test(read)) ? read : this.nothing("");
  }

  private count(read: unknown): number {
    return Math.trunc(this.amount(read));
  }

  private amount(read: unknown): number {
    return typeof read === "number" && read >= 0 && read <= Number.MAX_SAFE_INTEGER ? read : this.nothing(0);
  }

  private nothing<T>(instead: T): T {
    this.damaged = true;
    return instead;
  }
}
