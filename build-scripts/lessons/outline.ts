import type { CourseLesson } from "../../web/model/course.ts";
import { isForTheCurious } from "./curious.ts";
import { textOf } from "./html.ts";
import type { Lesson } from "./lesson.ts";

/** What progress is counted by. */
export function courseOutline(lessons: readonly Lesson[]): CourseLesson[] {
  return lessons.map(({ id, slug, title, body }) => ({
    id,
    slug,
    title,
    parts: body.headings
      .map((heading) => ({ id: heading.id, title: textOf(heading.html) }))
      .filter((part) => !isForTheCurious(part.title)),
    questions: body.questions.map(({ id, points }) => ({ id, points })),
  }));
}
