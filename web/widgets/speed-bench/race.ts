import type { Engine } from "../../engine/calls.ts";
import { EngineError } from "../../engine/errors.ts";
import type { Measured } from "./calculate.ts";
import { hold, sampleLength } from "./contest.ts";
import { measuresAlike, type SpeedExperiment } from "./experiment.ts";
import { PagePause } from "./page-pause.ts";
import { openThreads, type Threads } from "./runners.ts";
import type { Stage } from "./story.ts";

export interface RaceListener {
  /** Often, 0 to 1. */
  progressed(share: number): void;
  /** The stage or what has been measured is another now; measuring waits until this is done. */
  changed(): Promise<void>;
}

/** One run after the other: owns the threads while it lasts, and keeps what was measured last. */
export class Race {
  stage: Stage = "idle";
  measured: Measured | undefined;
  /** Of the last run's clock, in milliseconds; 0 before there was one. */
  clockStep = 0;
  private running: { readonly experiment: SpeedExperiment; readonly ending: AbortController } | undefined;

  constructor(private readonly listener: RaceListener) {}

  /** Resolves when all rounds are through or the run was stopped; rejects when nothing can be measured. */
  async run(experiment: SpeedExperiment, engine: Engine): Promise<void> {
    this.stop();
    const ending = new AbortController();
    const mine = { experiment, ending };
    this.running = mine;
    const { signal } = ending;
    const enter = async (stage: Stage): Promise<void> => {
      if (this.running !== mine) return;
      this.stage = stage;
      await this.listener.changed();
    };
    const pause = new PagePause((hidden) => void enter(hidden ? "hidden" : "measuring"));
    let threads: Threads | undefined;
    try {
      this.measured = undefined;
      await enter(document.hidden ? "hidden" : "measuring");
      threads = await openThreads(experiment, engine);
      const { runners, missing, clockStep } = threads;
      this.clockStep = clockStep;
      await hold({
        runners,
        rounds: experiment.rounds,
        sampleMs: sampleLength(clockStep),
        order: (round) =>
          engine.shuffle({ count: runners.length, seed: (experiment.seed + round) % 2 ** 32 }),
        pause,
        signal,
        onProgress: (share) => this.listener.progressed(share),
        onRound: async (times, rounds) => {
          if (signal.aborted) return;
          this.measured = { experiment, times, rounds, missing };
          await this.listener.changed();
        },
      });
    } catch (error) {
      if (!(error instanceof EngineError) || error.code !== "cancelled") throw error;
    } finally {
      pause.end();
      threads?.close();
      if (this.running === mine) {
        this.running = undefined;
        this.stage = "idle";
        await this.listener.changed();
      }
    }
  }

  /** At once for whoever watches; the threads end what they are at within a slice. */
  stop(): void {
    const { running } = this;
    if (!running) return;
    this.running = undefined;
    this.stage = "idle";
    running.ending.abort();
    void this.listener.changed();
  }

  /** A run for something else than what is now wanted ends; how its times are shown does not matter. */
  stopUnlessFor(wanted: SpeedExperiment): void {
    const { experiment } = this.running ?? {};
    if (!experiment) return;
    const same =
      measuresAlike(experiment, wanted) &&
      experiment.rounds === wanted.rounds &&
      String(experiment.functions) === String(wanted.functions) &&
      String(experiment.ways) === String(wanted.ways);
    if (!same) this.stop();
  }
}
