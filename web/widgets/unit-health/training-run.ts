import type { Census, DatasetName, Engine, InspectedLayer, TrainingState } from "../../engine/calls.ts";
import { BATCH, EXAMPLES, type HealthExperiment } from "./experiment.ts";
import { Revivals } from "./revivals.ts";
import { type Scripted, writeScript } from "./script.ts";
import { after, beginning, deedsSoFar, planOf, recipeAt, type Settings, WATCHED } from "./settings.ts";

export type HealthEngine = Pick<Engine, "dataset" | "train" | "inspectNetwork" | "setParameters">;

/** What was seen of the watched layer after so many steps. */
export interface Sight {
  readonly step: number;
  readonly loss: number;
  readonly census: Census;
}

/** The network as it is now. */
export interface Present {
  readonly loss: number;
  readonly accuracy: number;
  /** The hidden layers, the watched one second. */
  readonly layers: readonly InspectedLayer[];
}

type TrainingSet = { readonly inputs: Float32Array; readonly targets: Float32Array };

/** Steps between two sights: every one while that is cheap. */
export function strideOf({ units }: Pick<HealthExperiment, "units">): number {
  return Number(units) <= 8 ? 1 : paceOf({ units });
}

/** Steps between two pictures of what runs. */
export function paceOf({ units }: Pick<HealthExperiment, "units">): number {
  return Number(units) <= 32 ? 5 : 20;
}

/**
 * One training, as far as it has come. What it remembers depends on the experiment alone: sights are taken at multiples of
 * the stride and before anything is done there, whether it was run through at once or one step at a time.
 */
export class TrainingRun {
  readonly sights: Sight[] = [];
  readonly revivals = new Revivals();
  /** The step that ended in numbers that are none, and with which everything ends. */
  broken: number | undefined;
  step = 0;
  settings: Settings;
  private state: TrainingState | undefined;
  private done: readonly Scripted[] = [];

  private constructor(
    private readonly experiment: HealthExperiment,
    readonly set: TrainingSet,
  ) {
    this.settings = beginning(experiment);
  }

  static async begin(
    engine: HealthEngine,
    experiment: HealthExperiment,
    signal: AbortSignal,
  ): Promise<TrainingRun> {
    const { data, seed } = experiment;
    return new TrainingRun(
      experiment,
      await engine.dataset({ name: data as DatasetName, count: EXAMPLES, seed, signal }),
    );
  }

  /** Whether this run, gone on with, becomes the one that is asked for. */
  leadsTo(wanted: HealthExperiment): boolean {
    const { steps, script, example, unit, ...began } = this.experiment;
    const deeds = deedsSoFar(wanted);
    return (
      Object.entries(began).every(([key, value]) => wanted[key as keyof typeof began] === value) &&
      this.step <= wanted.steps &&
      writeScript(deeds.slice(0, this.done.length)) === writeScript(this.done) &&
      deeds.slice(this.done.length).every(({ at }) => at >= this.step)
    );
  }

  /** Goes on to the wanted number of steps, does on the way what the script says, and looks at what has become of it. */
  async advance(engine: HealthEngine, wanted: HealthExperiment, signal: AbortSignal): Promise<Present> {
    const deeds = deedsSoFar(wanted);
    const stride = strideOf(wanted);
    for (;;) {
      const due = this.step % stride === 0 && (this.sights.at(-1)?.step ?? -1) < this.step;
      const sight = due ? await this.takeSight(engine, wanted, signal) : undefined;
      const idle = this.done.length;
      await this.doDeeds(engine, deeds, signal);
      if (this.step >= wanted.steps || this.broken !== undefined) {
        return sight && idle === this.done.length ? sight : this.look(engine, wanted, signal);
      }
      const halts = [
        wanted.steps,
        (Math.floor(this.step / stride) + 1) * stride,
        deeds[this.done.length]?.at ?? wanted.steps,
        this.step < this.settings.spike.until ? this.settings.spike.until : wanted.steps,
      ];
      await this.train(engine, Math.min(...halts) - this.step, signal);
    }
  }

  private async train(engine: HealthEngine, steps: number, signal: AbortSignal): Promise<void> {
    const network = planOf(this.experiment, this.settings);
    const recipe = recipeAt(this.settings, this.step);
    const trained = await engine.train({ network, recipe, ...this.set, state: this.state, steps, signal });
    signal.throwIfAborted();
    this.state = trained.state;
    this.step += trained.losses.length;
    if (!trained.finite) this.broken = this.step;
  }

  private async takeSight(
    engine: HealthEngine,
    wanted: HealthExperiment,
    signal: AbortSignal,
  ): Promise<Present> {
    const present = await this.look(engine, wanted, signal);
    signal.throwIfAborted();
    const watched = present.layers[WATCHED];
    if (watched) {
      this.revivals.meet(this.step, watched, this.settings);
      this.sights.push({ step: this.step, loss: present.loss, census: watched.census });
    }
    return present;
  }

  private async look(
    engine: HealthEngine,
    { example }: HealthExperiment,
    signal: AbortSignal,
  ): Promise<Present> {
    const { loss, accuracy, layers } = await engine.inspectNetwork({
      network: planOf(this.experiment, this.settings),
      state: this.state,
      loss: "binary_cross_entropy",
      ...this.set,
      example: example - 1,
      batch: { begin: batchOf(example), size: BATCH },
      batchStatistics: this.settings.normalised,
      signal,
    });
    return { loss, accuracy, layers: layers.slice(0, WATCHED + 1) };
  }

  private async doDeeds(
    engine: HealthEngine,
    deeds: readonly Scripted[],
    signal: AbortSignal,
  ): Promise<void> {
    for (let next = deeds[this.done.length]; next && next.at <= this.step; next = deeds[this.done.length]) {
      const settings = after(this.settings, next);
      const normalises = settings.normalised && !this.settings.normalised;
      const state = normalises
        ? await this.carriedOver(engine, settings, signal)
        : next.kind === "bias"
          ? await this.pushed(engine, next.value, signal)
          : this.state;
      signal.throwIfAborted();
      this.state = state;
      this.settings = settings;
      this.done = [...this.done, next];
    }
  }

  /** The state with every hidden bias moved. */
  private async pushed(engine: HealthEngine, bias: number, signal: AbortSignal): Promise<TrainingState> {
    const biases = { bias: new Float32Array(Number(this.experiment.units)).fill(bias) };
    const network = planOf(this.experiment, this.settings);
    return (await engine.setParameters({ network, state: this.state, layers: [biases, biases], signal }))
      .state;
  }

  /** The same weights in a network that has more to learn. */
  private async carriedOver(
    engine: HealthEngine,
    settings: Settings,
    signal: AbortSignal,
  ): Promise<TrainingState> {
    const { layers } = await engine.inspectNetwork({
      network: planOf(this.experiment, this.settings),
      state: this.state,
      loss: "binary_cross_entropy",
      ...this.set,
      signal,
    });
    return (
      await engine.setParameters({
        network: planOf(this.experiment, settings),
        layers: layers.map(({ weights, bias }) => ({ weights, bias })),
        signal,
      })
    ).state;
  }
}

/** Where the batch begins that an example, counted from 1, lies in; counted from 0. */
export function batchOf(example: number): number {
  return BATCH * Math.floor((example - 1) / BATCH);
}
