import { NOT_BEGUN } from "../outcome.ts";
import type { Delivery, Report } from "../platform.ts";
import type { KeptDocument } from "./kept-document.ts";
import type { Outbox } from "./outbox.ts";
import type { StatementWriter, Verb } from "./statements.ts";
import type { Visit } from "./visit.ts";

/** What is said in one visit, in the order and number that the specification allows. */
export class OpenVisit {
  /** Ids of the statements that stand once in a visit. */
  private readonly said = new Map<string, Verb>();
  private progress: number;
  private readonly began: number;

  constructor(
    private readonly visit: Visit,
    private readonly write: StatementWriter,
    private readonly outbox: Outbox,
    private readonly document: KeptDocument,
    private readonly around: { readonly now: () => number; readonly key: () => string },
  ) {
    this.progress = document.kept.outcome.progress;
    this.began = around.now();
  }

  async begin(): Promise<void> {
    if (this.visit.has("initialized")) return;
    this.say("initialized", undefined);
    await this.drain();
    if (!this.visit.has("initialized")) throw new Error("The LMS takes no statement.");
  }

  /** Everything that a report has to say and this visit has not. */
  tell(report: Report): void {
    const { outbox, write, document, around } = this;
    const { outcome, interactions } = report;
    for (const interaction of interactions) outbox.add(write.answered(interaction));
    if (outcome.progress > this.progress) {
      this.progress = outcome.progress;
      outbox.add(write.progressed(outcome.progress, around.now(), around.key()));
    }
    if (outcome.completion === "completed" && !document.kept.completed) this.say("completed", report);
    if (outcome.success === "passed" && !document.kept.passed) this.say("passed", report);
  }

  /** The last words. Whoever has not passed by now has failed; the same fail is not told twice. */
  end(report: Report | undefined): void {
    const { success, score } = report?.outcome ?? NOT_BEGUN;
    if (success === "failed" && score?.scaled !== this.document.kept.failed) this.say("failed", report);
  }

  terminate(report: Report | undefined): void {
    this.say("terminated", report);
    // Nothing may follow it, whether its answer is heard or not.
    this.visit.add("terminated");
  }

  async drain(): Promise<void> {
    await this.outbox.drain();
    // What has arrived is not said again, even by a page that is loaded again.
    const { settled, refused } = this.outbox;
    for (const [id, verb] of this.said) if (settled.has(id) && !refused.has(id)) this.visit.add(verb);
  }

  async keep({ outcome, suspendData, location }: Report): Promise<void> {
    // Nobody is let in after the last word.
    if (this.visit.has("terminated")) return;
    const { kept } = this.document;
    const failed = this.visit.has("failed") ? outcome.score?.scaled : kept.failed;
    const open = [...this.said].filter(([, verb]) => !this.visit.has(verb));
    await this.document.put({
      suspended: suspendData,
      location,
      outcome,
      passed: kept.passed || this.visit.has("passed"),
      completed: kept.completed || this.visit.has("completed"),
      ...(failed === undefined ? {} : { failed }),
      ...(open.length > 0 ? { unheard: Object.fromEntries(open.map(([id, verb]) => [verb, id])) } : {}),
    });
  }

  delivery(report: Report | undefined): Delivery {
    const { settled, refused, isEmpty } = this.outbox;
    const { isKept, isShutOut } = this.document;
    const interactions = report?.interactions ?? [];
    // What was turned away at the door is not refused, and the next visit may bring it.
    const isDone = (key: string): boolean => settled.has(key) && !(isShutOut && refused.has(key));
    const open = interactions.findIndex(({ key }) => !isDone(key));
    return {
      isSaved: isEmpty && isKept,
      taken: open < 0 ? interactions.length : open,
      isRefused: refused.size > 0 && !isShutOut,
      ...(isShutOut ? { isOver: true } : {}),
    };
  }

  /** A statement that waits already has the same id, and the outbox knows it. */
  private say(verb: Verb, report: Report | undefined): void {
    if (this.visit.has(verb)) return;
    const now = this.around.now();
    const { outcome = NOT_BEGUN, seconds = (now - this.began) / 1000 } = report ?? {};
    const statement = this.write.defined(verb, now, seconds, outcome);
    this.said.set(statement.id, verb);
    this.outbox.add(statement);
  }
}
