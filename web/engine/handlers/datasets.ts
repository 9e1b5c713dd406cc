import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls, DatasetName } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyOut } from "../memory.ts";
import { checkCount, checkNumbers, checkSeed } from "./check-numbers.ts";
import type { Handlers } from "./handler.ts";

/** In the order of the enumeration in cpp/datasets/dataset.hpp. */
const names: readonly DatasetName[] = [
  "xor",
  "circles",
  "moons",
  "spirals",
  "gaussians",
  "plane",
  "curve",
  "normal",
];
/** They take about ten milliseconds: one slice. */
const mostExamples = 100_000;
const mostNoise = 10;

export const datasets: Handlers<"dataset"> = { dataset };

function dataset(module: ActivationLab, args: Calls["dataset"]["args"]): Calls["dataset"]["result"] {
  const { name, count, noise = 0, seed } = args;
  const kind = names.indexOf(name);
  if (kind < 0) {
    throw new EngineError(
      "invalid-argument",
      `There is no data set “${name}”. There are ${names.join(", ")}.`,
    );
  }
  checkCount("examples", count, 1, mostExamples);
  checkNumbers({ noise });
  checkSeed(seed);
  if (noise < 0 || noise > mostNoise) {
    throw new EngineError("invalid-argument", `Noise lies between 0 and ${mostNoise}.`);
  }
  const inputs = new Float32Array(2 * count);
  const targets = new Float32Array(count);
  const buffer = allocate(module, inputs.byteLength + targets.byteLength);
  try {
    module.makeDataset(kind, count, noise, seed, buffer);
    copyOut(module, buffer, inputs);
    copyOut(module, buffer + inputs.byteLength, targets);
    return { inputs, targets };
  } finally {
    module.release(buffer);
  }
}
