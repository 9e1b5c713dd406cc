import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls, MeanAndVariance, SignalPropagation } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyOut } from "../memory.ts";
import { checkCount, checkNumbers, checkSeed } from "./check-numbers.ts";
import type { Handlers } from "./handler.ts";
import { boundInitialisation } from "./initialisation.ts";
import { openKernel } from "./kernel.ts";

const deepest = 1000;
const widest = 256;
const narrowest = 2;
/** One layer, the widest, with all of these takes some 10 ms. */
const mostExamples = 512;
const mostBins = 1024;

export const signals: Handlers<"signalPropagation"> = { signalPropagation };

function* signalPropagation(
  module: ActivationLab,
  args: Calls["signalPropagation"]["args"],
): Generator<number, Calls["signalPropagation"]["result"], void> {
  const { depth, width, examples, bins } = args;
  const handle = openSignal(module, args);
  try {
    const preActivation: MeanAndVariance[] = [];
    const activation: MeanAndVariance[] = [];
    let brokenLayer = -1;
    while (activation.length < depth && brokenLayer < 0) {
      const layer = module.advanceSignal(handle);
      preActivation.push(layer.preActivation);
      activation.push(layer.activation);
      if (![layer.preActivation, layer.activation].every(isWhole)) brokenLayer = activation.length;
      yield activation.length / depth;
    }
    return {
      input: module.signalInput(handle),
      preActivation: inColumns(preActivation),
      activation: inColumns(activation),
      brokenLayer,
      lastLayer: bins ? spread(module, handle, bins, width * examples) : null,
    };
  } finally {
    module.releaseSignal(handle);
  }
}

function openSignal(module: ActivationLab, args: Calls["signalPropagation"]["args"]): number {
  const { depth, width, examples, seed, mean = 0, deviation = 1, bins } = args;
  checkCount("layers", depth, 1, deepest);
  checkCount("units", width, narrowest, widest);
  checkCount("examples", examples, 1, mostExamples);
  checkSeed(seed);
  checkNumbers({ mean, deviation });
  if (deviation < 0) throw new EngineError("invalid-argument", "A deviation is not below 0.");
  if (bins) {
    checkNumbers({ low: bins.low, high: bins.high });
    checkCount("bins", bins.count, 1, mostBins);
    if (!(bins.low < bins.high)) {
      throw new EngineError("invalid-argument", "The first bin has to begin below the end of the last.");
    }
  }
  const initialisation = boundInitialisation(args.initialisation);
  const kernel = openKernel(module, args);
  try {
    return module.openSignal(kernel, width, initialisation, examples, mean, deviation, seed);
  } finally {
    module.releaseKernel(kernel);
  }
}

function spread(
  module: ActivationLab,
  handle: number,
  bins: { readonly low: number; readonly high: number; readonly count: number },
  all: number,
): SignalPropagation["lastLayer"] {
  const counts = new Uint32Array(bins.count + 2);
  const buffer = allocate(module, counts.byteLength);
  try {
    const zeros = module.countSignal(handle, bins.low, bins.high, bins.count, buffer);
    copyOut(module, buffer, counts);
    return { zeros: zeros / all, bins: Float64Array.from(counts, (count) => count / all) };
  } finally {
    module.release(buffer);
  }
}

function isWhole({ mean, variance }: MeanAndVariance): boolean {
  return Number.isFinite(mean) && Number.isFinite(variance);
}

function inColumns(layers: readonly MeanAndVariance[]) {
  return {
    mean: Float64Array.from(layers, ({ mean }) => mean),
    variance: Float64Array.from(layers, ({ variance }) => variance),
  };
}
