import type { TextStore } from "../journal.ts";
import type { Outcome } from "../outcome.ts";
import type { Delivery, Mode, Opening, Platform, Report } from "../platform.ts";
import { type KeptState, keptStateFrom, NOTHING_KEPT } from "./kept-state.ts";
import { authToken, launchParameters } from "./launch.ts";
import { Lrs } from "./lrs.ts";
import { Outbox } from "./outbox.ts";
import { type LaunchData, launchDataFrom, StatementWriter, type Verb } from "./statements.ts";
import { Visit } from "./visit.ts";

/** What the platform needs of the browser. */
export interface Cmi5Surroundings {
  /** Behind the question mark of the page's address. */
  readonly query: string;
  /** Lives as long as the tab; may throw. */
  readonly tabStore: () => TextStore;
  readonly request: typeof fetch;
  readonly now: () => number;
  readonly key: () => string;
}

const LMS_DOCUMENT = "LMS.LaunchData";
const OUR_DOCUMENT = "activation-lab";

/** An open visit: where it is written down, and what was. */
interface Open {
  readonly lrs: Lrs;
  readonly visit: Visit;
  readonly write: StatementWriter;
  readonly outbox: Outbox;
  /** Ids of the statements that stand once in a visit. */
  readonly said: Map<string, Verb>;
  kept: KeptState;
  progress: number;
  isDocumentKept: boolean;
}

/** cmi5: statements to a record store, in the order and number that the specification allows. */
export class Cmi5Platform implements Platform {
  /** A document of this size can still be sent by a page that is going away. */
  readonly room = 20_000;
  private open_: Open | undefined;

  constructor(private readonly around: Cmi5Surroundings) {}

  async open(): Promise<Opening | undefined> {
    const { query, tabStore, request, now } = this.around;
    const launch = launchParameters(query);
    if (!launch) return undefined;
    const lrs = new Lrs(launch, await authToken(launch, tabStore, request), request);
    const data = launchDataFrom((await lrs.state(LMS_DOCUMENT)).body);
    if (!data) throw new Error("The LMS has not said what it launches.");
    // Asked for because the specification wants it asked for: there is one language here and no sound.
    await lrs.preferences();
    const kept = await keptState(lrs);
    const visit = new Visit(tabStore, `activation-lab:1:cmi5-visit:${data.sessionId}`);
    const isOver = visit.has("terminated");
    const outbox = new Outbox(lrs);
    const write = new StatementWriter(launch, data);
    if (!isOver && !visit.has("initialized")) {
      outbox.add(write.defined("initialized", now(), 0, kept.outcome));
      await outbox.drain();
      if (!outbox.isEmpty || outbox.refused.size > 0) throw new Error("The LMS takes no statement.");
      visit.add("initialized");
    }
    const said = new Map<string, Verb>();
    const { progress } = kept.outcome;
    this.open_ = { lrs, visit, write, outbox, said, kept, progress, isDocumentKept: true };
    return { ...openingFrom(data, kept, JSON.stringify(launch.actor)), ...(isOver ? { isOver: true } : {}) };
  }

  async report(report: Report): Promise<Delivery> {
    const open = this.opened();
    this.queue(open, report);
    await open.outbox.drain();
    noteSaid(open);
    await keepDocument(open, report);
    return delivery(open, report);
  }

  async close(report: Report | undefined, isUnloading: boolean): Promise<Delivery> {
    const open = this.opened();
    if (open.visit.has("terminated")) {
      if (report) await keepDocument(open, report);
      return delivery(open, report);
    }
    if (report) {
      this.queue(open, report);
      // Only now is it the last word: whoever has not passed yet may still do so during the visit.
      if (report.outcome.success === "failed") this.say(open, "failed", report);
    }
    const keeping = report && isUnloading ? keepDocument(open, report) : undefined;
    if (!isUnloading) {
      await open.outbox.drain();
      noteSaid(open);
      if (report) await keepDocument(open, report);
    }
    this.say(open, "terminated", report);
    // Nothing may follow it, whether its answer is heard or not.
    open.visit.add("terminated");
    await (isUnloading ? open.outbox.flush() : open.outbox.drain());
    await keeping;
    return delivery(open, report);
  }

  private opened(): Open {
    if (!this.open_) throw new Error("There is no visit to report about.");
    return this.open_;
  }

  /** After the end of a visit there are no statements: they wait for the next. */
  private queue(open: Open, report: Report): void {
    if (open.visit.has("terminated")) return;
    const { now, key } = this.around;
    const { outcome, interactions } = report;
    for (const interaction of interactions) open.outbox.add(open.write.answered(interaction));
    if (outcome.progress > open.progress) {
      open.progress = outcome.progress;
      open.outbox.add(open.write.progressed(outcome.progress, now(), key()));
    }
    if (outcome.completion === "completed" && !open.kept.completed) this.say(open, "completed", report);
    if (outcome.success === "passed" && !open.kept.passed) this.say(open, "passed", report);
  }

  /** Once in a visit: a statement that waits already has the same id, and the outbox knows it. */
  private say(open: Open, verb: Verb, report: Report | undefined): void {
    if (open.visit.has(verb)) return;
    const outcome: Outcome = report?.outcome ?? NOTHING_KEPT.outcome;
    const statement = open.write.defined(verb, this.around.now(), report?.seconds ?? 0, outcome);
    open.said.set(statement.id, verb);
    open.outbox.add(statement);
  }
}

/** What has arrived is not said again, even by a page that is loaded again. */
function noteSaid({ outbox, said, visit }: Open): void {
  for (const [id, verb] of said) if (outbox.settled.has(id)) visit.add(verb);
}

async function keptState(lrs: Lrs): Promise<KeptState> {
  const { status, body } = await lrs.state(OUR_DOCUMENT);
  if (status === 200) return keptStateFrom(body);
  // Nothing there is an answer; no answer is none, and to begin anew would lose what is there.
  if (status === 404 || status === 204) return NOTHING_KEPT;
  throw new Error("The LMS does not say what it kept.");
}

async function keepDocument(open: Open, { outcome, suspendData, location }: Report): Promise<void> {
  const next: KeptState = {
    suspended: suspendData,
    location,
    outcome,
    passed: open.kept.passed || open.visit.has("passed"),
    completed: open.kept.completed || open.visit.has("completed"),
  };
  if (open.isDocumentKept && JSON.stringify(next) === JSON.stringify(open.kept)) return;
  open.isDocumentKept = false;
  try {
    const { status } = await open.lrs.putState(OUR_DOCUMENT, next);
    open.isDocumentKept = status >= 200 && status < 300;
    if (open.isDocumentKept) open.kept = next;
  } catch {
    // Reported as not saved, and tried again with the next report.
  }
}

function delivery({ outbox, isDocumentKept }: Open, report: Report | undefined): Delivery {
  const interactions = report?.interactions ?? [];
  const open = interactions.findIndex(({ key }) => !outbox.settled.has(key));
  return {
    isSaved: outbox.isEmpty && isDocumentKept,
    taken: open < 0 ? interactions.length : open,
    isRefused: outbox.refused.size > 0,
  };
}

function openingFrom(data: LaunchData, kept: KeptState, learner: string): Opening {
  const modes: Readonly<Record<string, Mode>> = { review: "review", browse: "browse" };
  const { masteryScore, returnURL } = data;
  return {
    mode: modes[data.launchMode.toLowerCase()] ?? "normal",
    learner,
    suspended: kept.suspended,
    outcome: kept.outcome,
    interactions: 0,
    ...(masteryScore === undefined ? {} : { mastery: masteryScore }),
    ...(returnURL === undefined ? {} : { returnTo: returnURL }),
  };
}
