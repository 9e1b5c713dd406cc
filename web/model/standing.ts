import type { CourseLesson } from "./course.ts";
import type { LessonProgress } from "./progress.ts";

/** The share of a lesson's points from which on it counts as mastered. */
export const MASTERY = 0.8;

/** How a lesson stands, seen against what there is in it. */
export interface Standing {
  readonly kind: "untouched" | "begun" | "read" | "mastered";
  readonly parts: number;
  readonly partsRead: number;
  readonly questions: number;
  readonly questionsAnswered: number;
  readonly points: number;
  readonly pointsWon: number;
}

/** Only what the lesson still holds counts; a record may know parts and questions of earlier editions. */
export function standingOf(lesson: CourseLesson, progress: LessonProgress): Standing {
  const partsRead = lesson.parts.filter(({ id }) => progress.read.includes(id)).length;
  const answered = lesson.questions.filter(({ id }) => progress.questions[id]);
  const points = sum(lesson.questions.map((question) => question.points));
  const won = sum(answered.map(({ id, points: most }) => Math.min(most, progress.questions[id]?.best ?? 0)));
  const counts = {
    parts: lesson.parts.length,
    partsRead,
    questions: lesson.questions.length,
    questionsAnswered: answered.length,
    points,
    pointsWon: won,
  };
  const isRead = partsRead > 0 && partsRead === lesson.parts.length;
  // A lesson without questions is done when it is read.
  const isMastered = points === 0 ? isRead : won >= MASTERY * points;
  const isBegun = progress.place !== "" || partsRead > 0 || answered.length > 0;
  return { kind: isMastered ? "mastered" : isRead ? "read" : isBegun ? "begun" : "untouched", ...counts };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
