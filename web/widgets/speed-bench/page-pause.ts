import type { Pause } from "./contest.ts";

/** Pauses while the page is hidden: browsers then slow it down, and times would mean nothing. */
export class PagePause implements Pause {
  private interrupted = new AbortController();

  constructor(private readonly changed: (paused: boolean) => void) {
    document.addEventListener("visibilitychange", this.follow);
  }

  interruption(): AbortSignal {
    if (this.interrupted.signal.aborted) this.interrupted = new AbortController();
    return this.interrupted.signal;
  }

  over(): Promise<void> {
    if (!document.hidden || this.ended.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const look = (): void => {
        if (document.hidden && !this.ended.signal.aborted) return;
        document.removeEventListener("visibilitychange", look);
        this.ended.signal.removeEventListener("abort", look);
        resolve();
      };
      document.addEventListener("visibilitychange", look);
      this.ended.signal.addEventListener("abort", look);
    });
  }

  /** Lets whoever waits go on, and looks no longer. */
  end(): void {
    document.removeEventListener("visibilitychange", this.follow);
    this.ended.abort();
  }

  private readonly ended = new AbortController();

  private readonly follow = (): void => {
    if (document.hidden) this.interrupted.abort();
    this.changed(document.hidden);
  };
}
