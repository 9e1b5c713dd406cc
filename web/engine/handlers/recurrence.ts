import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyIn, copyOut } from "../memory.ts";
import { checkCount } from "./check-numbers.ts";
import type { Handlers } from "./handler.ts";
import { openKernel } from "./kernel.ts";

/** All of them, for all steps, take about ten milliseconds: one slice. */
const mostUnits = 16;
const mostSteps = 10_000;

export const recurrences: Handlers<"recurrence"> = { recurrence };

function recurrence(module: ActivationLab, args: Calls["recurrence"]["args"]): Calls["recurrence"]["result"] {
  const { units, inputsOfUnit, steps, parts } = checked(args);
  const memory = new Float64Array(steps + 1);
  const states = new Float64Array((steps + 1) * units);
  const given = parts.reduce((bytes, part) => bytes + part.byteLength, 0);
  const kernel = openKernel(module, args);
  try {
    const buffer = allocate(module, given + memory.byteLength + states.byteLength);
    try {
      let to = buffer;
      for (const part of parts) {
        copyIn(module, to, part);
        to += part.byteLength;
      }
      const facts = module.runRecurrence(kernel, units, inputsOfUnit, steps, buffer, to);
      const taken = facts.steps + 1;
      copyOut(module, to, memory.subarray(0, taken));
      copyOut(module, to + memory.subarray(0, taken).byteLength, states.subarray(0, taken * units));
      return { ...facts, states: states.slice(0, taken * units), memory: memory.slice(0, taken) };
    } finally {
      module.release(buffer);
    }
  } finally {
    module.releaseKernel(kernel);
  }
}

/** The arrays in the order in which the module reads them. */
function checked(args: Calls["recurrence"]["args"]) {
  const { start, fromState, fromInput, inputs, bias = new Float64Array(start.length) } = args;
  const parts = [fromInput, fromState, bias, start, inputs];
  if (!parts.every((part) => part instanceof Float64Array && part.every(Number.isFinite))) {
    throw new EngineError(
      "invalid-argument",
      "Weights, bias, start and inputs are Float64Arrays of finite numbers.",
    );
  }
  const units = start.length;
  checkCount("units", units, 1, mostUnits);
  const inputsOfUnit = fromInput.length / units;
  checkCount("inputs", inputsOfUnit, 1, mostUnits);
  const steps = inputs.length / inputsOfUnit;
  checkCount("steps", steps, 1, mostSteps);
  if (fromState.length !== units * units || bias.length !== units) {
    throw new EngineError(
      "invalid-argument",
      `${units} units need ${units * units} weights between them and as many biases as units.`,
    );
  }
  return { units, inputsOfUnit, steps, parts };
}
