import type { Step, WorkedResult } from "../../engine/calls.ts";

/** `right` to float32's digits, `rough` with some of them left, `wrong` with none, `none` when it is no finite number. */
export type Verdict = "right" | "rough" | "wrong" | "none";

/** A few rounding errors of 6e-8 each. */
const RIGHT = 1e-6;
const WRONG = 0.5;

export function verdictOn({ error }: WorkedResult): Verdict {
  if (!Number.isFinite(error)) return "none";
  if (error <= RIGHT) return "right";
  return error < WRONG ? "rough" : "wrong";
}

/** How many leading digits can be trusted: none to seven. */
export function digitsRight({ error }: WorkedResult): number {
  if (!(error > 0)) return error === 0 ? 7 : 0;
  return Math.max(0, Math.min(7, Math.floor(-Math.log10(error))));
}

/** What happened at a step that loses what was there before. */
export type Mishap = "overflow" | "underflow" | "swallowed" | "cancelled" | "undefined";

/** The step where it went wrong, and how; undefined when every step did what it says. */
export function mishapIn(
  steps: readonly Step[],
): { readonly at: number; readonly mishap: Mishap } | undefined {
  for (const [at, { written, result }] of steps.entries()) {
    const mishap = mishapOf(written, result, steps[at - 1]?.result ?? 1);
    if (mishap) return { at, mishap };
  }
  return undefined;
}

function mishapOf(written: string, result: number, before: number): Mishap | undefined {
  if (Number.isNaN(result)) return "undefined";
  if (!Number.isFinite(result)) return "overflow";
  if (/^(. = )?exp/.test(written) && result === 0) return "underflow";
  // Beside 1 float32 holds nothing below 6e-8.
  if (written.startsWith("1 + ") && result === 1 && before !== 0) return "swallowed";
  if (written.startsWith("1 − ") && result === 0 && before !== 0) return "cancelled";
  return undefined;
}
