import type { Experiment, Schema } from "../../model/attributes.ts";

/** What can be tried in a timeline: whose story is told. */
export const schema = {
  selected: { kind: "function", default: "relu" },
} as const satisfies Schema;

export type TimelineExperiment = Experiment<typeof schema>;
