import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls, Pair } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyOut } from "../memory.ts";
import type { Handlers } from "./handler.ts";
import { openKernel } from "./kernel.ts";

/** A step takes less than a microsecond, so that all of them are one slice. */
const mostSteps = 10_000;
const numbersPerStep = 11;

export const descent: Handlers<"descent"> = { descent: descend };

function descend(module: ActivationLab, args: Calls["descent"]["args"]): Calls["descent"]["result"] {
  const { start, target, rate, steps, seed } = args;
  if (![start, target].every(isPair) || !Number.isFinite(rate)) {
    throw new EngineError(
      "invalid-argument",
      "Start and target are two finite numbers each, and so is the rate.",
    );
  }
  if (!Number.isInteger(steps) || steps < 1) {
    throw new EngineError("invalid-argument", "A path has a whole number of steps, at least 1.");
  }
  if (steps > mostSteps) {
    throw new EngineError("too-large", `A path has at most ${mostSteps} steps, and ${steps} were asked for.`);
  }
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new EngineError("invalid-argument", "A seed is a whole number from 0 to 4294967295.");
  }
  const numbers = new Float64Array(numbersPerStep * steps);
  const kernel = openKernel(module, args);
  try {
    const buffer = allocate(module, numbers.byteLength);
    try {
      const facts = module.descend(kernel, ...start, ...target, rate, steps, seed, buffer);
      copyOut(module, buffer, numbers);
      return unpacked(numbers, facts);
    } finally {
      module.release(buffer);
    }
  } finally {
    module.releaseKernel(kernel);
  }
}

function unpacked(
  numbers: Float64Array,
  { steps, along1, along2, flat, steep, oneSign }: ReturnType<ActivationLab["descend"]>,
): Calls["descent"]["result"] {
  const columns = (first: number, count: number) =>
    Float64Array.from(
      { length: count * steps },
      (_, at) => numbers[numbersPerStep * Math.floor(at / count) + first + (at % count)] ?? 0,
    );
  return {
    steps,
    weights: columns(0, 2),
    inputs: columns(2, 2),
    gradients: columns(4, 2),
    length: columns(6, 1),
    straight: columns(7, 1),
    distance: columns(8, 1),
    sameSign: columns(9, 1),
    opposite: columns(10, 1),
    valley: { along: [along1, along2], flat, steep },
    oneSign,
  };
}

function isPair(pair: Pair): boolean {
  return Array.isArray(pair) && pair.length === 2 && pair.every((number) => Number.isFinite(number));
}
