import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyOut } from "../memory.ts";
import type { Handlers } from "./handler.ts";
import { openKernel } from "./kernel.ts";

/** All of them, over all examples, take about ten milliseconds: one slice. */
const mostUnits = 64;
const mostExamples = 1000;

export const layers: Handlers<"layerActivity"> = { layerActivity };

function layerActivity(
  module: ActivationLab,
  args: Calls["layerActivity"]["args"],
): Calls["layerActivity"]["result"] {
  const { units, inputs, examples, shown, near, seed } = args;
  check("Units", units, 1, mostUnits);
  check("Inputs", inputs, 1, mostUnits);
  check("Examples", examples, 1, mostExamples);
  check("The example that is shown", shown, 0, examples - 1);
  check("The seed", seed, 0, 2 ** 32 - 1);
  if (typeof near !== "number") {
    throw new EngineError("invalid-argument", "What counts as near 0 is a number.");
  }
  const preActivation = new Float64Array(units);
  const output = new Float64Array(units);
  const kernel = openKernel(module, args);
  try {
    const buffer = allocate(module, 2 * output.byteLength);
    try {
      const facts = module.layerActivity(kernel, units, inputs, seed, examples, shown, near, buffer);
      copyOut(module, buffer, preActivation);
      copyOut(module, buffer + output.byteLength, output);
      return { ...facts, preActivation, output };
    } finally {
      module.release(buffer);
    }
  } finally {
    module.releaseKernel(kernel);
  }
}

function check(what: string, number: number, low: number, high: number): void {
  if (Number.isInteger(number) && number >= low && number <= high) return;
  throw new EngineError("invalid-argument", `${what} has to be a whole number from ${low} to ${high}.`);
}
