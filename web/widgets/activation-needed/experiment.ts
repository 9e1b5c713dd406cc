import type { NetworkPlan, TrainingRecipe } from "../../engine/calls.ts";
import type { Experiment, Schema } from "../../model/attributes.ts";

export const POINTS = 200;
export const MOST_STEPS = 1000;
export const MAX_SEED = 2 ** 32 - 1;
/** The function that is none. */
export const NOTHING = "identity";

/** The same network trained with a hidden activation and without, as a tag's attributes. */
export const schema = {
  data: { kind: "choice", default: "xor", choices: ["xor", "circles"] },
  hidden: { kind: "function", default: "relu" },
  /** In each of the two hidden layers. */
  units: { kind: "integer", default: 8, min: 1, max: 32 },
  /** Of training that are shown. */
  steps: { kind: "integer", default: 0, min: 0, max: MOST_STEPS },
  /** Of points and weights. */
  seed: { kind: "integer", default: 1, min: 0, max: MAX_SEED },
} as const satisfies Schema;

export type NeededExperiment = Experiment<typeof schema>;

/** Every step looks at all points, so that the loss is no matter of which ones came. */
export const RECIPE: TrainingRecipe = {
  loss: "binary_cross_entropy",
  method: "adam",
  rate: 0.02,
  batch: POINTS,
};

export function planOf({ units, seed }: NeededExperiment, id: string): NetworkPlan {
  const hidden = id === NOTHING ? { units } : { units, activation: { id } };
  return { inputs: 2, layers: [hidden, hidden, { units: 1 }], initialisation: { scheme: "he_normal" }, seed };
}
