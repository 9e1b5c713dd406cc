/** How long the learner has had something before them: from the first sight of it, or from the last lap. */
export class Stopwatch {
  private since: number | undefined;
  private observer: IntersectionObserver | undefined;

  constructor(private readonly seen: Element) {}

  start(): void {
    this.observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.since ??= performance.now();
      this.stop();
    });
    this.observer.observe(this.seen);
  }

  stop(): void {
    this.observer?.disconnect();
    this.observer = undefined;
  }

  /** The seconds so far; from here on they count anew. */
  lap(): number {
    const now = performance.now();
    const seconds = (now - (this.since ?? now)) / 1000;
    this.since = now;
    return seconds;
  }
}
