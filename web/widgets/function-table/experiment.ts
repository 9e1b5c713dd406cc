import type { Experiment, Schema } from "../../model/attributes.ts";

/** What can be told of a function, a column each; the name always stands first. */
export const COLUMNS = [
  "formula",
  "derivative",
  "range",
  "centred",
  "saturates",
  "least",
  "greatest",
  "steepest",
  "cost",
  "best-for",
  "year",
  "family",
] as const;

export const FAMILIES = ["linear", "threshold", "saturating", "rectifier", "gate"] as const;

/** What can be tried in a table of functions: data without a DOM, so that the lesson compiler can check a tag. */
export const schema = {
  columns: {
    kind: "choices",
    default: ["formula", "range", "centred", "saturates", "cost", "best-for"],
    choices: COLUMNS,
  },
  family: { kind: "choice", default: "all", choices: ["all", ...FAMILIES] },
  /** `catalogue` is the order in which every menu names the functions. */
  sort: { kind: "choice", default: "catalogue", choices: ["catalogue", "name", ...COLUMNS] },
  order: { kind: "choice", default: "ascending", choices: ["ascending", "descending"] },
} as const satisfies Schema;

export type TableExperiment = Experiment<typeof schema>;
