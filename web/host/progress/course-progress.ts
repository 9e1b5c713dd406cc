import { html, nothing, render, type TemplateResult } from "lit";
import type { CourseLesson } from "../../model/course.ts";
import { lessonOf, type Progress } from "../../model/progress.ts";
import { standingOf } from "../../model/standing.ts";
import { addressOfPage } from "../place.ts";
import { clearButton } from "./clear-button.ts";
import type { ProgressStore } from "./store.ts";
import { sentenceOn, summaryOf, wordFor } from "./words.ts";

/** Shows the progress in every list of lessons: a word in the menu, some more on the home page's cards and around them. */
export function startCourseProgress(course: readonly CourseLesson[], store: ProgressStore): void {
  const before = document.getElementById("course-progress");
  const after = document.getElementById("course-upkeep");
  const show = (): void => {
    for (const lesson of course) {
      const standing = standingOf(lesson, lessonOf(store.progress, lesson.id));
      write(`.lesson-menu [data-lesson="${lesson.id}"] .progress-word`, wordFor(standing));
      write(`.lesson-cards [data-lesson="${lesson.id}"] .progress-word`, summaryOf(standing));
    }
    if (before) render(goOn(course, store.progress), before);
    if (after) render(upkeep(course, store), after);
  };
  store.listen(show);
  show();
}

function write(selector: string, text: string): void {
  const place = document.querySelector(selector);
  if (place) place.textContent = text;
}

function upkeep(course: readonly CourseLesson[], store: ProgressStore): TemplateResult | typeof nothing {
  const standing = (lesson: CourseLesson) => standingOf(lesson, lessonOf(store.progress, lesson.id));
  const touched = course.filter((lesson) => standing(lesson).kind !== "untouched").map(({ id }) => id);
  if (touched.length === 0 && store.cleared.length === 0) return nothing;
  return html`${touched.length > 0 ? html`<p class="progress-note">${sentenceOn(store.keeping)}</p>` : nothing}
    ${clearButton(store, touched.length > 0 ? touched : store.cleared, "all lessons")}`;
}

function goOn(course: readonly CourseLesson[], progress: Progress): TemplateResult | typeof nothing {
  const lesson = course.find(({ id }) => id === progress.last);
  if (!lesson) return nothing;
  const { place } = lessonOf(progress, lesson.id);
  const part = lesson.parts.find(({ id }) => id === place);
  if (!part) return nothing;
  return html`<p class="go-on">
    <a href=${addressOfPage(lesson.slug, `#${part.id}`)}>Go on at “${part.title}”</a>
    in <em>${lesson.title}</em>
  </p>`;
}
