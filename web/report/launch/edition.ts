import type { CourseLesson } from "../../model/course.ts";
import { packagedPage } from "../../model/packaged-page.ts";
import type { Scope } from "../reporter.ts";

export const standards = ["scorm12", "scorm2004", "cmi5"] as const;
export type Standard = (typeof standards)[number];

/** What a package says of itself in the first tag of its launch page. */
export interface Edition {
  readonly standard: Standard;
  readonly scope: Scope;
  /** The lesson that the package is about; none for the whole course. */
  readonly lesson: CourseLesson | undefined;
}

/** `marks` are the tag's data attributes: `standard`, `mastery` in percent, and `lesson` for a single one. */
export function editionOf(
  course: readonly CourseLesson[],
  marks: Readonly<Record<string, string | undefined>>,
): Edition {
  const standard = standards.find((known) => known === marks.standard) ?? "scorm12";
  const lesson = course.find(({ id }) => id === marks.lesson);
  const mastery = Number(marks.mastery ?? "80") / 100;
  return { standard, lesson, scope: { lessons: lesson ? [lesson] : course, mastery } };
}

/**
 * The page to begin with, as an address relative to the launch page: where the learner was, else the lesson of the package
 * or the course's first page. Every address names its file, for not every platform knows what a folder is.
 */
export function firstPage({ scope, lesson }: Edition, last: string, place: string): string {
  const known = scope.lessons.find(({ id }) => id === last) ?? lesson;
  if (!known) return packagedPage("");
  const part = known.id === last && known.parts.some(({ id }) => id === place) ? `#${place}` : "";
  return `${packagedPage(known.slug)}${part}`;
}
