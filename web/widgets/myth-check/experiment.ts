import type { Schema } from "../../model/attributes.ts";
import { verdicts } from "../../model/verdict.ts";

/** A claim that is tried, as a tag's attributes; which one it is, the tag's id says. */
export const schema = {
  /** What the learner thinks of it before it is tried. */
  guess: { kind: "choice", default: "none", choices: ["none", ...verdicts] },
  /** It was run, and the truth is shown. */
  run: { kind: "flag" },
  /** Of everything random in the trial. */
  seed: { kind: "integer", default: 1, min: 0, max: 1000 },
} as const satisfies Schema;
