/** From what a caller plans to what the bindings take, with a sentence on whatever is wrong with it. */

import type { LayerPlan, LossName, NetworkPlan, TrainingRecipe } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { checkCount, checkNumbers, checkSeed } from "./check-numbers.ts";
import { type BoundInitialisation, boundInitialisation } from "./initialisation.ts";

const mostLayers = 100;
const mostUnits = 1024;
/** All that is learned: 16 MB, and as much again for each thing that an optimiser remembers. */
const mostParameters = 2 ** 22;

/** In the order of the enumerations in cpp/networks/loss.hpp and optimiser.hpp. */
const losses: readonly LossName[] = ["squared_error", "binary_cross_entropy", "softmax_cross_entropy"];
const methods: readonly TrainingRecipe["method"][] = ["sgd", "momentum", "adam", "adamw"];

export interface BoundLayer {
  readonly units: number;
  /** A handle, or 0 for none. */
  readonly kernel: number;
  readonly learned: boolean;
  readonly start: number;
  readonly perUnit: boolean;
  readonly bias: boolean;
  readonly normalised: boolean;
  readonly residual: boolean;
}

export interface BoundPlan {
  readonly inputs: number;
  readonly layers: readonly BoundLayer[];
  readonly initialisation: BoundInitialisation;
  readonly seed: number;
}

export interface BoundRecipe {
  readonly loss: number;
  readonly method: number;
  readonly rate: number;
  readonly momentum: number;
  readonly l1: number;
  readonly l2: number;
  readonly decay: number;
}

export function boundPlan(plan: NetworkPlan, kernels: readonly number[]): BoundPlan {
  const { inputs, layers, initialisation, seed } = plan;
  return {
    inputs,
    layers: layers.map((layer, at) => boundLayer(layer, kernels[at] ?? 0)),
    initialisation: boundInitialisation(initialisation),
    seed,
  };
}

/** How many weights there are: each costs a product and a sum an example. */
export function weightsOf({ inputs, layers }: NetworkPlan): number {
  return layers.reduce((sum, { units }, l) => sum + units * (layers[l - 1]?.units ?? inputs), 0);
}

export function checkPlan(plan: NetworkPlan): void {
  if (typeof plan !== "object" || plan === null || !Array.isArray(plan.layers)) {
    throw new EngineError("invalid-argument", "A network is planned by an object with inputs and layers.");
  }
  const { inputs, layers, seed } = plan;
  checkCount("inputs", inputs, 1, mostUnits);
  checkCount("layers", layers.length, 1, mostLayers);
  checkSeed(seed);
  for (const layer of layers) checkLayer(layer);
  const weights = weightsOf(plan);
  if (weights > mostParameters) {
    throw new EngineError(
      "too-large",
      `A network has at most ${mostParameters} weights here, and this one would have ${weights}.`,
    );
  }
}

export function boundRecipe(recipe: TrainingRecipe): BoundRecipe {
  if (typeof recipe !== "object" || recipe === null) {
    throw new EngineError("invalid-argument", "A recipe is an object with loss, method, rate and batch.");
  }
  const { loss, method, rate, momentum = 0.9, l1 = 0, l2 = 0, decay = 0.01 } = recipe;
  checkNumbers({ rate, momentum, l1, l2, decay });
  return { ...boundLoss(loss), method: placeOf("method", method, methods), rate, momentum, l1, l2, decay };
}

/** For calls that take no steps. */
export function boundLoss(loss: LossName): BoundRecipe {
  return { loss: placeOf("loss", loss, losses), method: 0, rate: 0, momentum: 0, l1: 0, l2: 0, decay: 0 };
}

function placeOf<Name extends string>(what: string, name: Name, names: readonly Name[]): number {
  const at = names.indexOf(name);
  if (at < 0) {
    throw new EngineError(
      "invalid-argument",
      `There is no ${what} “${name}”. There are ${names.join(", ")}.`,
    );
  }
  return at;
}

function checkLayer(layer: LayerPlan): void {
  if (typeof layer !== "object" || layer === null) {
    throw new EngineError("invalid-argument", "A layer is planned by an object with its units.");
  }
  checkCount("units", layer.units, 1, mostUnits);
  if (layer.activation && layer.learnedSlope) {
    throw new EngineError("invalid-argument", "A layer has one activation function, or learns a slope.");
  }
  if (layer.learnedSlope) checkNumbers({ start: layer.learnedSlope.start });
}

function boundLayer(layer: LayerPlan, kernel: number): BoundLayer {
  const { units, learnedSlope, bias = true, normalised = false, residual = false } = layer;
  return {
    units,
    kernel,
    learned: learnedSlope !== undefined,
    start: learnedSlope?.start ?? 0,
    perUnit: learnedSlope?.perUnit ?? false,
    bias,
    normalised,
    residual,
  };
}
