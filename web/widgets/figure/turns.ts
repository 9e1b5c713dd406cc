/**
 * Figures start in turn, so that a page with many of them does not stall: at once what is on the screen or near it, the
 * others one after another while the page is idle, and what is folded away when it is unfolded.
 */
class Turns {
  private readonly waiting = new Map<Element, () => void>();
  private observer: IntersectionObserver | undefined;
  private scheduled = false;

  /** Resolves when it is the figure's turn; never after `leave`. */
  wait(figure: Element): Promise<void> {
    return new Promise((resolve) => {
      this.observer ??= this.watch();
      this.waiting.set(figure, resolve);
      this.observer.observe(figure);
      this.schedule();
    });
  }

  leave(figure: Element): void {
    this.waiting.delete(figure);
    this.observer?.unobserve(figure);
  }

  private watch(): IntersectionObserver {
    // Half a screen ahead: enough for the numbers to be there when the figure is.
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) if (isIntersecting) this.call(target);
      },
      { rootMargin: "50% 0px" },
    );
    // The event does not bubble, so it is caught on its way down.
    document.addEventListener("toggle", () => this.schedule(), true);
    // Somebody needs all of them now: a page that is to be printed.
    document.addEventListener("figures-wanted", () => this.callAll());
    return observer;
  }

  private call(figure: Element): void {
    const start = this.waiting.get(figure);
    this.leave(figure);
    start?.();
  }

  private callAll(): void {
    for (const figure of [...this.waiting.keys()]) this.call(figure);
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    whenIdle(() => {
      this.scheduled = false;
      const next = [...this.waiting.keys()].find((figure) => !isFolded(figure));
      if (!next) return;
      this.call(next);
      this.schedule();
    });
  }
}

export const turns = new Turns();

export function isFolded(element: Element): boolean {
  return element.closest("details:not([open])") !== null;
}

/** Safari knows no idle time; there a pause has to do. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 1000 });
  else setTimeout(work, 200);
}
