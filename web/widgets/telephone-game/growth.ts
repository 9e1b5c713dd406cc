import { EngineError } from "../../engine/errors.ts";

/** After as many networks the figure is drawn again. */
const STAGES = [1, 2, 5, 10, 20, 50, 100, 200, 400, 600, 800, 1000];
/** A first network that is under way may go on for so long once another is wanted: thus the figure follows a drag. */
const PATIENCE_MS = 250;

/** Asks for the answer with so many networks. */
export type Ask<Result> = (
  networks: number,
  signal: AbortSignal,
  onProgress: (share: number) => void,
) => Promise<Result>;

interface Wish<Result> {
  readonly ask: Ask<Result>;
  readonly upTo: number;
  readonly resolve: (first: Result) => void;
  readonly reject: (error: unknown) => void;
}

export interface GrowthHost<Result> {
  /** An answer has come: the first for an experiment, or one with more networks. */
  grown(result: Result): void;
  /** `share` of the way to the next answer, 0 to 1; often. */
  progressed(share: number): void;
  /** Paused, or going on. */
  changed(): void;
  failed(error: unknown): void;
}

/**
 * One experiment at a time, asked about with more and more networks. The newest experiment wins: growing stops at once for
 * it, and only a first network that is nearly there is waited for.
 */
export class Growth<Result> {
  /** Networks that the newest answer holds; 0 before the first. */
  done = 0;
  upTo = 0;
  paused = false;

  private next: Wish<Result> | undefined;
  private running = false;
  private work:
    | { readonly abort: AbortController; readonly first: boolean; readonly began: number }
    | undefined;
  private wake: (() => void) | undefined;

  constructor(private readonly host: GrowthHost<Result>) {}

  /** Resolves with the first network; rejects when a newer wish comes before it. */
  begin(ask: Ask<Result>, upTo: number): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.next?.reject(overtaken());
      this.next = { ask, upTo, resolve, reject };
      this.hurry();
      this.wake?.();
      if (!this.running) void this.run();
    });
  }

  pause(): void {
    this.paused = true;
    this.host.changed();
    if (this.work && !this.work.first) this.work.abort.abort();
  }

  goOn(): void {
    this.paused = false;
    this.host.changed();
    this.wake?.();
  }

  stop(): void {
    this.next?.reject(overtaken());
    this.next = undefined;
    this.upTo = 0;
    this.work?.abort.abort();
    this.wake?.();
  }

  private hurry(): void {
    const { work } = this;
    if (!work) return;
    const patience = work.first ? work.began + PATIENCE_MS - performance.now() : 0;
    if (patience <= 0) work.abort.abort();
    else setTimeout(() => work.abort.abort(), patience);
  }

  private async run(): Promise<void> {
    this.running = true;
    for (let wish = this.take(); wish; wish = this.take()) await this.grow(wish);
    this.running = false;
  }

  private take(): Wish<Result> | undefined {
    const wish = this.next;
    this.next = undefined;
    return wish;
  }

  private async grow(wish: Wish<Result>): Promise<void> {
    this.done = 0;
    this.upTo = wish.upTo;
    for (const stage of stagesTo(wish.upTo)) {
      await this.awake();
      if (this.isOver) break;
      const result = await this.attempt(wish, stage);
      if (result === undefined) break;
      this.done = stage;
      wish.resolve(result);
      this.host.grown(result);
    }
    wish.reject(overtaken());
  }

  /** Another experiment is wanted, or none. */
  private get isOver(): boolean {
    return this.next !== undefined || this.upTo === 0;
  }

  /** Waits while it is paused; the first network is shown all the same. */
  private async awake(): Promise<void> {
    while (this.paused && this.done > 0 && !this.isOver) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    this.wake = undefined;
  }

  private async attempt(wish: Wish<Result>, stage: number, retry = true): Promise<Result | undefined> {
    const abort = new AbortController();
    this.work = { abort, first: this.done === 0, began: performance.now() };
    try {
      return await wish.ask(stage, abort.signal, (share) => this.host.progressed(share));
    } catch (error) {
      if (abort.signal.aborted) return this.isOver ? undefined : this.again(wish, stage);
      // A lost worker is replaced at once, and the answer is the same whoever gives it.
      const lost = error instanceof EngineError && error.code === "engine-lost";
      if (retry && lost) return this.attempt(wish, stage, false);
      if (this.done === 0) wish.reject(error);
      else this.host.failed(error);
      return undefined;
    } finally {
      this.work = undefined;
    }
  }

  /** After a pause. */
  private async again(wish: Wish<Result>, stage: number): Promise<Result | undefined> {
    await this.awake();
    return this.isOver ? undefined : this.attempt(wish, stage);
  }
}

export function stagesTo(upTo: number): readonly number[] {
  return [...STAGES.filter((stage) => stage < upTo), upTo];
}

function overtaken(): EngineError {
  return new EngineError("cancelled", "Something newer is wanted.");
}
