import type { LearningRecord } from "../../model/learning-record.ts";
import { broughtBack, cleared, merged, NO_PROGRESS, type Progress } from "../../model/progress.ts";
import { readProgress, writeProgress } from "../../model/progress-text.ts";
import { keep, recall } from "../storage.ts";

const KEY = "progress";
/** Where storage that could not be read is set aside, before something readable takes its place. */
const DAMAGED = "progress-damaged";

/**
 * How far what the learner does is kept: on the device, by a learning platform, not at all, or not because a later edition
 * has been here or a platform only wants the lesson looked at.
 */
export type Keeping = "kept" | "reported" | "lost" | "newer" | "unrecorded";

/**
 * The learner's progress, shared by every page and tab of the course. Each change is put together with what other tabs
 * have stored meanwhile; where storage throws, progress lasts as long as the page.
 */
export class ProgressStore {
  #progress: Progress = NO_PROGRESS;
  #keeping: Keeping = "kept";
  /** What was cleared last, until something new is done with it. */
  #cleared: { readonly before: Progress; readonly lessons: readonly string[] } | undefined;
  readonly #listeners: (() => void)[] = [];

  readonly #record: LearningRecord | undefined;

  /** `record`: where a learning platform keeps progress in place of this device. */
  constructor(record?: LearningRecord) {
    this.#record = record;
    this.#progress = this.#stored();
    if (record) this.#keeping = record.isRecording ? "reported" : "unrecorded";
    addEventListener("storage", () => {
      this.#progress = merged(this.#progress, this.#stored());
      this.#tell();
    });
  }

  get progress(): Progress {
    return this.#progress;
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  /** The lessons that `bringBack` would bring back. */
  get cleared(): readonly string[] {
    return this.#cleared?.lessons ?? [];
  }

  listen(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** The learner did something. */
  change(change: (progress: Progress) => Progress): void {
    const before = merged(this.#progress, this.#stored());
    const after = change(before);
    if (after === before) return;
    this.#write(after);
  }

  clear(lessons: readonly string[]): void {
    const before = merged(this.#progress, this.#stored());
    this.#cleared = { before, lessons };
    this.#write(cleared(before, lessons));
  }

  bringBack(): void {
    if (!this.#cleared) return;
    const { before, lessons } = this.#cleared;
    this.#cleared = undefined;
    this.#write(broughtBack(merged(this.#progress, this.#stored()), before, lessons));
  }

  #write(progress: Progress): void {
    this.#progress = progress;
    const text = writeProgress(progress);
    if (this.#record) this.#keeping = this.#record.keep(text) ? "reported" : "unrecorded";
    else if (this.#keeping !== "newer") this.#keeping = keep(KEY, text) ? "kept" : "lost";
    this.#tell();
  }

  #stored(): Progress {
    if (this.#record) return readProgress(this.#record.progress()).progress;
    const text = recall(KEY);
    const { progress, damaged, newer } = readProgress(text);
    if (newer) this.#keeping = "newer";
    if (damaged && text !== undefined) keep(DAMAGED, text);
    return progress;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
