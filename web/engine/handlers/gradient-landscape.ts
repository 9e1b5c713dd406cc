import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls, GradientLandscape, PlayerChoice } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { checkCount, checkSeed } from "./check-numbers.ts";
import type { Handlers } from "./handler.ts";
import { boundInitialisation } from "./initialisation.ts";
import { openKernel } from "./kernel.ts";
import { written } from "./written.ts";

type Args = Calls["gradientLandscape"]["args"];

const mostFunctions = 8;
const mostLayers = 20;
const widest = 256;
const mostExamples = 10_000;
/** Multiplications of one step, a few milliseconds: each weight has three for each example. */
const stepProducts = 2 ** 22;

export const gradientLandscapes: Handlers<"gradientLandscape"> = { gradientLandscape };

function* gradientLandscape(
  module: ActivationLab,
  args: Args,
): Generator<number, Calls["gradientLandscape"]["result"], void> {
  const { functions, layers, width, examples, seed } = args;
  if (!Array.isArray(functions)) {
    throw new EngineError("invalid-argument", "The functions are a list, each with its initialisation.");
  }
  checkCount("functions", functions.length, 1, mostFunctions);
  checkCount("layers", layers, 1, mostLayers);
  checkCount("units of a layer", width, 2, widest);
  checkCount("examples", examples, 1, mostExamples);
  checkSeed(seed);
  const step = Math.max(4, Math.floor(stepProducts / (layers * width * width)));
  const results: GradientLandscape[] = [];
  for (const choice of functions) {
    const handle = open(module, choice, args);
    try {
      for (let done = 0; done < examples; done += step) {
        module.addToLandscape(handle, Math.min(step, examples - done));
        yield (results.length + Math.min(1, (done + step) / examples)) / functions.length;
      }
      results.push(read(module, handle, args));
    } finally {
      module.releaseLandscape(handle);
    }
  }
  return { functions: results };
}

function open(module: ActivationLab, choice: PlayerChoice, { layers, width, seed }: Args): number {
  const initialisation = boundInitialisation(choice.initialisation);
  const kernel = openKernel(module, choice);
  try {
    return module.openLandscape(kernel, initialisation, layers, width, seed);
  } finally {
    module.releaseKernel(kernel);
  }
}

function read(module: ActivationLab, handle: number, { layers, examples }: Args): GradientLandscape {
  const places = () => new Float64Array(layers + 1);
  // In the order that the module writes them.
  const parts = {
    tenth: places(),
    median: places(),
    ninetieth: places(),
    zero: places(),
    gradient: new Float64Array((layers + 1) * examples),
  };
  written(module, Object.values(parts), (buffer) => module.readLandscape(handle, buffer));
  return parts;
}
