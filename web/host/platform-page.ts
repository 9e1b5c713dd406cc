import type { CourseLesson } from "../model/course.ts";
import type { LearningRecord } from "../model/learning-record.ts";
import { packagedPage } from "../model/packaged-page.ts";
import type { QuestionAnswer } from "../model/questions.ts";
import { PRESET_QUESTION } from "./preset/note.ts";

/** Fits a page into a learning platform: tells it what is opened and answered, and the learner that it is told. */
export function fitIntoPlatform(record: LearningRecord, outline: CourseLesson | undefined): void {
  record.opened(outline?.id);
  if (outline) tellAnswers(record, outline);
  const words = document.getElementById("where-it-goes");
  if (words) {
    words.textContent =
      "What you read and answer here goes to the learning platform that opened this page. Nothing else leaves your device.";
  }
}

/** In a package, links that scripts have written lead to files too, and those to other sites out of the frame. */
export function keepLinksInside(): void {
  document.addEventListener("click", (event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (link) leadInside(link);
  });
}

/** The lesson's, which count, and a teacher's own, which does not. */
function tellAnswers(record: LearningRecord, { id, questions }: CourseLesson): void {
  const told = new Set([PRESET_QUESTION, ...questions.map((question) => question.id)]);
  document.addEventListener("question-answered", (event) => {
    const { detail } = event as CustomEvent<QuestionAnswer>;
    if (told.has(detail.question)) record.answered(id, detail);
  });
}

/** Other sites forbid to be framed, and a platform's files are no web server: a folder has no page of its own. */
function leadInside(link: HTMLAnchorElement): void {
  if (link.protocol !== "http:" && link.protocol !== "https:") return;
  if (link.origin !== location.origin) {
    link.target = "_blank";
    link.rel = "noopener";
  } else if (link.pathname.endsWith("/")) link.pathname = fileOf(link.pathname);
}

function fileOf(folder: string): string {
  const isHome = location.pathname.endsWith(`/${packagedPage("")}`);
  const home = new URL(isHome ? "./" : "../", location.href).pathname;
  const isBelow = folder.startsWith(home);
  return isBelow ? home + packagedPage(folder.slice(home.length, -1)) : folder;
}
