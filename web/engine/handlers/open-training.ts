/** Trainings live in the module for the length of one call; what they know crosses as bytes. */

import type { ActivationLab } from "../activation-lab.d.ts";
import type { NetworkPlan, TrainingState } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyIn, copyOut } from "../memory.ts";
import { openKernel } from "./kernel.ts";
import { type BoundRecipe, boundPlan, checkPlan } from "./network-plan.ts";

export interface TrainedNetwork {
  readonly network: NetworkPlan;
  readonly state?: Uint8Array | undefined;
}

/** A handle to the network as far as it was trained; whoever opens it releases it in a `finally`. */
export function openTraining(module: ActivationLab, trained: TrainedNetwork, recipe: BoundRecipe): number {
  const { network, state } = trained;
  checkPlan(network);
  if (state !== undefined && !(state instanceof Uint8Array)) {
    throw new EngineError("invalid-argument", "The state of a training is a Uint8Array.");
  }
  const kernels: number[] = [];
  try {
    for (const { activation } of network.layers) {
      kernels.push(activation === undefined ? 0 : openKernel(module, activation));
    }
    const { handle, code, message } = module.openTraining(boundPlan(network, kernels), recipe);
    if (code !== "") throw new EngineError(code, message);
    if (state !== undefined) restore(module, handle, state);
    return handle;
  } finally {
    for (const kernel of kernels) module.releaseKernel(kernel);
  }
}

export function stateOf(module: ActivationLab, handle: number): TrainingState {
  const state = new Uint8Array(module.packTraining(handle));
  const buffer = allocate(module, state.byteLength);
  try {
    module.readTraining(handle, buffer);
    copyOut(module, buffer, state);
    return state;
  } finally {
    module.release(buffer);
  }
}

/** How many examples there are, when inputs and targets fit each other and the network. */
export function checkExamples(
  { inputs, layers }: NetworkPlan,
  set: { readonly inputs: Float32Array; readonly targets?: Float32Array },
): number {
  const outputs = layers.at(-1)?.units ?? 0;
  const count = checkRows("inputs", set.inputs, inputs);
  if (set.targets !== undefined && checkRows("targets", set.targets, outputs) !== count) {
    throw new EngineError("invalid-argument", "There are as many targets as inputs, one row an example.");
  }
  return count;
}

export function giveExamples(
  module: ActivationLab,
  handle: number,
  { inputs, targets }: { readonly inputs: Float32Array; readonly targets: Float32Array },
  count: number,
): void {
  const buffer = allocate(module, inputs.byteLength + targets.byteLength);
  try {
    copyIn(module, buffer, inputs);
    copyIn(module, buffer + inputs.byteLength, targets);
    module.giveExamples(handle, buffer, buffer + inputs.byteLength, count);
  } finally {
    module.release(buffer);
  }
}

function checkRows(what: string, numbers: Float32Array, width: number): number {
  if (!(numbers instanceof Float32Array) || numbers.length === 0 || numbers.length % width !== 0) {
    throw new EngineError(
      "invalid-argument",
      `The ${what} are a Float32Array of whole rows, ${width === 1 ? "one number" : `${width} numbers`} an example.`,
    );
  }
  return numbers.length / width;
}

function restore(module: ActivationLab, handle: number, state: Uint8Array): void {
  try {
    const buffer = allocate(module, state.byteLength);
    try {
      copyIn(module, buffer, state);
      const refusal = module.restoreTraining(handle, buffer, state.byteLength);
      if (refusal !== "") throw new EngineError("invalid-argument", refusal);
    } finally {
      module.release(buffer);
    }
  } catch (error) {
    module.releaseTraining(handle);
    throw error;
  }
}
