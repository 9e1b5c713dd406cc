import type { CourseLesson } from "../model/course.ts";
import { lessonOf, type Progress } from "../model/progress.ts";
import { type Standing, standingOf } from "../model/standing.ts";

export interface Score {
  readonly raw: number;
  readonly max: number;
  /** raw / max, from 0 to 1, cut to four decimals: what is below the mark stays below it. */
  readonly scaled: number;
}

/** How the lessons that are reported stand, in the words that the standards share. */
export interface Outcome {
  readonly completion: "incomplete" | "completed";
  /** Known once the mark is reached, or once every question was answered and it is not. */
  readonly success: "unknown" | "passed" | "failed";
  /** From 0 to 1, in hundredths; 1 means completed and nothing else does. */
  readonly progress: number;
  /** Only with a known success: platforms take an early score for the final one. */
  readonly score?: Score;
}

export const NOT_BEGUN: Outcome = { completion: "incomplete", success: "unknown", progress: 0 };

/** A lesson is completed when all of it is read, and its questions are answered or already won. */
export function outcomeOf(lessons: readonly CourseLesson[], progress: Progress, mastery: number): Outcome {
  const standings = lessons.map((lesson) => standingOf(lesson, lessonOf(progress, lesson.id)));
  const total = (count: (standing: Standing) => number): number =>
    standings.reduce((sum, standing) => sum + count(standing), 0);
  const isCompleted = standings.length > 0 && standings.every(isDone);
  const things = total(({ parts, questions }) => parts + questions);
  const done = total(({ partsRead, questionsAnswered }) => partsRead + questionsAnswered);
  const max = total(({ points }) => points);
  const raw = total(({ pointsWon }) => pointsWon);
  const isAnswered = standings.every(({ questions, questionsAnswered }) => questionsAnswered === questions);
  const scaled = max === 0 ? 0 : cut(raw / max, 4);
  const success = max === 0 ? "unknown" : scaled >= mastery ? "passed" : isAnswered ? "failed" : "unknown";
  return {
    completion: isCompleted ? "completed" : "incomplete",
    success,
    progress: isCompleted ? 1 : Math.min(0.99, things === 0 ? 0 : cut(done / things, 2)),
    ...(success === "unknown" ? {} : { score: { raw: cut(raw, 2), max, scaled } }),
  };
}

/** What was reported once is never taken back, whatever is cleared or answered worse since. */
export function raised(earlier: Outcome, now: Outcome): Outcome {
  const either = (value: Outcome["success"]): boolean => [earlier.success, now.success].includes(value);
  const score =
    (earlier.score?.scaled ?? -1) > (now.score?.scaled ?? -1) ? earlier.score : (now.score ?? earlier.score);
  const success = either("passed") ? "passed" : either("failed") ? "failed" : "unknown";
  return {
    completion: [earlier.completion, now.completion].includes("completed") ? "completed" : "incomplete",
    success,
    progress: Math.max(earlier.progress, now.progress),
    // Some platforms say 0 of a score that nobody has set.
    ...(score && success !== "unknown" ? { score } : {}),
  };
}

function isDone({ kind, parts, partsRead, questions, questionsAnswered }: Standing): boolean {
  return partsRead === parts && (kind === "mastered" || questionsAnswered === questions);
}

/** Down to so many decimals; a last bit that is missing to the next one does not count. */
function cut(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.floor(value * scale + 1e-6) / scale;
}
