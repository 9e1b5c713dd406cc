import type { Interaction } from "../interaction.ts";
import type { Outcome } from "../outcome.ts";
import type { Mode, Report } from "../platform.ts";

/** An element of the data model and its value. */
export type Entry = readonly [element: string, value: string];

/** In what the two editions of SCORM differ. */
export interface Dialect {
  readonly apiName: "API" | "API_1484_11";
  readonly verbs: Readonly<Record<"initialize" | "terminate" | "get" | "set" | "commit" | "error", string>>;
  /** Characters of suspend data. */
  readonly room: number;
  readonly learner: string;
  readonly suspendData: string;
  /** Elements that a learner would miss if the platform refused them. */
  readonly missed: readonly string[];
  readonly mode: string;
  readonly outcome: (get: (element: string) => string) => Outcome;
  /** The share to pass with; NaN where the platform has none. */
  readonly mastery: (get: (element: string) => string) => number;
  /** What a visit writes at once: a platform may take one that was merely opened, or looked into, for completed. */
  readonly begun: (get: (element: string) => string, mode: Mode) => readonly Entry[];
  readonly status: (outcome: Outcome) => readonly Entry[];
  readonly score: (outcome: Outcome) => readonly Entry[];
  readonly place: (report: Report) => readonly Entry[];
  /** What is asked of the platform when a learner leaves by the button: to take the window back. */
  readonly leave: readonly Entry[];
  readonly interaction: (interaction: Interaction) => readonly Entry[];
}
