import type { CourseLesson } from "../../web/model/course.ts";
import { NO_PROGRESS, type Progress, withAnswer, withPlace, withRead } from "../../web/model/progress.ts";
import { writeProgress } from "../../web/model/progress-text.ts";
import type { QuestionAnswer, QuestionKind } from "../../web/model/questions.ts";
import type { Journal, Unsaved } from "../../web/report/journal.ts";
import type { ReportState } from "../../web/report/report-state.ts";
import type { Around } from "../../web/report/reporter.ts";

/** Two lessons, four parts, four questions of one point each. */
export const lessons: readonly CourseLesson[] = [
  {
    id: "bends",
    slug: "bends",
    title: "Bends",
    parts: [
      { id: "why", title: "Why" },
      { id: "how", title: "How" },
    ],
    questions: [
      { id: "first-bend", points: 1 },
      { id: "second-bend", points: 1 },
    ],
  },
  {
    id: "slopes",
    slug: "slopes",
    title: "Slopes",
    parts: [
      { id: "up", title: "Up" },
      { id: "down", title: "Down" },
    ],
    questions: [
      { id: "steepest", points: 1 },
      { id: "flattest", points: 1 },
    ],
  },
];

export const scope = { lessons, mastery: 0.8 };

export function answerTo(
  question: string,
  score: number,
  more: Partial<QuestionAnswer> = {},
): QuestionAnswer {
  const kind: QuestionKind = "choice";
  return { question, kind, answer: "1", score, points: 1, tries: 1, hints: 0, seconds: 12.345, ...more };
}

export function withAllRead(progress: Progress = NO_PROGRESS): Progress {
  return lessons.reduce(
    (read, { id, parts }) =>
      parts.reduce((next, part) => withRead(withPlace(next, id, part.id), id, part.id), read),
    progress,
  );
}

/** All questions answered, in their order with these scores. */
export function withScores(scores: readonly number[], progress: Progress = NO_PROGRESS): Progress {
  const questions = lessons.flatMap(({ id, questions: asked }) =>
    asked.map((question) => [id, question.id] as const),
  );
  return scores.reduce((next, score, at) => {
    const [lesson, question] = questions[at] ?? ["", ""];
    return withAnswer(next, lesson, answerTo(question, score));
  }, progress);
}

export const textOf = writeProgress;

/** A world in which time passes when it is told to. */
export class World {
  time = Date.UTC(2026, 10, 22, 12);
  keys = 0;
  unsaved: Unsaved | undefined;
  readonly states: ReportState[] = [];
  private timers: { readonly at: number; readonly act: () => void }[] = [];

  readonly around: Around = {
    now: () => this.time,
    later: (milliseconds, act) => {
      const timer = { at: this.time + milliseconds, act };
      this.timers.push(timer);
      return () => {
        this.timers = this.timers.filter((other) => other !== timer);
      };
    },
    key: () => this.key(),
    journal: () => this.journal,
    tell: (state) => this.states.push(state),
  };

  readonly journal: Journal = {
    read: () => this.unsaved,
    write: (unsaved) => {
      this.unsaved = structuredClone(unsaved);
      return true;
    },
    clear: () => {
      this.unsaved = undefined;
    },
  };

  get state(): ReportState["kind"] | undefined {
    return this.states.at(-1)?.kind;
  }

  key(): string {
    this.keys += 1;
    return `00000000-0000-4000-8000-${String(this.keys).padStart(12, "0")}`;
  }

  /** Lets time pass, and everything that is due in it happen. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      const due = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.timers = this.timers.filter((timer) => timer !== due);
      this.time = Math.max(this.time, due.at);
      due.act();
      await settled();
    }
    this.time = end;
    await settled();
  }
}

/** Everything that promises have led to so far. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}
