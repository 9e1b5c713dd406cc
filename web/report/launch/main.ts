import { course } from "virtual:course";
import "./launch.css";
import type { LearningRecord } from "../../model/learning-record.ts";
import { lessonOf } from "../../model/progress.ts";
import { writeProgress } from "../../model/progress-text.ts";
import { type Journal, journalIn } from "../journal.ts";
import type { Opening } from "../platform.ts";
import { Reporter } from "../reporter.ts";
import { randomUuid, uuidOf } from "../uuid.ts";
import { Bar } from "./bar.ts";
import { editionOf, firstPage } from "./edition.ts";
import { platformFor } from "./platform-for.ts";

/**
 * The page that a learning platform opens. It holds the visit, while the pages of the course come and go in its frame:
 * each of them would otherwise begin and end a visit of its own, and platforms allow only one.
 */
const edition = editionOf(course, document.documentElement.dataset);
const bar = new Bar(() => void leave());
const reporter = new Reporter(platformFor(edition.standard), edition.scope, {
  now: () => Date.now(),
  later: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
  key: randomUuid,
  journal: journalOf,
  tell: (state) => bar.show(state),
});

bar.show({ kind: "opening" });
void begin();

async function begin(): Promise<void> {
  const opening = await reporter.open();
  // Without a visit the pages keep what is done on the device, as anywhere else.
  if (opening) window.activationLabRecord = recordFor(opening);
  const { last } = reporter.progress;
  showPages(firstPage(edition, last, lessonOf(reporter.progress, last).place));
  if (!opening) return;
  // Whether a page that goes away will come back, no browser says; most do not.
  addEventListener("pagehide", () => void reporter.leave(true));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void reporter.saveNow();
  });
  addEventListener("online", () => void reporter.saveNow());
}

function recordFor({ learner }: Opening): LearningRecord {
  return {
    get isRecording() {
      return reporter.isRecording;
    },
    learner: learnerMark(learner),
    progress: () => writeProgress(reporter.progress),
    keep: (progress) => reporter.keep(progress),
    answered: (lesson, answer) => reporter.answered(lesson, answer),
    opened: (lesson) => {
      const counts = edition.scope.lessons.some(({ id }) => id === lesson);
      // Home, glossary and the like are no lesson, and nobody expects them to count.
      bar.tellWhetherItCounts(counts || course.every(({ id }) => id !== lesson));
    },
  };
}

function showPages(address: string): void {
  const frame = document.getElementById("pages");
  if (!(frame instanceof HTMLIFrameElement)) throw new Error("The launch page has no frame for the pages.");
  frame.addEventListener("load", () => {
    const title = frame.contentDocument?.title ?? "";
    if (title !== "") document.title = title;
  });
  frame.src = address;
}

async function leave(): Promise<void> {
  const { returnTo } = reporter;
  // Whoever leaves something behind should read that it waits here.
  if (!(await reporter.leave(false))) return;
  if (returnTo !== undefined) location.assign(returnTo);
  // A window that the platform opened is closed by whoever is in it.
  else if (window.opener) window.close();
}

/** Platforms share an origin among their courses and a browser among its users: neither finds the other's work. */
function learnerMark(learner: string): string {
  return uuidOf(`${location.pathname}\n${learner}`);
}

function journalOf(learner: string): Journal {
  const key = `activation-lab:1:unsaved:${learnerMark(learner)}`;
  // What belongs to nobody known is not handed to whoever comes next.
  return journalIn(() => (learner === "" ? sessionStorage : localStorage), key);
}
