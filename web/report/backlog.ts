import type { CourseLesson } from "../model/course.ts";
import { merged, type Progress } from "../model/progress.ts";
import type { Interaction } from "./interaction.ts";
import type { Journal } from "./journal.ts";
import type { Delivery, Opening } from "./platform.ts";
import { readSuspendData, writeSuspendData } from "./suspend-data.ts";

/** What the platform does not have yet. It stands in the journal too, until it is handed over. */
export class Backlog {
  private waiting: Interaction[] = [];
  /** Interactions that the platform has. */
  private handed: number;
  /** Changes so far, and how many of them are saved. */
  private changes = 0;
  private saved = 0;

  constructor(
    private readonly lessons: readonly CourseLesson[],
    private readonly journal: Journal,
    opening: Opening,
  ) {
    this.handed = opening.interactions;
  }

  /** Of each try that is not handed over, in their order. */
  get interactions(): readonly Interaction[] {
    return [...this.waiting];
  }

  /** To be given back when what there is now has been delivered. */
  get mark(): number {
    return this.changes;
  }

  get isEmpty(): boolean {
    return this.saved === this.changes;
  }

  /** Takes up what an earlier visit left behind: progress together with the platform's own; undefined for nothing. */
  takeUp(progress: Progress): Progress | undefined {
    const unsaved = this.journal.read();
    if (!unsaved) return undefined;
    // Those that had arrived after all are not handed over again.
    this.waiting = unsaved.interactions.slice(Math.max(0, this.handed - unsaved.before));
    return merged(progress, readSuspendData(this.lessons, unsaved.suspended).progress);
  }

  add(interaction: Interaction): void {
    this.waiting.push(interaction);
  }

  /** Something has changed, and is worth keeping until it is handed over. */
  note(progress: Progress): void {
    this.changes += 1;
    this.journal.write({
      suspended: writeSuspendData(this.lessons, progress, Number.POSITIVE_INFINITY).text,
      interactions: this.waiting,
      before: this.handed,
    });
  }

  /** What there was at `mark` has been handed over, or as much of it as the delivery says. */
  settle({ isSaved, taken }: Delivery, mark: number): void {
    this.waiting.splice(0, taken);
    this.handed += taken;
    if (isSaved) this.saved = mark;
    if (this.isEmpty && this.waiting.length === 0) this.journal.clear();
  }
}
