import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls, Census, InspectedLayer } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyOut } from "../memory.ts";
import { checkCount } from "./check-numbers.ts";
import type { Handlers } from "./handler.ts";
import { boundInitialisation } from "./initialisation.ts";
import { boundLoss, weightsOf } from "./network-plan.ts";
import { checkExamples, giveExamples, openTraining } from "./open-training.ts";
import { layerParameters } from "./parameters.ts";

/** Both are done within a slice: numbers that a stage of all layers holds, and products on one way through. */
const mostHeld = 2 ** 20;
const mostProducts = 2 ** 25;
const mostNetworks = 100_000;
const mostUntrainedExamples = 4096;
/** Products of one slice of a census. */
const perSlice = 2 ** 22;

export const inspections: Handlers<"inspectNetwork" | "untrainedCensus"> = {
  inspectNetwork,
  untrainedCensus,
};

interface Focus {
  readonly example: number;
  readonly begin: number;
  readonly size: number;
}

function inspectNetwork(
  module: ActivationLab,
  args: Calls["inspectNetwork"]["args"],
): Calls["inspectNetwork"]["result"] {
  const { network, loss, example = 0, batch = { begin: 0, size: 1 }, batchStatistics = false } = args;
  const handle = openTraining(module, args, boundLoss(loss));
  try {
    const count = checkExamples(network, args);
    const held = count * network.layers.reduce((sum, { units }) => sum + units, 0);
    if (held > mostHeld || count * weightsOf(network) > mostProducts) {
      throw new EngineError(
        "too-large",
        "This network is too large to be looked into with so many examples.",
      );
    }
    const focus = { example, ...batch };
    checkFocus(focus, count);
    giveExamples(module, handle, args, count);
    const facts = module.inspect(handle, batchStatistics);
    const layers = network.layers.map(({ units }, l) => inspected(module, handle, l, units, count, focus));
    return { ...facts, layers };
  } finally {
    module.releaseTraining(handle);
  }
}

function checkFocus({ example, begin, size }: Focus, count: number): void {
  const whole = [example, begin, size].every(Number.isInteger);
  if (!whole || example < 0 || example >= count || begin < 0 || size < 1 || begin + size > count) {
    throw new EngineError(
      "invalid-argument",
      `The example and the batch to look at lie within the set, which has ${count}.`,
    );
  }
}

function inspected(
  module: ActivationLab,
  handle: number,
  layer: number,
  units: number,
  count: number,
  { example, begin, size }: Focus,
): InspectedLayer {
  const preActivation = new Float32Array(units * count);
  const activation = new Float32Array(units * count);
  const gradient = new Float32Array(units * count);
  const silentExamples = new Uint32Array(units);
  const flags = new Uint8Array(4 * units);
  const arrays = [preActivation, activation, gradient, silentExamples, flags];
  const buffer = allocate(
    module,
    arrays.reduce((bytes, { byteLength }) => bytes + byteLength, 0),
  );
  let census: Census;
  try {
    census = module.readLayer(handle, layer, example, begin, size, buffer);
    let at = buffer;
    for (const array of arrays) {
      copyOut(module, at, array);
      at += array.byteLength;
    }
  } finally {
    module.release(buffer);
  }
  const flag = (which: number) =>
    Uint8Array.from({ length: units }, (_, unit) => flags[4 * unit + which] ?? 0);
  return {
    ...layerParameters(module, handle, layer),
    preActivation,
    activation,
    gradient,
    states: {
      silentExamples,
      silentOnExample: flag(0),
      silentOnBatch: flag(1),
      silentOnSet: flag(2),
      noGradient: flag(3),
    },
    census,
  };
}

function* untrainedCensus(
  module: ActivationLab,
  args: Calls["untrainedCensus"]["args"],
): Generator<number, Calls["untrainedCensus"]["result"], void> {
  const { network, networks, examples, batch } = args;
  checkCount("networks", networks, 1, mostNetworks);
  checkCount("examples", examples, 1, mostUntrainedExamples);
  checkCount("examples in a batch", batch, 1, examples);
  const handle = openTraining(module, { network }, boundLoss("squared_error"));
  try {
    const weights = weightsOf(network);
    if (weights * examples > mostProducts) {
      throw new EngineError("too-large", "This network is too large to be counted with so many examples.");
    }
    const initialisation = boundInitialisation(network.initialisation);
    const slice = Math.max(1, Math.floor(perSlice / (weights * examples)));
    let layers: readonly Census[] = network.layers.map(() => nobody);
    for (let done = 0; done < networks; done += slice) {
      const some = Math.min(slice, networks - done);
      const counted = module.countUntrained(
        handle,
        initialisation,
        network.seed + done,
        some,
        examples,
        batch,
      );
      layers = layers.map((sum, l) => together(sum, counted[l] ?? nobody));
      yield (done + some) / networks;
    }
    return { layers };
  } finally {
    module.releaseTraining(handle);
  }
}

const nobody: Census = { units: 0, silentOnExample: 0, silentOnBatch: 0, silentOnSet: 0, noGradient: 0 };

function together(a: Census, b: Census): Census {
  return {
    units: a.units + b.units,
    silentOnExample: a.silentOnExample + b.silentOnExample,
    silentOnBatch: a.silentOnBatch + b.silentOnBatch,
    silentOnSet: a.silentOnSet + b.silentOnSet,
    noGradient: a.noGradient + b.noGradient,
  };
}
