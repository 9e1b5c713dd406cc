import type { TextStore } from "../journal.ts";
import { type Delivery, modeFrom, type Opening, type Platform, type Report } from "../platform.ts";
import { KeptDocument, type KeptState } from "./kept-document.ts";
import { authToken, launchParameters } from "./launch.ts";
import { Lrs } from "./lrs.ts";
import { OpenVisit } from "./open-visit.ts";
import { Outbox } from "./outbox.ts";
import { type LaunchData, launchDataFrom, StatementWriter } from "./statements.ts";
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

/** cmi5: statements to a record store, and a document of our own beside them. */
export class Cmi5Platform implements Platform {
  /** A document of this size can still be sent by a page that is going away. */
  readonly room = 20_000;
  private visit: OpenVisit | undefined;
  private outbox: Outbox | undefined;
  private said: Visit | undefined;
  private opening: Opening | undefined;

  constructor(private readonly around: Cmi5Surroundings) {}

  async open(): Promise<Opening | undefined> {
    const { query, tabStore, request } = this.around;
    const launch = launchParameters(query);
    if (!launch) return undefined;
    this.said = new Visit(tabStore, launch.fetch);
    // The LMS lets nobody in after the last word, so it is not asked.
    if (this.said.end) return this.said.end;
    const lrs = new Lrs(launch, await authToken(launch, tabStore, request), request);
    const data = launchDataFrom((await lrs.state("LMS.LaunchData")).body);
    if (!data) throw new Error("The LMS has not said what it launches.");
    // Asked for because the specification wants it asked for: there is one language here and no sound.
    await lrs.preferences();
    const document = await KeptDocument.get(lrs);
    this.outbox = new Outbox(lrs);
    const write = new StatementWriter(launch, data);
    this.visit = new OpenVisit(this.said, write, this.outbox, document, this.around);
    await this.visit.begin();
    this.opening = openingFrom(data, document.kept, JSON.stringify(launch.actor));
    return this.opening;
  }

  async report(report: Report): Promise<Delivery> {
    const { visit } = this.opened();
    visit.tell(report);
    await visit.drain();
    await visit.keep(report);
    return visit.delivery(report);
  }

  async close(report: Report | undefined, isUnloading: boolean): Promise<Delivery> {
    const { visit, outbox } = this.opened();
    if (report) visit.tell(report);
    visit.end(report);
    if (isUnloading) {
      // Nobody waits: the document is under way before the last words are.
      const keeping = report && visit.keep(report);
      this.terminate(visit, report);
      await outbox.flush();
      await keeping;
    } else {
      await visit.drain();
      await (report && visit.keep(report));
      this.terminate(visit, report);
      await visit.drain();
    }
    return visit.delivery(report);
  }

  private terminate(visit: OpenVisit, report: Report | undefined): void {
    visit.terminate(report);
    const { opening, said } = this;
    if (!opening) return;
    said?.endWith(report ? { ...opening, suspended: report.suspendData, outcome: report.outcome } : opening);
  }

  private opened(): { readonly visit: OpenVisit; readonly outbox: Outbox } {
    const { visit, outbox } = this;
    if (!visit || !outbox) throw new Error("There is no visit to report about.");
    return { visit, outbox };
  }
}

function openingFrom(data: LaunchData, kept: KeptState, learner: string): Opening {
  const { masteryScore, returnURL } = data;
  return {
    mode: modeFrom(data.launchMode),
    learner,
    suspended: kept.suspended,
    outcome: kept.outcome,
    interactions: 0,
    ...(masteryScore === undefined ? {} : { mastery: masteryScore }),
    ...(returnURL === undefined ? {} : { returnTo: returnURL }),
  };
}
