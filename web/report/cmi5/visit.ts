import type { TextStore } from "../journal.ts";
import { NOT_BEGUN } from "../outcome.ts";
import type { Opening } from "../platform.ts";

/** What a tab remembers of one visit: a page that is loaded again in it neither says a thing twice nor asks in vain. */
export class Visit {
  private readonly said: Set<string>;

  /** `launch`: what tells this visit from all others. */
  constructor(
    private readonly store: () => TextStore,
    private readonly launch: string,
  ) {
    this.said = new Set(this.kept("visit").split(" "));
  }

  has(verb: string): boolean {
    return this.said.has(verb);
  }

  add(verb: string): void {
    this.said.add(verb);
    this.keep("visit", [...this.said].join(" ").trim());
  }

  /** How it stands at the end, for a page that comes back to it. */
  endWith(opening: Opening): void {
    this.keep("end", JSON.stringify(opening));
  }

  /** How it ended; undefined while it goes on. */
  get end(): Opening | undefined {
    if (!this.has("terminated")) return undefined;
    try {
      return { ...(JSON.parse(this.kept("end")) as Opening), isOver: true };
    } catch {
      const learner = "";
      return { mode: "normal", learner, suspended: "", outcome: NOT_BEGUN, interactions: 0, isOver: true };
    }
  }

  private kept(what: string): string {
    try {
      return this.store().getItem(this.keyOf(what)) ?? "";
    } catch {
      return "";
    }
  }

  private keep(what: string, text: string): void {
    try {
      this.store().setItem(this.keyOf(what), text);
    } catch {
      // Without storage the visit ends with the page.
    }
  }

  private keyOf(what: string): string {
    return `activation-lab:1:cmi5-${what}:${this.launch}`;
  }
}
