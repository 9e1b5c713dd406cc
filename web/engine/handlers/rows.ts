import type { ActivationLab, Pointer } from "../activation-lab.d.ts";
import type { Calls, FunctionChoice } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyIn, copyOut } from "../memory.ts";
import { openKernel, openVectorKernel } from "./kernel.ts";

/** Numbers of one step, in whole rows: a few milliseconds, and buffers that stay in a core's cache. */
const stepLength = 32_768;

/** A row is done in one step, so this is what takes some 16 ms. */
export const widestRow = 2 ** 20;

type ApplyArgs = Calls["apply"]["args"];

/** How rows of `width` numbers become rows of `outWidth`; the direction is 0 where there is none. */
interface RowWork {
  readonly width: number;
  readonly outWidth: number;
  readonly run: (input: Pointer, direction: Pointer, rows: number, output: Pointer) => void;
}

export function isVectorFunction(module: ActivationLab, { id }: FunctionChoice): boolean {
  return typeof id === "string" && module.isVectorFunction(id);
}

/** A function of a vector row by row, or any function's change along a direction. */
export function* applyToRows(
  module: ActivationLab,
  args: ApplyArgs,
): Generator<number, Calls["apply"]["result"], void> {
  const { input, direction } = args;
  if (direction !== undefined && !(direction instanceof Float32Array && direction.length === input.length)) {
    throw new EngineError("invalid-argument", "A direction is a Float32Array as long as the input.");
  }
  if (!isVectorFunction(module, args)) {
    const kernel = openKernel(module, args);
    try {
      const run: RowWork["run"] = (from, along, count, to) => {
        module.applyKernelAlong(kernel, from, along, to, count);
      };
      return yield* inRows(module, input, direction, { width: 1, outWidth: 1, run });
    } finally {
      module.releaseKernel(kernel);
    }
  }
  if (args.derivative === true && direction === undefined) {
    const sentence = `The derivative of ${args.id} is a matrix for every row: give a direction, and the change along it is computed.`;
    throw new EngineError("invalid-argument", sentence);
  }
  const { handle, inputsPerOutput } = openVectorKernel(module, args);
  try {
    const width = checkedWidth(args, inputsPerOutput);
    const run: RowWork["run"] = (from, along, rows, to) => {
      module.applyVectorKernel(handle, from, along, width, rows, to);
    };
    return yield* inRows(module, input, direction, { width, outWidth: width / inputsPerOutput, run });
  } finally {
    module.releaseVectorKernel(handle);
  }
}

function checkedWidth({ id, input, width = input.length }: ApplyArgs, inputsPerOutput: number): number {
  if (input.length === 0 && width === 0) {
    return inputsPerOutput;
  }
  if (!Number.isInteger(width) || width < 1) {
    throw new EngineError("invalid-argument", "A row has a whole number of numbers, at least 1.");
  }
  if (input.length % width !== 0) {
    const sentence = `The input's ${input.length} numbers do not make whole rows of ${width}.`;
    throw new EngineError("invalid-argument", sentence);
  }
  checkRow(id, width, inputsPerOutput);
  return width;
}

/** What any row has to be, in a batch or alone. */
export function checkRow(id: string, width: number, inputsPerOutput: number): void {
  if (width % inputsPerOutput !== 0) {
    const sentence = `${id} makes one number of every ${inputsPerOutput} of a row, and ${width} is no multiple of ${inputsPerOutput}.`;
    throw new EngineError("invalid-argument", sentence);
  }
  if (width > widestRow) {
    throw new EngineError("too-large", `A row has at most ${widestRow} numbers, and this one has ${width}.`);
  }
}

function* inRows(
  module: ActivationLab,
  input: Float32Array,
  direction: Float32Array | undefined,
  { width, outWidth, run }: RowWork,
): Generator<number, Float32Array<ArrayBuffer>, void> {
  const rows = input.length / width;
  const output = new Float32Array(rows * outWidth);
  const rowsOfStep = Math.max(1, Math.min(rows, Math.floor(stepLength / width)));
  const bytes = rowsOfStep * width * input.BYTES_PER_ELEMENT;
  const buffer = allocate(module, 3 * bytes);
  try {
    for (let row = 0; row < rows; row += rowsOfStep) {
      const next = Math.min(row + rowsOfStep, rows);
      copyIn(module, buffer, input.subarray(row * width, next * width));
      if (direction !== undefined) {
        copyIn(module, buffer + bytes, direction.subarray(row * width, next * width));
      }
      run(buffer, direction === undefined ? 0 : buffer + bytes, next - row, buffer + 2 * bytes);
      copyOut(module, buffer + 2 * bytes, output.subarray(row * outWidth, next * outWidth));
      yield next / rows;
    }
  } finally {
    module.release(buffer);
  }
  return output;
}
