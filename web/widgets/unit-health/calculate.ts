import type { HealthExperiment } from "./experiment.ts";
import type { Revival } from "./revivals.ts";
import type { Settings } from "./settings.ts";
import { type HealthEngine, type Present, type Sight, TrainingRun } from "./training-run.ts";

export interface HealthResult {
  readonly experiment: HealthExperiment;
  readonly settings: Settings;
  readonly present: Present;
  /** x and y of each example in turn, and its class. */
  readonly inputs: Float32Array;
  readonly targets: Float32Array;
  readonly sights: readonly Sight[];
  readonly revivals: readonly Revival[];
  /** Steps taken; fewer than asked for when the numbers ended. */
  readonly step: number;
  readonly broken: boolean;
}

/** Answers one experiment after the other, and goes on with a training where it can. */
export class HealthCalculator {
  private run: TrainingRun | undefined;

  async calculate(
    engine: HealthEngine,
    experiment: HealthExperiment,
    signal: AbortSignal,
  ): Promise<HealthResult> {
    const going = this.run?.leadsTo(experiment) ? this.run : undefined;
    const run = going ?? (await TrainingRun.begin(engine, experiment, signal));
    signal.throwIfAborted();
    this.run = run;
    const present = await run.advance(engine, experiment, signal);
    return {
      experiment,
      settings: run.settings,
      present,
      ...run.set,
      sights: [...run.sights],
      revivals: [...run.revivals.all],
      step: run.step,
      broken: run.broken !== undefined,
    };
  }
}
