/** How long a note stays after the pointer has left, so that the pointer can move onto it. */
const LINGER_MS = 250;
/** Between a term and its note, and between the note and the window's edge. */
const GAP = 6;

/**
 * What a term of the glossary means, beside the term: under a pointer that rests, with the keyboard's focus, and with the
 * first tap of a finger. Escape takes it away. The link itself leads to the same words at the end of the lesson, which is
 * all there is where no script runs.
 */
export function showTermNotes(): void {
  new TermNote();
}

class TermNote {
  private readonly note = document.createElement("div");
  private shown: HTMLAnchorElement | undefined;
  private leaving: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.note.className = "term-note";
    this.note.id = "term-note";
    this.note.setAttribute("role", "tooltip");
    this.note.hidden = true;
    document.body.append(this.note);
    document.addEventListener("pointerover", ({ target, pointerType }) => {
      if (pointerType !== "touch") this.pointedAt(target);
    });
    document.addEventListener("focusin", ({ target }) => {
      const term = termAt(target);
      if (term) this.show(term);
      else this.hide();
    });
    // Before anybody else follows the link.
    document.addEventListener("click", (event) => this.clicked(event), { capture: true });
    document.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.hide();
    });
  }

  private pointedAt(target: EventTarget | null): void {
    const term = termAt(target);
    if (term) this.show(term);
    else if (target instanceof Node && this.note.contains(target)) clearTimeout(this.leaving);
    else if (this.shown && this.shown !== document.activeElement) this.leave();
  }

  /** A finger cannot rest on a link: its first tap shows the note, the second follows. */
  private clicked(event: MouseEvent): void {
    const term = termAt(event.target);
    const isTouch = "pointerType" in event && event.pointerType === "touch";
    if (!term) {
      if (!(event.target instanceof Node && this.note.contains(event.target))) this.hide();
    } else if (isTouch && term.dataset.tapped === undefined) {
      event.preventDefault();
      term.dataset.tapped = "";
      this.show(term);
    } else this.hide();
  }

  private show(term: HTMLAnchorElement): void {
    clearTimeout(this.leaving);
    if (this.shown === term) return;
    const meaning = document.getElementById(term.hash.slice(1));
    if (!meaning) return;
    this.hide();
    this.shown = term;
    this.note.replaceChildren(...[...meaning.childNodes].map((node) => node.cloneNode(true)));
    this.note.hidden = false;
    term.setAttribute("aria-describedby", this.note.id);
    this.place(term);
  }

  private hide(): void {
    clearTimeout(this.leaving);
    this.note.hidden = true;
    this.shown?.removeAttribute("aria-describedby");
    delete this.shown?.dataset.tapped;
    this.shown = undefined;
  }

  private leave(): void {
    clearTimeout(this.leaving);
    this.leaving = setTimeout(() => this.hide(), LINGER_MS);
  }

  /** Below the term, or above it where the window ends; on the page, so that both scroll together. */
  private place(term: HTMLAnchorElement): void {
    // A term that is broken over two lines has two boxes.
    const box = term.getClientRects()[0] ?? term.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.note;
    const furthest = document.documentElement.clientWidth - width - GAP;
    const fitsBelow = box.bottom + GAP + height <= innerHeight || box.top < height + GAP;
    const top = fitsBelow ? box.bottom + GAP : box.top - GAP - height;
    this.note.style.left = `${Math.max(GAP, Math.min(box.left, furthest)) + scrollX}px`;
    this.note.style.top = `${top + scrollY}px`;
  }
}

function termAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>("a.term") : null;
}
