import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls, GradientFlow } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { checkCount, checkNumbers, checkSeed } from "./check-numbers.ts";
import type { Handlers } from "./handler.ts";
import { boundInitialisation } from "./initialisation.ts";
import { keepFlow, takeFlow } from "./kept-flows.ts";
import { openKernel } from "./kernel.ts";
import { written } from "./written.ts";

type Args = Calls["gradientFlow"]["args"];

const mostFunctions = 8;
const deepest = 1000;
const widest = 256;
const mostNetworks = 1000;
const mostBins = 256;
/** Weights that are read in one step, by all functions together: a few milliseconds, most of them for drawing. */
const stepWeights = 2 ** 16;

export const gradientFlows: Handlers<"gradientFlow"> = { gradientFlow };

function* gradientFlow(
  module: ActivationLab,
  args: Args,
): Generator<number, Calls["gradientFlow"]["result"], void> {
  const { functions, networks, bins } = args;
  check(args);
  let flow = open(module, args);
  try {
    const weights = Math.ceil(stepWeights / functions.length);
    while (flow.networks < networks) {
      flow = { ...flow, networks: module.advanceGradientFlow(flow.handle, weights) };
      yield flow.networks / networks;
    }
    const results: GradientFlow[] = [];
    for (const player of functions.keys()) {
      const result = read(module, flow.handle, player, args.depth);
      yield 1;
      const shares = bins === undefined ? {} : binned(module, flow.handle, player, args.depth, bins);
      results.push({ ...result, ...shares });
      yield 1;
    }
    return { networks, functions: results };
  } finally {
    keepFlow(module, flow);
  }
}

function check({ functions, depth, width, seed, networks, bins }: Args): void {
  if (!Array.isArray(functions)) {
    throw new EngineError("invalid-argument", "The functions are a list, each with its initialisation.");
  }
  checkCount("functions", functions.length, 1, mostFunctions);
  checkCount("layers", depth, 1, deepest);
  checkCount("units of a layer", width, 2, widest);
  checkCount("networks", networks, 1, mostNetworks);
  checkSeed(seed);
  if (bins === undefined) return;
  const { from, to, count } = bins;
  checkNumbers({ from, to });
  checkCount("bins", count, 1, mostBins);
  if (!(from < to)) throw new EngineError("invalid-argument", "The bins begin before they end.");
}

/** The game to go on with, or a new one. */
function open(module: ActivationLab, args: Args): { key: string; handle: number; networks: number } {
  const { functions, depth, width, residual = false, normalised = false, seed, networks } = args;
  const initialisations = functions.map(({ initialisation }) => boundInitialisation(initialisation));
  const players = functions.map(({ id, parameters = {} }, at) => [id, parameters, initialisations[at]]);
  const key = JSON.stringify([players, depth, width, residual, normalised, seed]);
  const flow = takeFlow(module, key, networks);
  if (flow !== undefined) return flow;
  const kernels: number[] = [];
  try {
    for (const choice of functions) kernels.push(openKernel(module, choice));
    const handle = module.openGradientFlow(
      kernels,
      initialisations,
      depth,
      width,
      normalised,
      residual,
      seed,
    );
    return { key, handle, networks: 0 };
  } finally {
    for (const kernel of kernels) module.releaseKernel(kernel);
  }
}

function read(module: ActivationLab, handle: number, player: number, depth: number): GradientFlow {
  const places = () => new Float64Array(depth + 1);
  const layers = () => new Float64Array(depth);
  // In the order that the module writes them.
  const parts = {
    tenth: places(),
    median: places(),
    ninetieth: places(),
    gradient: places(),
    gradient32: places(),
    zero: places(),
    zero32: places(),
    subnormal32: places(),
    slopes: layers(),
    normalisation: layers(),
    weights: layers(),
    skip: layers(),
  };
  const facts = written(module, Object.values(parts), (buffer) =>
    module.readGradientFlow(handle, player, buffer),
  );
  return { ...parts, ...facts };
}

function binned(
  module: ActivationLab,
  handle: number,
  player: number,
  depth: number,
  { from, to, count }: NonNullable<Args["bins"]>,
): Pick<GradientFlow, "preActivations" | "activations"> {
  const preActivations = new Float64Array(depth * count);
  const activations = new Float64Array(depth * count);
  written(module, [preActivations, activations], (buffer) =>
    module.binGradientFlow(handle, player, from, to, count, buffer),
  );
  return { preActivations, activations };
}
