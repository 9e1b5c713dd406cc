import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyIn, copyOut } from "../memory.ts";
import { checkCount } from "./check-numbers.ts";
import type { Handlers } from "./handler.ts";
import { boundLoss, boundRecipe, weightsOf } from "./network-plan.ts";
import { checkExamples, giveExamples, openTraining, stateOf } from "./open-training.ts";
import { layerParameters, setLayerParameters } from "./parameters.ts";

const mostSteps = 1_000_000;
/** Products of one step, a tenth of a second of work: the most that a cancelled training may overrun by. */
const mostPerStep = 2 ** 26;
/** Products of one slice, and steps, which cost something even when they multiply next to nothing. */
const perSlice = 2 ** 22;
const stepsPerSlice = 1000;
/** Numbers that the layers hold at once while a prediction is made. */
const heldByPrediction = 2 ** 18;

export const perceptrons: Handlers<"train" | "predict" | "setParameters"> = { train, predict, setParameters };

function* train(
  module: ActivationLab,
  args: Calls["train"]["args"],
): Generator<number, Calls["train"]["result"], void> {
  const { network, recipe, steps } = args;
  const bound = boundRecipe(recipe);
  if (steps !== 0) checkCount("steps", steps, 1, mostSteps);
  const handle = openTraining(module, args, bound);
  try {
    const count = checkExamples(network, args);
    checkCount("examples in a batch", recipe.batch, 1, 2 ** 20);
    const products = weightsOf(network) * Math.min(recipe.batch, count);
    if (products > mostPerStep) {
      throw new EngineError("too-large", "A step of this network with so large a batch takes too long.");
    }
    giveExamples(module, handle, args, count);
    const slice = Math.max(1, Math.min(stepsPerSlice, Math.floor(perSlice / products)));
    const losses = new Float64Array(steps);
    let taken = 0;
    let facts = takeSteps(module, handle, recipe.batch, losses.subarray(0, 0));
    while (facts.finite && taken < steps) {
      facts = takeSteps(module, handle, recipe.batch, losses.subarray(taken, taken + slice));
      taken += facts.taken;
      yield taken / steps;
    }
    return {
      state: stateOf(module, handle),
      losses: losses.slice(0, taken),
      finite: facts.finite,
      steps: facts.steps,
    };
  } finally {
    module.releaseTraining(handle);
  }
}

/** As many as there is room for losses. */
function takeSteps(
  module: ActivationLab,
  handle: number,
  batch: number,
  losses: Float64Array,
): ReturnType<ActivationLab["takeTrainingSteps"]> {
  const buffer = allocate(module, losses.byteLength);
  try {
    const facts = module.takeTrainingSteps(handle, batch, losses.length, buffer);
    copyOut(module, buffer, losses.subarray(0, facts.taken));
    return facts;
  } finally {
    module.release(buffer);
  }
}

function* predict(
  module: ActivationLab,
  args: Calls["predict"]["args"],
): Generator<number, Calls["predict"]["result"], void> {
  const { network, inputs } = args;
  const handle = openTraining(module, args, boundLoss("squared_error"));
  try {
    const count = checkExamples(network, { inputs });
    const outputs = network.layers.at(-1)?.units ?? 0;
    const output = new Float32Array(count * outputs);
    const held = network.layers.reduce((sum, { units }) => sum + units, network.inputs);
    const products = weightsOf(network);
    const block = Math.max(1, Math.floor(Math.min(heldByPrediction / held, perSlice / products)));
    for (let done = 0; done < count; done += block) {
      const rows = Math.min(block, count - done);
      predictBlock(
        module,
        handle,
        inputs.subarray(done * network.inputs, (done + rows) * network.inputs),
        output.subarray(done * outputs, (done + rows) * outputs),
        rows,
      );
      yield (done + rows) / count;
    }
    return { output };
  } finally {
    module.releaseTraining(handle);
  }
}

function predictBlock(
  module: ActivationLab,
  handle: number,
  inputs: Float32Array,
  output: Float32Array,
  rows: number,
): void {
  const buffer = allocate(module, inputs.byteLength + output.byteLength);
  try {
    copyIn(module, buffer, inputs);
    module.predict(handle, buffer, rows, buffer + inputs.byteLength);
    copyOut(module, buffer + inputs.byteLength, output);
  } finally {
    module.release(buffer);
  }
}

function setParameters(
  module: ActivationLab,
  args: Calls["setParameters"]["args"],
): Calls["setParameters"]["result"] {
  const { network, layers } = args;
  const handle = openTraining(module, args, boundLoss("squared_error"));
  try {
    if (!Array.isArray(layers) || layers.length > network.layers.length) {
      throw new EngineError(
        "invalid-argument",
        "Parameters are given layer by layer, for no more than there are.",
      );
    }
    for (const [l, given] of layers.entries()) {
      setLayerParameters(module, handle, l, given, layerParameters(module, handle, l));
    }
    return { state: stateOf(module, handle) };
  } finally {
    module.releaseTraining(handle);
  }
}
