import type { NetworkPlan, TrainingRecipe } from "../../engine/calls.ts";
import type { Experiment, Schema } from "../../model/attributes.ts";

export const POINTS = 200;
export const MOST_STEPS = 1000;
export const MAX_SEED = 2 ** 32 - 1;
/** The function that is none. */
export const NOTHING = "identity";

/** The same network trained with one hidden activation and with another, or without, as a tag's attributes. */
export const schema = {
  data: { kind: "choice", default: "xor", choices: ["xor", "circles"] },
  /** What the one network has in its hidden layers. */
  activation: { kind: "function", default: "relu" },
  /** What the other network has there. */
  against: { kind: "function", default: NOTHING },
  /** Hidden ones. */
  layers: { kind: "integer", default: 2, min: 1, max: 6 },
  /** In each hidden layer. */
  units: { kind: "integer", default: 8, min: 1, max: 32 },
  /** Adam, or plain gradient descent. */
  method: { kind: "choice", default: "adam", choices: ["adam", "sgd"] },
  /** Of training that are shown. */
  steps: { kind: "integer", default: 0, min: 0, max: MOST_STEPS },
  /** Of points and weights. */
  seed: { kind: "integer", default: 1, min: 0, max: MAX_SEED },
} as const satisfies Schema;

export type NeededExperiment = Experiment<typeof schema>;

export const LOSS = "binary_cross_entropy";

/** Every step looks at all points, so that the loss is no matter of which ones came. */
export function recipeOf({ method }: NeededExperiment): TrainingRecipe {
  const every = { loss: LOSS, batch: POINTS } as const;
  return method === "sgd" ? { ...every, method, rate: 0.5 } : { ...every, method: "adam", rate: 0.02 };
}

export function planOf({ layers, units, seed }: NeededExperiment, id: string): NetworkPlan {
  const hidden = id === NOTHING ? { units } : { units, activation: { id } };
  return {
    inputs: 2,
    layers: [...new Array<typeof hidden>(layers).fill(hidden), { units: 1 }],
    initialisation: { scheme: "he_normal" },
    seed,
  };
}
