import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyIn, copyOut } from "../memory.ts";
import { checkCount, checkSeed } from "./check-numbers.ts";
import type { Handlers } from "./handler.ts";
import { openKernel } from "./kernel.ts";
import { type LayerBuffer, layerBytes, openLayers, readLayer } from "./layer-buffer.ts";

const mostPoints = 100_000;
/** Of the slowest functions in double, so many take a few milliseconds. */
const activationsPerStep = 10_000;

export const affine: Handlers<"collapse" | "throughLayers" | "gentleLayers"> = {
  collapse,
  throughLayers,
  gentleLayers,
};

/** A thousand products of the largest matrices take a few milliseconds: one slice. */
function collapse(module: ActivationLab, args: Calls["collapse"]["args"]): Calls["collapse"]["result"] {
  const layers = openLayers(module, args.layers);
  try {
    const [inputs = 1, ...outputs] = layers.units;
    const places: number[] = [];
    let bytes = 0;
    for (const units of outputs) {
      places.push(bytes);
      bytes += layerBytes(inputs, units);
    }
    const buffer = allocate(module, bytes);
    try {
      module.collapseLayers(layers.sizes, layers.count, layers.parameters, buffer);
      return {
        steps: outputs.map((units, at) => readLayer(module, buffer + (places[at] ?? 0), inputs, units)),
      };
    } finally {
      module.release(buffer);
    }
  } finally {
    layers.release();
  }
}

function* throughLayers(
  module: ActivationLab,
  args: Calls["throughLayers"]["args"],
): Generator<number, Calls["throughLayers"]["result"], void> {
  const { activation, points } = args;
  const layers = openLayers(module, args.layers);
  try {
    checkPoints(points, layers);
    const kernel = activation ? openKernel(module, activation) : 0;
    try {
      return yield* pass(module, layers, kernel, args);
    } finally {
      if (kernel !== 0) module.releaseKernel(kernel);
    }
  } finally {
    layers.release();
  }
}

function* pass(
  module: ActivationLab,
  { sizes, parameters, count, units }: LayerBuffer,
  kernel: number,
  { points, activateLast = false }: Calls["throughLayers"]["args"],
): Generator<number, Calls["throughLayers"]["result"], void> {
  const [inputs, outputs] = [units[0] ?? 1, units.at(-1) ?? 1];
  const number = Float64Array.BYTES_PER_ELEMENT;
  const total = points.length / inputs;
  const output = new Float64Array(total * outputs);
  const at = { from: 0, to: points.byteLength, nearest: points.byteLength + output.byteLength };
  const buffer = allocate(module, at.nearest + layerBytes(inputs, outputs));
  try {
    copyIn(module, buffer, points);
    const step = Math.ceil(activationsPerStep / units.reduce((sum, one) => sum + one, 0));
    for (let done = 0; done < total; done += step) {
      const from = buffer + done * inputs * number;
      const to = buffer + at.to + done * outputs * number;
      const some = Math.min(step, total - done);
      module.throughLayers(kernel, sizes, count, parameters, activateLast, from, some, to);
      yield (done + some) / total;
    }
    const [to, nearest] = [buffer + at.to, buffer + at.nearest];
    const off =
      kernel === 0
        ? module.collapsedMiss(sizes, count, parameters, buffer, to, total, nearest)
        : module.nearestLayer(buffer, inputs, to, outputs, total, nearest);
    copyOut(module, to, output);
    const farthest = Number.isNaN(off) ? Number.POSITIVE_INFINITY : off;
    return { output, nearest: readLayer(module, nearest, inputs, outputs), farthest };
  } finally {
    module.release(buffer);
  }
}

function gentleLayers(
  module: ActivationLab,
  { count, seed }: Calls["gentleLayers"]["args"],
): Calls["gentleLayers"]["result"] {
  checkCount("layers", count, 1, 1000);
  checkSeed(seed);
  const bytes = layerBytes(2, 2);
  const buffer = allocate(module, count * bytes);
  try {
    module.gentleLayers(count, seed, buffer);
    return { layers: Array.from({ length: count }, (_, at) => readLayer(module, buffer + at * bytes, 2, 2)) };
  } finally {
    module.release(buffer);
  }
}

function checkPoints(points: Float64Array, { units }: LayerBuffer): void {
  const inputs = units[0] ?? 1;
  if (!(points instanceof Float64Array) || points.length === 0 || points.length % inputs !== 0) {
    throw new EngineError(
      "invalid-argument",
      `Points are a Float64Array of ${inputs} numbers each, as many as the first layer has inputs.`,
    );
  }
  if (points.length > mostPoints * inputs) {
    throw new EngineError("too-large", `There can be at most ${mostPoints} points.`);
  }
}
