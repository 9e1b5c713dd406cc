import { course } from "virtual:course";
import { html, render } from "lit";
import { placeIn } from "../../model/place.ts";
import { pageOf } from "../course-pages.ts";
import { say } from "../notice.ts";
import { narrow } from "../preset/narrow.ts";
import { leadOutOfFrame, speakWithPage } from "./frame.ts";
import { fetchLesson } from "./lesson-page.ts";
import { readRequest } from "./request.ts";

/** The page for frames: brings the lesson that its address names into it, and goes on as on the lesson's own page. */
export async function startEmbedded(startHost: () => void): Promise<void> {
  const { lesson, figures, origin } = readRequest(location.search, placeIn(location.hash));
  speakWithPage(origin);
  leadOutOfFrame();
  const page = lesson === undefined ? undefined : pageOf(lesson);
  if (page === undefined) {
    offerLessons(lesson);
    return;
  }
  try {
    await bring(page);
  } catch {
    say("The lesson could not be loaded. Check the connection, then reload the page.");
    return;
  }
  showFigures(figures);
  startHost();
}

async function bring(page: string): Promise<void> {
  const { lesson, title, content } = await fetchLesson(page);
  document.title = title;
  document.body.dataset.lesson = lesson;
  document.getElementById("main")?.replaceChildren(content);
  document.getElementById("embed-source")?.setAttribute("href", page);
}

/** Figures alone need no title above them; who cannot see the page around the frame still hears it. */
function showFigures(figures: readonly string[]): void {
  if (figures.length === 0) return;
  if (narrow({ only: figures })) document.body.toggleAttribute("data-bare", true);
  else say(`This lesson has no figure called “${figures.join("” or “")}”, so all of it is shown.`);
}

function offerLessons(asked: string | undefined): void {
  const main = document.getElementById("main");
  if (!main) return;
  const sentence =
    asked === undefined
      ? "The address of this frame does not say which lesson to show. Choose one:"
      : `There is no lesson called “${asked}”. Choose another:`;
  render(
    html`<article class="prose lesson-choice">
      <h1>Activation Lab</h1>
      <p>${sentence}</p>
      <ul>${course.map(({ id, title }) => html`<li><a href=${inThisFrame(id)}>${title}</a></li>`)}</ul>
    </article>`,
    main,
  );
}

/** What else the frame was given, its colours say, stays. */
function inThisFrame(lesson: string): string {
  const query = new URLSearchParams(location.search);
  query.set("lesson", lesson);
  return `?${query}`;
}
