import type { CourseLesson } from "../model/course.ts";
import { lessonOf, NO_PROGRESS, type Progress } from "../model/progress.ts";
import { readProgress } from "../model/progress-text.ts";
import type { QuestionAnswer } from "../model/questions.ts";
import { Backlog } from "./backlog.ts";
import { interactionOf } from "./interaction.ts";
import type { Journal } from "./journal.ts";
import { NOT_BEGUN, type Outcome, outcomeOf, raised } from "./outcome.ts";
import type { Delivery, Opening, Platform, Report } from "./platform.ts";
import type { ReportState } from "./report-state.ts";
import { readSuspendData, writeSuspendData } from "./suspend-data.ts";

/** What a reporter needs of the world, so that it runs without one. */
export interface Around {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Acts once after so many milliseconds; gives what calls it off. */
  readonly later: (milliseconds: number, act: () => void) => () => void;
  /** A new UUID. */
  readonly key: () => string;
  readonly journal: (learner: string) => Journal;
  /** Called with every change of the state. */
  readonly tell: (state: ReportState) => void;
}

/** What is reported: the lessons that count, and the share of their points to pass with. */
export interface Scope {
  readonly lessons: readonly CourseLesson[];
  readonly mastery: number;
}

/** Several steps at once are one report. */
const PAUSE = 1000;
const FIRST_RETRY = 2000;
const LONGEST_RETRY = 60_000;

/**
 * Keeps what the learner does during a visit and hands it to the platform: soon after each step, once more when it was
 * not taken, and when leaving.
 */
export class Reporter {
  progress: Progress = NO_PROGRESS;
  private opening: Opening | undefined;
  /** Only where something is recorded. */
  private backlog: Backlog | undefined;
  private outcome: Outcome = NOT_BEGUN;
  private began = 0;
  private failures = 0;
  private callOff: (() => void) | undefined;
  private isUnderWay = false;
  private isClosed = false;
  /** A later edition's suspend data, which stay as they are. */
  private isNewer = false;
  /** The platform has ended the visit: what is done waits in the journal for the next one. */
  private isOver = false;
  private left = 0;
  private last: Delivery | undefined;

  constructor(
    private readonly platform: Platform,
    private readonly scope: Scope,
    private readonly around: Around,
  ) {}

  get isRecording(): boolean {
    return this.backlog !== undefined && !this.isClosed;
  }

  /** Where the learner wants to go when leaving. */
  get returnTo(): string | undefined {
    return this.opening?.returnTo;
  }

  /** Begins the visit; undefined where there is nobody to report to. */
  async open(): Promise<Opening | undefined> {
    try {
      this.opening = await this.platform.open();
    } catch {
      this.around.tell({ kind: "unreachable" });
      return undefined;
    }
    if (this.opening) this.begin(this.opening);
    else this.around.tell({ kind: "untracked" });
    return this.opening;
  }

  /** The learner's progress has changed; whether that is recorded. */
  keep(progress: string): boolean {
    this.progress = readProgress(progress).progress;
    this.changed();
    return this.isRecording && !this.isNewer;
  }

  answered(lesson: string, answer: QuestionAnswer): void {
    if (!this.isRecording || !this.scope.lessons.some(({ id }) => id === lesson)) return;
    this.backlog?.add(interactionOf(lesson, answer, this.around.now(), this.around.key()));
    this.changed();
  }

  /** Hands over now what is waiting to be: the page may not come back. */
  async saveNow(): Promise<void> {
    if (!this.isRecording || this.isUnderWay || this.isOver) return;
    this.callOff?.();
    this.callOff = undefined;
    this.isUnderWay = true;
    const mark = this.backlog?.mark ?? 0;
    const delivery = await this.platform.report(this.report());
    this.isUnderWay = false;
    this.backlog?.settle(delivery, mark);
    if (!this.isClosed) this.goOn(delivery);
  }

  /** Ends the visit, once; whether everything has arrived. */
  async leave(isUnloading: boolean): Promise<boolean> {
    if (this.isClosed || !this.opening) return false;
    this.isClosed = true;
    this.callOff?.();
    const isKept = this.isOver ? (this.backlog?.isEmpty ?? true) : await this.close(isUnloading);
    this.around.tell({ kind: isKept ? "left" : "left-unsaved", ...this.notes(this.last) });
    return isKept;
  }

  /** Whether everything has arrived. */
  private async close(isUnloading: boolean): Promise<boolean> {
    const { backlog } = this;
    const mark = backlog?.mark ?? 0;
    this.last = await this.platform.close(backlog && this.report(), isUnloading);
    backlog?.settle(this.last, mark);
    return this.last.isSaved || !backlog;
  }

  private begin(opening: Opening): void {
    const { lessons } = this.scope;
    const { progress, newer } = readSuspendData(lessons, opening.suspended);
    this.began = this.around.now();
    this.progress = progress;
    this.isNewer = newer;
    this.isOver = opening.isOver ?? false;
    this.outcome = opening.outcome;
    if (opening.mode !== "normal") {
      this.around.tell({ kind: opening.mode });
      return;
    }
    this.backlog = new Backlog(lessons, this.around.journal(opening.learner), opening);
    const earlier = this.backlog.takeUp(progress);
    if (earlier) {
      this.progress = earlier;
      this.changed();
    }
    this.around.tell(this.state());
  }

  private changed(): void {
    if (!this.isRecording) return;
    this.backlog?.note(this.progress);
    // While the platform fails, it is asked at its own pace.
    if (this.failures === 0 && !this.isOver) this.saveLater(PAUSE);
  }

  private saveLater(milliseconds: number): void {
    if (this.callOff) return;
    this.callOff = this.around.later(milliseconds, () => {
      this.callOff = undefined;
      void this.saveNow();
    });
  }

  private goOn(delivery: Delivery): void {
    this.isOver = delivery.isOver ?? false;
    this.failures = delivery.isSaved ? 0 : this.failures + 1;
    if (this.isOver) this.callOff?.();
    else if (this.failures > 0)
      this.saveLater(Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (this.failures - 1)));
    else if (this.backlog && !this.backlog.isEmpty) this.saveLater(PAUSE);
    this.around.tell(this.state(delivery));
  }

  private state(delivery?: Delivery): ReportState {
    if (this.isOver) return { kind: "over" };
    // Before what else is special about a visit: that something does not arrive.
    if (this.failures > 0) return { kind: "waiting", ...this.notes(delivery) };
    return this.isNewer ? { kind: "newer" } : { kind: "saved", ...this.notes(delivery) };
  }

  private notes(delivery?: Delivery): { left: number; isRefused: boolean } {
    return { left: this.left, isRefused: delivery?.isRefused ?? false };
  }

  /** All that is to be known now. What comes while it is under way belongs to the next. */
  private report(): Report {
    const { lessons, mastery } = this.scope;
    const { opening, progress, platform } = this;
    this.outcome = raised(this.outcome, outcomeOf(lessons, progress, opening?.mastery ?? mastery));
    const { text, left } = writeSuspendData(lessons, progress, platform.room);
    this.left = left;
    const { last } = progress;
    const isInScope = lessons.some(({ id }) => id === last);
    return {
      outcome: this.outcome,
      suspendData: this.isNewer || text.length > platform.room ? (opening?.suspended ?? "") : text,
      location: isInScope ? `${last}/${lessonOf(progress, last).place}` : "",
      seconds: (this.around.now() - this.began) / 1000,
      interactions: this.backlog?.interactions ?? [],
    };
  }
}
