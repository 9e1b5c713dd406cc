import type { ReactiveController, ReactiveControllerHost } from "lit";
import { EngineError } from "../../engine/errors.ts";
import type { JobOptions } from "../../pictures/files.ts";
import { PictureProblem } from "../../pictures/problem.ts";

/** Work that is done sooner shows no bar. */
const SHOW_AFTER_MS = 200;
const REDRAW_MS = 100;

/** The one long job of the figure, reading or writing a picture: its progress, its end and why it failed. */
export class Job implements ReactiveController {
  /** What is being done, once it has lasted; undefined otherwise. */
  label: string | undefined;
  /** 0 to 1; undefined while nobody knows. */
  share: number | undefined;
  /** A sentence on why the last job failed; empty when it did not. */
  problem = "";

  private running: AbortController | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  get busy(): boolean {
    return this.running !== undefined;
  }

  /** Ends whatever runs; what was there before stays. */
  cancel(): void {
    this.running?.abort();
  }

  /** Says why nothing was begun; an empty sentence takes the last one away. */
  refuse(sentence: string): void {
    this.problem = sentence;
    this.host.requestUpdate();
  }

  /** Runs a job, the one before it being cancelled. Answers undefined when it failed or was cancelled. */
  async run<T>(label: string, work: (options: JobOptions) => Promise<T>): Promise<T | undefined> {
    this.cancel();
    const running = new AbortController();
    const { signal } = running;
    this.running = running;
    this.problem = "";
    this.label = undefined;
    this.share = undefined;
    const timer = setTimeout(() => {
      this.label = label;
      this.host.requestUpdate();
    }, SHOW_AFTER_MS);
    try {
      const result = await work({ signal, onProgress: (share) => this.advance(running, share) });
      return signal.aborted ? undefined : result;
    } catch (error) {
      if (!signal.aborted) this.problem = sentenceOf(error);
      return undefined;
    } finally {
      clearTimeout(timer);
      if (this.running === running) {
        this.running = undefined;
        this.label = undefined;
      }
      this.host.requestUpdate();
    }
  }

  private redrawn = 0;

  private advance(job: AbortController, share: number): void {
    if (this.running !== job) return;
    this.share = share;
    if (this.label === undefined || performance.now() - this.redrawn < REDRAW_MS) return;
    this.redrawn = performance.now();
    this.host.requestUpdate();
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof PictureProblem || error instanceof EngineError) return error.message;
  console.error(error);
  return "Something went wrong with this picture. Try once more, or choose another one.";
}
