import type { TextStore } from "../journal.ts";

/** What was said in this visit, kept as long as the tab lives: a page that is loaded again does not say it twice. */
export class Visit {
  private readonly said: Set<string>;

  constructor(
    private readonly store: () => TextStore,
    private readonly key: string,
  ) {
    this.said = new Set(this.kept().split(" "));
  }

  has(verb: string): boolean {
    return this.said.has(verb);
  }

  add(verb: string): void {
    this.said.add(verb);
    try {
      this.store().setItem(this.key, [...this.said].join(" ").trim());
    } catch {
      // Without storage the visit ends with the page.
    }
  }

  private kept(): string {
    try {
      return this.store().getItem(this.key) ?? "";
    } catch {
      return "";
    }
  }
}
