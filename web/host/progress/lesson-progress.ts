import { html, nothing, render, type TemplateResult } from "lit";
import type { CourseLesson } from "../../model/course.ts";
import { placeIn } from "../../model/place.ts";
import { type LessonProgress, lessonOf, withAnswer, withPlace, withRead } from "../../model/progress.ts";
import { standingOf } from "../../model/standing.ts";
import { beginningOf } from "../beginning.ts";
import { clearButton } from "./clear-button.ts";
import { listenForAnswers, promptOf, restoreQuestions } from "./questions.ts";
import { followReading } from "./reading.ts";
import type { ProgressStore } from "./store.ts";
import { sentenceOn, sentencesOn } from "./words.ts";

/** Keeps what is read and answered on a lesson's page, and shows it: in the contents, beside the title, at the end. */
export function startLessonProgress(lesson: CourseLesson, store: ProgressStore): void {
  const end = document.getElementById("lesson-progress");
  if (!end) return;
  const { id } = lesson;
  const ids = lesson.questions.map((question) => question.id);
  let { era } = lessonOf(store.progress, id);
  restoreQuestions(ids, lessonOf(store.progress, id));
  offerReturn(lesson, lessonOf(store.progress, id));
  const show = (): void => {
    const progress = lessonOf(store.progress, id);
    // Cleared or brought back, here or in another tab. Otherwise nobody changes an answer under the learner's hands.
    if (progress.era !== era) restoreQuestions(ids, progress);
    ({ era } = progress);
    markContents(lesson, progress);
    render(summary(lesson, progress, store), end);
  };
  end.hidden = false;
  store.listen(show);
  show();
  listenForAnswers(ids, (answer) => store.change((progress) => withAnswer(progress, id, answer)));
  // What is for the curious ends the part before it, and counts for nothing itself.
  const tell = (note: typeof withPlace) => (part: string) => {
    if (lesson.parts.some((known) => known.id === part)) store.change((progress) => note(progress, id, part));
  };
  followReading([...document.querySelectorAll("article > h2[id], .curious h2[id]")], end, {
    entered: tell(withPlace),
    finished: tell(withRead),
  });
}

/** Beside the title: back to where the learner was, unless an address leads somewhere or it was the very beginning. */
function offerReturn({ parts }: CourseLesson, { place }: LessonProgress): void {
  const part = parts.findIndex(({ id }) => id === place);
  const frame = document.getElementById("lesson-return");
  if (part < 1 || !frame || /^#[^=]+$/.test(placeIn(location.hash))) return;
  render(html` · <a href="#${place}">Go on at “${parts[part]?.title}”</a>`, frame);
}

function markContents({ parts }: CourseLesson, { read }: LessonProgress): void {
  for (const { id } of parts) {
    const link = document.querySelector<HTMLElement>(`.contents a[href="#${id}"]`);
    const isRead = read.includes(id);
    if (!link || isRead === (link.dataset.read !== undefined)) continue;
    link.toggleAttribute("data-read", isRead);
    if (isRead) link.append(hiddenWord(" (read)"));
    else link.querySelector(":scope > .visually-hidden")?.remove();
  }
}

function hiddenWord(text: string): HTMLElement {
  const word = document.createElement("span");
  word.className = "visually-hidden";
  word.textContent = text;
  return word;
}

function summary(lesson: CourseLesson, progress: LessonProgress, store: ProgressStore): TemplateResult {
  const standing = standingOf(lesson, progress);
  const open = lesson.questions.filter(({ id }) => !progress.questions[id]);
  const improvable = lesson.questions.filter(
    ({ id, points }) => (progress.questions[id]?.best ?? points) < points,
  );
  const unread = lesson.parts.filter(({ id }) => !progress.read.includes(id));
  const question = ({ id }: { readonly id: string }): TemplateResult =>
    html`<li><a href="#${id}">${beginningOf(promptOf(id))}</a></li>`;
  return html`<h2 id="lesson-progress-title">Where you stand</h2>
    <p>${sentencesOn(standing)}</p>
    ${listOf(
      "Not read to the end yet",
      unread.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`),
    )}
    ${listOf("Not answered yet", open.map(question))}
    ${listOf("With points left to win", improvable.map(question))}
    <p class="progress-note">${sentenceOn(store.keeping)}</p>
    ${clearButton(store, [lesson.id], "this lesson")}`;
}

function listOf(title: string, items: readonly TemplateResult[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<details>
    <summary>${title}: ${items.length}</summary>
    <ul class="progress-list">
      ${items}
    </ul>
  </details>`;
}
