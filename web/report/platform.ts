import type { Interaction } from "./interaction.ts";
import type { Outcome } from "./outcome.ts";

/** The one interface through which what a learner does leaves the page; each standard has an adapter. */
export interface Platform {
  /** How many characters of suspend data it keeps. */
  readonly room: number;
  /** Begins the visit. Undefined where there is no platform; rejects where there is one that does not answer. */
  readonly open: () => Promise<Opening | undefined>;
  /** Hands over everything as it now stands, and only what is new of it. Never rejects. */
  readonly report: (report: Report) => Promise<Delivery>;
  /**
   * The same once more, and the visit is over: nothing is called after it. Without a report where nothing is recorded.
   * `isUnloading`: the page is going away, and nobody will wait for an answer.
   */
  readonly close: (report: Report | undefined, isUnloading: boolean) => Promise<Delivery>;
}

export type Mode = "normal" | "review" | "browse";

/** From a platform's word for it; one that it does not say, or nobody knows, is a normal visit. */
export function modeFrom(word: string): Mode {
  const mode = word.toLowerCase();
  return mode === "review" || mode === "browse" ? mode : "normal";
}

/** What a platform knows when a visit begins. */
export interface Opening {
  readonly mode: Mode;
  /** Whoever the platform says is learning; empty when it does not say. */
  readonly learner: string;
  /** The suspend data of the last visit; empty for none. */
  readonly suspended: string;
  /** Of earlier visits: nothing that is reported goes below it. */
  readonly outcome: Outcome;
  /** The share of points to pass with, where the platform has its own. */
  readonly mastery?: number;
  /** Where the learner wants to go when leaving. */
  readonly returnTo?: string;
  /** The visit ended before this page: what is done waits for the next one. */
  readonly isOver?: true;
  /** How many interactions it holds already. */
  readonly interactions: number;
}

/** All that is to be known at one moment. */
export interface Report {
  readonly outcome: Outcome;
  readonly suspendData: string;
  /** Where the learner is: a lesson and a part. */
  readonly location: string;
  /** Of this visit. */
  readonly seconds: number;
  /** Those that were not handed over yet, in their order. */
  readonly interactions: readonly Interaction[];
}

export interface Delivery {
  /** Everything has arrived for good. */
  readonly isSaved: boolean;
  /** Of the interactions of this report, so many from the first on need not be handed over again. */
  readonly taken: number;
  /** It arrived, but the platform will not hold part of it. */
  readonly isRefused: boolean;
  /** The platform has ended the visit: nothing more is taken in it. */
  readonly isOver?: true;
}
