import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyOut } from "../memory.ts";
import { checkCount, checkNumbers, checkSeed } from "./check-numbers.ts";
import type { Handlers } from "./handler.ts";
import { openKernel } from "./kernel.ts";

/** Samples of one step: value and slope in double take a few milliseconds for the slowest function. */
const stepLength = 8192;
const mostSamples = 1_000_000;
const mostBins = 1024;

export const distributions: Handlers<"distribution"> = { distribution };

function* distribution(
  module: ActivationLab,
  args: Calls["distribution"]["args"],
): Generator<number, Calls["distribution"]["result"], void> {
  const { mean, deviation, count, seed, low, high, bins } = args;
  checkNumbers({ mean, deviation, low, high });
  checkCount("samples", count, 1, mostSamples);
  checkCount("bins", bins, 1, mostBins);
  checkSeed(seed);
  if (deviation < 0 || !(low < high)) {
    throw new EngineError(
      "invalid-argument",
      "A deviation is not below 0, and a ruler’s low end lies below its high one.",
    );
  }
  const handle = openSample(module, args);
  try {
    for (let drawn = 0; drawn < count; drawn += stepLength) {
      module.drawDistribution(handle, Math.min(stepLength, count - drawn));
      yield Math.min(1, (drawn + stepLength) / count);
    }
    return read(module, handle, bins);
  } finally {
    module.releaseDistribution(handle);
  }
}

function openSample(module: ActivationLab, args: Calls["distribution"]["args"]): number {
  const { mean, deviation, seed, low, high, bins } = args;
  const kernel = openKernel(module, args);
  try {
    return module.openDistribution(kernel, mean, deviation, seed, low, high, bins);
  } finally {
    module.releaseKernel(kernel);
  }
}

function read(module: ActivationLab, handle: number, bins: number): Calls["distribution"]["result"] {
  const inputBins = new Uint32Array(bins + 2);
  const outputBins = new Uint32Array(bins + 2);
  const buffer = allocate(module, 2 * inputBins.byteLength);
  try {
    const facts = module.readDistribution(handle, buffer);
    copyOut(module, buffer, inputBins);
    copyOut(module, buffer + inputBins.byteLength, outputBins);
    return { ...facts, inputBins, outputBins };
  } finally {
    module.release(buffer);
  }
}
