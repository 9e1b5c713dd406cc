import { isAmiss, type ReportState, sentenceFor } from "../report-state.ts";

/** The line above the lesson: how it stands with what is reported, and the way out. */
export class Bar {
  private readonly line = elementWith("report-state");
  private readonly aside = elementWith("report-aside");
  private readonly button = elementWith("leave");

  constructor(leave: () => void) {
    this.button.addEventListener("click", leave);
  }

  show(state: ReportState): void {
    const sentence = sentenceFor(state);
    // A live region that is written again is read again.
    if (this.line.textContent !== sentence) this.line.textContent = sentence;
    this.line.toggleAttribute("data-amiss", isAmiss(state));
    const hadFocus = document.activeElement === this.button;
    const hasVisit = ["saved", "waiting", "newer", "over", "review", "browse"].includes(state.kind);
    this.button.hidden = !hasVisit;
    // What was pressed is gone; what it led to is to be read.
    if (hadFocus && this.button.hidden) this.line.focus();
    this.button.textContent = ["review", "browse"].includes(state.kind) ? "Leave" : "Save and leave";
  }

  /** A lesson that the package is not about is there to be looked at. */
  tellWhetherItCounts(counts: boolean): void {
    this.aside.hidden = counts;
  }
}

function elementWith(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The launch page has no element called ${id}.`);
  return element;
}
