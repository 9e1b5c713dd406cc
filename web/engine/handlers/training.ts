import type { ActivationLab, Pointer } from "../activation-lab.d.ts";
import type { Calls } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyIn, copyOut } from "../memory.ts";
import { checkSeed } from "./check-numbers.ts";
import type { Handlers } from "./handler.ts";
import { openKernel } from "./kernel.ts";

/** A batch is done in one step, so this is what takes some milliseconds. */
const longestBatch = 2 ** 20;

export const training: Handlers<"prelu" | "rrelu"> = { prelu, rrelu };

function prelu(module: ActivationLab, args: Calls["prelu"]["args"]): Calls["prelu"]["result"] {
  const { input, slopes } = args;
  const gradient = checkedGradient("prelu", args);
  if (!(slopes instanceof Float32Array) || slopes.length === 0 || input.length % slopes.length !== 0) {
    const sentence =
      "The slopes are a Float32Array: one for all, or one for each number of a row, in whole rows.";
    throw new EngineError("invalid-argument", sentence);
  }
  const result = { output: likeIt(input), inputGradient: likeIt(input), slopeGradient: likeIt(slopes) };
  through(module, [input, gradient, slopes], Object.values(result), (buffer) => {
    module.prelu(buffer, input.length, slopes.length);
  });
  return result;
}

function rrelu(module: ActivationLab, args: Calls["rrelu"]["args"]): Calls["rrelu"]["result"] {
  const { input, seed, lower = 1 / 8, upper = 1 / 3 } = args;
  const gradient = checkedGradient("rrelu", args);
  checkSeed(seed);
  // The catalogue knows what bounds there may be, and says what is wrong with others.
  module.releaseKernel(openKernel(module, { id: "rrelu", parameters: { lower, upper } }));
  const result = { output: likeIt(input), inputGradient: likeIt(input), slopes: likeIt(input) };
  through(module, [input, gradient], Object.values(result), (buffer) => {
    module.rrelu(buffer, input.length, lower, upper, seed);
  });
  return result;
}

function likeIt(array: Float32Array): Float32Array<ArrayBuffer> {
  return new Float32Array(array.length);
}

function checkedGradient(
  name: string,
  { input, gradient }: { readonly input: Float32Array; readonly gradient?: Float32Array | undefined },
): Float32Array {
  if (!(input instanceof Float32Array)) {
    throw new EngineError("invalid-argument", `The input of ${name} has to be a Float32Array.`);
  }
  if (gradient !== undefined && !(gradient instanceof Float32Array && gradient.length === input.length)) {
    throw new EngineError("invalid-argument", "A gradient is a Float32Array as long as the input.");
  }
  if (input.length > longestBatch) {
    throw new EngineError(
      "too-large",
      `A training pass takes at most ${longestBatch} numbers, and this one has ${input.length}.`,
    );
  }
  return gradient ?? new Float32Array(input.length).fill(1);
}

/** Arrays in and, behind them, arrays out. */
function through(
  module: ActivationLab,
  sources: readonly Float32Array[],
  results: readonly Float32Array[],
  run: (buffer: Pointer) => void,
): void {
  const bytes = [...sources, ...results].reduce((sum, { byteLength }) => sum + byteLength, 0);
  const buffer = allocate(module, bytes);
  try {
    let at = buffer;
    for (const source of sources) {
      copyIn(module, at, source);
      at += source.byteLength;
    }
    run(buffer);
    for (const result of results) {
      copyOut(module, at, result);
      at += result.byteLength;
    }
  } finally {
    module.release(buffer);
  }
}
