import type { ActivationLab, Pointer } from "../activation-lab.d.ts";
import type { Calls, FunctionChoice } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyIn, copyOut } from "../memory.ts";
import { checkCount, checkNumbers, checkSeed } from "./check-numbers.ts";
import type { Handlers } from "./handler.ts";
import { openKernel } from "./kernel.ts";

/** A point of any of these takes microseconds, so that each call is one step. */
const mostPoints = 4096;
const mostNumbers = 2 ** 20;

export const measurements: Handlers<
  "slopeCheck" | "slopesApart" | "compare" | "equivalence" | "scoreSketch" | "random"
> = {
  slopeCheck,
  slopesApart,
  compare,
  equivalence,
  scoreSketch,
  random,
};

function slopeCheck(module: ActivationLab, args: Calls["slopeCheck"]["args"]): Calls["slopeCheck"]["result"] {
  const { x, h, scheme, least = 1e-12, largest = 1, points = 0 } = args;
  checkNumbers({ x, h, least, largest });
  if (!(h > 0) || !(least > 0) || !(largest >= least)) {
    throw new EngineError("invalid-argument", "A step is above 0, and the largest is not below the least.");
  }
  if (scheme !== "forward" && scheme !== "central") {
    throw new EngineError("invalid-argument", "A scheme is forward or central.");
  }
  checkCount("points", points, 0, mostPoints);
  const [steps, errors, errors32] = [0, 1, 2].map(() => new Float64Array(points)) as [
    Float64Array<ArrayBuffer>,
    Float64Array<ArrayBuffer>,
    Float64Array<ArrayBuffer>,
  ];
  const central = scheme === "central";
  const kernel = openKernel(module, args);
  try {
    withBuffer(module, 3 * steps.byteLength, (buffer) => {
      if (points === 0) return;
      module.differenceErrors(kernel, x, central, least, largest, points, buffer);
      for (const [at, part] of [steps, errors, errors32].entries())
        copyOut(module, buffer + at * part.byteLength, part);
    });
    return { ...module.differences(kernel, x, h, central), steps, errors, errors32 };
  } finally {
    module.releaseKernel(kernel);
  }
}

function slopesApart(
  module: ActivationLab,
  args: Calls["slopesApart"]["args"],
): Calls["slopesApart"]["result"] {
  const { from, to, points, h } = args;
  checkNumbers({ h });
  if (!(h > 0)) throw new EngineError("invalid-argument", "A step is above 0.");
  checkStretch(from, to);
  checkCount("points", points, 2, mostPoints);
  const numerical = new Float64Array(points);
  const kernel = openKernel(module, args);
  try {
    return withBuffer(module, numerical.byteLength, (buffer) => {
      const apart = module.slopesApart(kernel, from, to, h, points, buffer);
      copyOut(module, buffer, numerical);
      return { ...apart, numerical };
    });
  } finally {
    module.releaseKernel(kernel);
  }
}

function compare(module: ActivationLab, args: Calls["compare"]["args"]): Calls["compare"]["result"] {
  const { a, b, from, to, points, derivative = false } = args;
  checkStretch(from, to);
  checkCount("points", points, 2, mostPoints);
  const differences = new Float64Array(points);
  return withKernels(module, a, b, (first, second) =>
    withBuffer(module, differences.byteLength, (buffer) => {
      const apart = module.compareKernels(first, second, derivative, from, to, points, buffer);
      copyOut(module, buffer, differences);
      return { ...apart, differences };
    }),
  );
}

function equivalence(
  module: ActivationLab,
  { a, b, from, to }: Calls["equivalence"]["args"],
): Calls["equivalence"]["result"] {
  checkStretch(from, to);
  return withKernels(module, a, b, (first, second) => module.equivalence(first, second, from, to));
}

function scoreSketch(
  module: ActivationLab,
  args: Calls["scoreSketch"]["args"],
): Calls["scoreSketch"]["result"] {
  const { x, y, from, to, derivative = false } = args;
  if (!(x instanceof Float64Array) || !(y instanceof Float64Array) || x.length !== y.length) {
    throw new EngineError(
      "invalid-argument",
      "A sketch has its x and its y in two Float64Arrays of one length.",
    );
  }
  checkCount("points of a sketch", x.length, 1, mostPoints);
  if (
    !x.every((place, at) => at === 0 || place > (x[at - 1] ?? place)) ||
    ![...x, ...y].every(Number.isFinite)
  ) {
    throw new EngineError("invalid-argument", "A sketch’s points are finite numbers, from left to right.");
  }
  checkStretch(from, to);
  const kernel = openKernel(module, args);
  try {
    return withBuffer(module, 2 * x.byteLength, (buffer) => {
      copyIn(module, buffer, x);
      copyIn(module, buffer + x.byteLength, y);
      return module.scoreSketch(kernel, derivative, buffer, x.length, from, to);
    });
  } finally {
    module.releaseKernel(kernel);
  }
}

function random(module: ActivationLab, args: Calls["random"]["args"]): Calls["random"]["result"] {
  const { seed, count, normal = false } = args;
  checkSeed(seed);
  checkCount("numbers", count, 0, mostNumbers);
  const numbers = new Float64Array(count);
  return withBuffer(module, numbers.byteLength, (buffer) => {
    module.drawNumbers(seed, normal, count, buffer);
    copyOut(module, buffer, numbers);
    return numbers;
  });
}

function checkStretch(from: number, to: number): void {
  checkNumbers({ from, to });
  if (!(from < to)) throw new EngineError("invalid-argument", "The stretch has to begin before it ends.");
}

function withKernels<Result>(
  module: ActivationLab,
  a: FunctionChoice,
  b: FunctionChoice,
  use: (first: number, second: number) => Result,
): Result {
  const first = openKernel(module, a);
  try {
    const second = openKernel(module, b);
    try {
      return use(first, second);
    } finally {
      module.releaseKernel(second);
    }
  } finally {
    module.releaseKernel(first);
  }
}

function withBuffer<Result>(module: ActivationLab, bytes: number, use: (buffer: Pointer) => Result): Result {
  const buffer = allocate(module, bytes);
  try {
    return use(buffer);
  } finally {
    module.release(buffer);
  }
}
