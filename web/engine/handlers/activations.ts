import type { ActivationLab, Pointer } from "../activation-lab.d.ts";
import type { Calls } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyIn, copyOut } from "../memory.ts";
import type { Handlers } from "./handler.ts";
import { openKernel } from "./kernel.ts";
import { applyToRows, isVectorFunction } from "./rows.ts";

/** Elements of one step: a few milliseconds of the catalogue's slowest function, and buffers that stay in a core's cache. */
const stepLength = 32_768;

/** A function of one's own may be a hundred times as slow, so steps grow to that length as long as they are quick. */
const firstStepLength = 1024;
const quickStepMs = 4;

/** 1 GB of float32, of which two stand in the page's memory and two in the worker's. */
const longestBatch = 2 ** 28;
const mostPoints = 2 ** 24;

type BatchCalls = "apply" | "sample" | "evaluate";

export const activations: Handlers<BatchCalls> = { apply, sample, evaluate };

function* apply(
  module: ActivationLab,
  args: Calls["apply"]["args"],
): Generator<number, Calls["apply"]["result"], void> {
  const { input, derivative = false } = args;
  if (!(input instanceof Float32Array)) {
    throw new EngineError("invalid-argument", "The input of apply has to be a Float32Array.");
  }
  if (input.length > longestBatch) {
    throw new EngineError(
      "too-large",
      `A batch holds at most ${longestBatch} elements, and this one has ${input.length}.`,
    );
  }
  if (args.direction !== undefined || isVectorFunction(module, args)) {
    return yield* applyToRows(module, args);
  }
  const kernel = openKernel(module, args);
  try {
    const output = new Float32Array(input.length);
    yield* inSteps(module, input, [output], (from, to, count) => {
      module.applyKernel(kernel, from, to, count, derivative);
    });
    return output;
  } finally {
    module.releaseKernel(kernel);
  }
}

function* sample(
  module: ActivationLab,
  args: Calls["sample"]["args"],
): Generator<number, Calls["sample"]["result"], void> {
  const { from, to, points } = args;
  if (!Number.isFinite(Math.fround(from)) || !Number.isFinite(Math.fround(to))) {
    throw new EngineError("invalid-argument", "A curve is sampled between two finite numbers.");
  }
  if (!Number.isInteger(points) || points < 1) {
    throw new EngineError("invalid-argument", "A curve is sampled at a whole number of points, at least 1.");
  }
  if (points > mostPoints) {
    throw new EngineError(
      "too-large",
      `A curve has at most ${mostPoints} points, and ${points} were asked for.`,
    );
  }
  const kernel = openKernel(module, args);
  try {
    const x = evenlySpaced(from, to, points);
    const value = new Float32Array(points);
    const derivative = new Float32Array(points);
    yield* inSteps(module, x, [value, derivative], (input, output, count, which) => {
      module.applyKernel(kernel, input, output, count, which === 1);
    });
    return { x, value, derivative };
  } finally {
    module.releaseKernel(kernel);
  }
}

function* evaluate(
  module: ActivationLab,
  args: Calls["evaluate"]["args"],
): Generator<number, Calls["evaluate"]["result"], void> {
  const { x } = args;
  if (!(x instanceof Float64Array)) {
    throw new EngineError("invalid-argument", "The x of evaluate has to be a Float64Array.");
  }
  if (x.length > longestBatch / 2) {
    throw new EngineError(
      "too-large",
      `At most ${longestBatch / 2} values are evaluated at once, not ${x.length}.`,
    );
  }
  const kernel = openKernel(module, args);
  try {
    const value = new Float64Array(x.length);
    const derivative = new Float64Array(x.length);
    yield* inSteps(module, x, [value, derivative], (input, output, count, which) => {
      module.evaluateKernel(kernel, input, output, count, which === 1);
    });
    return { value, derivative };
  } finally {
    module.releaseKernel(kernel);
  }
}

/** Both ends are met exactly; the middle of an odd number of points on [-a, a] is exactly 0. */
function evenlySpaced(from: number, to: number, points: number): Float32Array<ArrayBuffer> {
  const last = Math.max(points - 1, 1);
  return Float32Array.from({ length: points }, (_, index) => (from * (last - index) + to * index) / last);
}

/**
 * Takes a batch through the module's memory one step at a time, so that it holds two steps and not whole
 * batches, and fills each of the outputs from it; `run` is told which one.
 */
function* inSteps<Batch extends Float32Array | Float64Array>(
  module: ActivationLab,
  input: Batch,
  outputs: readonly Batch[],
  run: (input: Pointer, output: Pointer, count: number, which: number) => void,
): Generator<number, void, void> {
  const bytes = Math.min(stepLength, input.length) * input.BYTES_PER_ELEMENT;
  const buffer = allocate(module, 2 * bytes);
  try {
    let length = firstStepLength;
    for (let begin = 0, end = 0; begin < input.length; begin = end) {
      const started = performance.now();
      end = Math.min(begin + length, input.length);
      copyIn(module, buffer, input.subarray(begin, end));
      for (const [which, output] of outputs.entries()) {
        run(buffer, buffer + bytes, end - begin, which);
        copyOut(module, buffer + bytes, output.subarray(begin, end));
      }
      if (performance.now() - started < quickStepMs) length = Math.min(2 * length, stepLength);
      else length = Math.max(length / 2, firstStepLength);
      yield end / input.length;
    }
  } finally {
    module.release(buffer);
  }
}
