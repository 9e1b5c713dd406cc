import { type Delivery, modeFrom, type Opening, type Platform, type Report } from "../platform.ts";
import type { ScormApi, Taken } from "./api.ts";
import type { Dialect, Entry } from "./dialect.ts";
import { InteractionList } from "./interaction-list.ts";

/**
 * SCORM in either edition. Calls are synchronous, so everything has been said when `report` and `close` return, whether
 * anybody awaits them or the page is going away.
 */
export class ScormPlatform implements Platform {
  readonly room: number;
  /** What the platform holds, or refuses to hold, by element. */
  private readonly settled = new Map<string, { readonly value: string; readonly taken: Taken }>();
  private interactions = new InteractionList(0);
  /** Something was set since the last commit that succeeded. */
  private isDirty = false;

  constructor(
    private readonly api: ScormApi,
    private readonly dialect: Dialect,
  ) {
    this.room = dialect.room;
  }

  async open(): Promise<Opening | undefined> {
    if (!this.api.initialize()) throw new Error("The platform does not begin a visit.");
    try {
      return this.begin();
    } catch (error) {
      // Better no visit than one that writes over what it could not read.
      this.api.terminate();
      throw error;
    }
  }

  private begin(): Opening {
    const { api, dialect } = this;
    const get = (element: string): string => api.get(element);
    const interactions = Math.max(0, Math.trunc(Number(get("cmi.interactions._count"))) || 0);
    this.interactions = new InteractionList(interactions);
    const mastery = dialect.mastery(get);
    const opening: Opening = {
      mode: modeFrom(get(dialect.mode)),
      learner: get(dialect.learner),
      suspended: get(dialect.suspendData),
      outcome: dialect.outcome(get),
      interactions,
      ...(mastery > 0 && mastery <= 1 ? { mastery } : {}),
    };
    this.setAll(dialect.begun(get, opening.mode));
    this.commit();
    return opening;
  }

  async report(report: Report): Promise<Delivery> {
    return this.delivery(report, this.hand(report));
  }

  async close(report: Report | undefined, isUnloading: boolean): Promise<Delivery> {
    const isHanded = !report || this.hand(report);
    if (!isUnloading) this.setAll(this.dialect.leave);
    // Ending a visit keeps what no commit has.
    const isTerminated = this.api.terminate();
    if (isTerminated) this.isDirty = false;
    return this.delivery(report, isHanded && isTerminated);
  }

  /** Whether the platform has answered everything; it may still have to commit it. */
  private hand(report: Report): boolean {
    const { dialect } = this;
    const set = (entry: Entry): Taken => this.set(entry);
    const taken = [
      ...this.setAll(dialect.status(report.outcome)),
      ...this.setAll(dialect.place(report)),
      ...this.interactions.hand(report.interactions, dialect.interaction, set),
    ];
    this.commit();
    // After the status, in a commit of its own: with both in one, a platform may grade and yet not complete.
    taken.push(...this.setAll(dialect.score(report.outcome)));
    // And the status once more: another passes a score on only when it hears a status.
    if (this.isDirty) taken.push(...this.setAgain(dialect.status(report.outcome)));
    this.commit();
    return !taken.includes("failed");
  }

  private delivery(report: Report | undefined, isHanded: boolean): Delivery {
    const isSaved = isHanded && !this.isDirty;
    return { isSaved, taken: isSaved ? (report?.interactions.length ?? 0) : 0, isRefused: this.isRefused };
  }

  /** Of what a learner would miss; other elements a platform need not know. */
  private get isRefused(): boolean {
    return this.dialect.missed.some((element) => this.settled.get(element)?.taken === "refused");
  }

  private setAll(entries: readonly Entry[]): Taken[] {
    return entries.map((entry) => this.set(entry));
  }

  private setAgain(entries: readonly Entry[]): Taken[] {
    for (const [element] of entries) this.settled.delete(element);
    return this.setAll(entries);
  }

  private set([element, value]: Entry): Taken {
    const settled = this.settled.get(element);
    if (settled?.value === value) return settled.taken;
    const taken = this.api.set(element, value);
    // What failed may have arrived all the same: it is said again.
    if (taken === "failed") this.settled.delete(element);
    else this.settled.set(element, { value, taken });
    if (taken !== "refused") this.isDirty = true;
    return taken;
  }

  private commit(): void {
    if (this.isDirty && this.api.commit()) this.isDirty = false;
  }
}
