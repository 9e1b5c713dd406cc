import type { Circumstances, Finding, Trial } from "./trials/trial.ts";

export interface MythResult {
  /** Missing as long as nothing was run. */
  readonly finding: Finding | undefined;
  /** The seed it was run with. */
  readonly seed: number;
}

/** Runs a trial, and keeps what it found: to say something else of the claim is no reason to run it again. */
export class TrialRun {
  private last: { readonly trial: Trial; readonly seed: number; readonly finding: Finding } | undefined;

  async of(trial: Trial, circumstances: Circumstances): Promise<Finding> {
    const { seed, signal } = circumstances;
    if (this.last?.trial === trial && this.last.seed === seed) return this.last.finding;
    const finding = await trial(circumstances);
    if (!signal.aborted) this.last = { trial, seed, finding };
    return finding;
  }
}
