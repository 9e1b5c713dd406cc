import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyIn } from "../memory.ts";
import { checkCount } from "./check-numbers.ts";
import type { Handlers } from "./handler.ts";

const mostPoints = 1000;
/** Looks at a point on either side of a line, in a step of a few milliseconds. */
const looksPerStep = 1_000_000;

export const bestLines: Handlers<"bestLine"> = { bestLine };

function* bestLine(
  module: ActivationLab,
  { inputs, targets }: Calls["bestLine"]["args"],
): Generator<number, Calls["bestLine"]["result"], void> {
  if (!(inputs instanceof Float32Array && targets instanceof Float32Array)) {
    throw new EngineError("invalid-argument", "Points and their classes are a Float32Array each.");
  }
  const count = targets.length;
  checkCount("points", count, 2, mostPoints);
  if (inputs.length !== 2 * count || !targets.every((target) => target === 0 || target === 1)) {
    throw new EngineError("invalid-argument", "There are two numbers a point, and a class, 0 or 1.");
  }
  const points = allocate(module, inputs.byteLength + targets.byteLength);
  try {
    const classes = points + inputs.byteLength;
    copyIn(module, points, inputs);
    copyIn(module, classes, targets);
    const step = Math.max(1, Math.floor(looksPerStep / count ** 2));
    let right = 0;
    for (let first = 0; first < count; first += step) {
      const last = Math.min(count, first + step);
      right = Math.max(right, module.bestLine(points, classes, count, first, last));
      yield last / count;
    }
    return { right, accuracy: right / count };
  } finally {
    module.release(points);
  }
}
