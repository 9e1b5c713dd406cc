import type { Initialisation, NetworkPlan, TrainingRecipe } from "../../engine/calls.ts";
import { BATCH, type HealthExperiment } from "./experiment.ts";
import { type Deed, readScript, type Scripted, writeScript } from "./script.ts";

/** What holds at some moment of a training. */
export interface Settings {
  readonly function: string;
  readonly rate: number;
  readonly normalised: boolean;
  /** Another rate, up to some step. */
  readonly spike: { readonly rate: number; readonly until: number };
  /** How often the biases were pushed. */
  readonly pushes: number;
}

export const LEAKY = "leaky_relu";
/** How many steps a spike of the rate lasts. */
export const SPIKE_STEPS = 5;

/** The hidden layer that is watched, second of two: the one before it can bring its units back. */
export const WATCHED = 1;

/** The ways to begin: He’s, weights that are far too small, and He’s with every bias below 0. */
const starts: Readonly<Record<string, Initialisation>> = {
  he: { scheme: "he_normal" },
  small: { scheme: "normal", scale: 0.01 },
  shifted: { scheme: "he_normal", bias: -1 },
};

export function beginning({ function: id, rate, normalised }: HealthExperiment): Settings {
  return { function: id, rate, normalised, spike: { rate, until: 0 }, pushes: 0 };
}

/** The settings once a deed is done. */
export function after(settings: Settings, deed: Scripted): Settings {
  switch (deed.kind) {
    case "rate":
      return { ...settings, rate: deed.value };
    case "spike":
      return { ...settings, spike: { rate: deed.value, until: deed.at + SPIKE_STEPS } };
    case "leaky":
      return { ...settings, function: LEAKY };
    case "norm":
      return { ...settings, normalised: true };
    case "bias":
      return { ...settings, pushes: settings.pushes + 1 };
  }
}

/** What holds now: the beginning, and everything that was done up to here. */
export function settingsNow(experiment: HealthExperiment): Settings {
  return deedsSoFar(experiment).reduce(after, beginning(experiment));
}

/** The script with something done now; what it said of later steps is dropped. */
export function withDeed(experiment: HealthExperiment, deed: Deed): string {
  return writeScript([...deedsSoFar(experiment), { ...deed, at: experiment.steps }]);
}

export function deedsSoFar({ script, steps }: HealthExperiment): readonly Scripted[] {
  return readScript(script).deeds.filter(({ at }) => at <= steps);
}

export function planOf({ units, seed, start }: HealthExperiment, settings: Settings): NetworkPlan {
  const hidden = {
    units: Number(units),
    activation: { id: settings.function },
    normalised: settings.normalised,
  };
  const initialisation = starts[start] ?? { scheme: "he_normal" };
  return { inputs: 2, layers: [hidden, hidden, { units: 1 }], initialisation, seed };
}

export function recipeAt({ rate, spike }: Settings, step: number): TrainingRecipe {
  return {
    loss: "binary_cross_entropy",
    method: "sgd",
    rate: step < spike.until ? spike.rate : rate,
    batch: BATCH,
  };
}
