import type { ActivationLab, Pointer } from "../activation-lab.d.ts";
import type { AffineLayer } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyIn, copyOut } from "../memory.ts";

const mostLayers = 1000;
const mostUnits = 16;

/** Layers in the module's memory, as its calls read them. */
export interface LayerBuffer {
  readonly sizes: Pointer;
  readonly parameters: Pointer;
  readonly count: number;
  /** The inputs of the first layer, then the outputs of each. */
  readonly units: readonly number[];
  release(): void;
}

/** Whoever opens it releases it in a `finally`. */
export function openLayers(module: ActivationLab, layers: readonly AffineLayer[]): LayerBuffer {
  const units = checkedUnits(layers);
  const sizes = Uint32Array.from(units);
  const parameters = Float64Array.from(layers.flatMap(({ weights, bias }) => [...weights, ...bias]));
  // The doubles first: they want addresses that eight divides.
  const pointer = allocate(module, parameters.byteLength + sizes.byteLength);
  copyIn(module, pointer, parameters);
  copyIn(module, pointer + parameters.byteLength, sizes);
  return {
    sizes: pointer + parameters.byteLength,
    parameters: pointer,
    count: layers.length,
    units,
    release: () => module.release(pointer),
  };
}

/** A layer as the module writes it. */
export function readLayer(
  module: ActivationLab,
  pointer: Pointer,
  inputs: number,
  outputs: number,
): AffineLayer {
  const weights = new Float64Array(inputs * outputs);
  const bias = new Float64Array(outputs);
  copyOut(module, pointer, weights);
  copyOut(module, pointer + weights.byteLength, bias);
  return { weights, bias };
}

/** How many bytes a layer takes. */
export function layerBytes(inputs: number, outputs: number): number {
  return Float64Array.BYTES_PER_ELEMENT * outputs * (inputs + 1);
}

function checkedUnits(layers: readonly AffineLayer[]): number[] {
  if (!Array.isArray(layers) || layers.length === 0) {
    throw new EngineError("invalid-argument", "There has to be at least one layer.");
  }
  if (layers.length > mostLayers) {
    throw new EngineError(
      "too-large",
      `There can be at most ${mostLayers} layers, and there are ${layers.length}.`,
    );
  }
  const units: number[] = [];
  for (const [at, { weights, bias }] of layers.entries()) {
    if (!(weights instanceof Float64Array && bias instanceof Float64Array && bias.length > 0)) {
      throw new EngineError(
        "invalid-argument",
        `Layer ${at + 1} needs weights and biases, a Float64Array each.`,
      );
    }
    const inputs = units.at(-1) ?? weights.length / bias.length;
    if (weights.length !== inputs * bias.length || inputs < 1 || !Number.isInteger(inputs)) {
      throw new EngineError(
        "invalid-argument",
        `Layer ${at + 1} has ${weights.length} weights, which do not fit its ${bias.length} outputs and the units before it.`,
      );
    }
    if (units.length === 0) units.push(inputs);
    units.push(bias.length);
  }
  if (Math.max(...units) > mostUnits) {
    throw new EngineError("too-large", `Such a layer has at most ${mostUnits} inputs and outputs.`);
  }
  return units;
}
