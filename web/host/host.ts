import { course } from "virtual:course";
import { offerCopies } from "./copy-code.ts";
import { pageOf } from "./course-pages.ts";
import { learningRecord } from "./learning-record.ts";
import { closeMenusOutside } from "./menus.ts";
import { say } from "./notice.ts";
import { keepForOffline } from "./offline.ts";
import { keepOwnFunctions } from "./own-functions-store.ts";
import { fitIntoPlatform, keepLinksInside } from "./platform-page.ts";
import { offerPreset } from "./preset/offer.ts";
import { openPreset } from "./preset/page.ts";
import { offerSheetPrint } from "./print-sheet.ts";
import { preparePrinting } from "./printing.ts";
import { startCourseProgress } from "./progress/course-progress.ts";
import { startLessonProgress } from "./progress/lesson-progress.ts";
import { ProgressStore } from "./progress/store.ts";
import { revealFolded } from "./reveal.ts";
import { startSearch } from "./search/search-page.ts";
import { Session } from "./session.ts";
import { showTermNotes } from "./term-note.ts";

/** Wakes what stands around the lesson. The elements have to be defined before. */
export function startHost(): void {
  closeMenusOutside();
  keepOwnFunctions();
  // Before the session, which may put the state of the figures in the place of such an address.
  revealFolded();
  offerCopies(say);
  offerSheetPrint();
  showTermNotes();
  preparePrinting();
  keepForOffline();
  startSearch(async () => (await import("./search/records.ts")).courseIndex);
  const record = learningRecord();
  const { lesson } = document.body.dataset;
  const outline = course.find(({ id }) => id === lesson);
  const isInPackage = "inPackage" in document.body.dataset;
  if (isInPackage) keepLinksInside();
  if (record) fitIntoPlatform(record, outline);
  const progress = new ProgressStore(record);
  startCourseProgress(course, progress);
  if (lesson === undefined) return;
  if (typeof WebAssembly === "undefined") {
    say(
      "WebAssembly is missing or switched off in this browser, so the figures stay empty. The text can be read without them.",
    );
  }
  const opened = openPreset(lesson, say);
  const session = new Session(lesson, say, opened);
  if (outline) startLessonProgress(outline, progress);
  // A platform's addresses are for those who are signed in there, and lead nowhere for a class.
  if (!isInPackage)
    offerPreset({ lesson, opened: opened?.preset, states: () => session.states, pageOf, say });
}
