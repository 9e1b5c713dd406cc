import type { ActivationLab, Pointer } from "../activation-lab.d.ts";
import type { Calls, Passes } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyIn, copyOut, repeat, sortFloats } from "../memory.ts";
import { clockStep, type Piece, piecesOf, timed } from "../timing.ts";
import type { Handlers } from "./handler.ts";
import { openKernel } from "./kernel.ts";

const longestTimed = 10_000_000;
const mostValues = 2 ** 20;
/** Drawing takes longer than what is timed, so the input is a sample of this many numbers over and over. */
const sampleLength = 2 ** 16;
const float32 = 4;

type TimingNames = "time" | "timeCopy" | "clockStep" | "summary" | "shuffle";

export const timing: Handlers<TimingNames> = {
  time,
  timeCopy,
  clockStep: () => clockStep(),
  summary,
  shuffle,
};

function* time(module: ActivationLab, args: Calls["time"]["args"]): Generator<number, number, void> {
  const { derivative = false } = args;
  const kernel = openKernel(module, args);
  try {
    return yield* timedBetween(module, args, (from, to, length) =>
      module.applyKernel(kernel, from, to, length, derivative),
    );
  } finally {
    module.releaseKernel(kernel);
  }
}

function timeCopy(module: ActivationLab, args: Calls["timeCopy"]["args"]): Generator<number, number, void> {
  return timedBetween(module, args, (from, to, length) => module.copyBytes(from, to, float32 * length));
}

/** Times work that reads one buffer and writes another, each of `count` float32. */
function* timedBetween(
  module: ActivationLab,
  { count, repeats, seed, sorted = false }: Passes & Pick<Calls["time"]["args"], "seed" | "sorted">,
  work: (from: Pointer, to: Pointer, length: number) => void,
): Generator<number, number, void> {
  checkWhole(count, 1, longestTimed, "The number of elements");
  checkWhole(repeats, 1, 2 ** 32 - 1, "The number of passes");
  checkSeed(seed);
  const bytes = float32 * count;
  const input = allocate(module, 2 * bytes);
  const output = input + bytes;
  try {
    const drawn = Math.min(count, sampleLength);
    module.fillNormal(drawn, seed, input);
    if (sorted) sortFloats(module, input, drawn);
    yield 0;
    repeat(module, input, float32 * sampleLength, bytes);
    yield 0;
    const pieces = piecesOf(count);
    return yield* timed(pieces, repeats, (at) => {
      const { begin, end } = pieces[at] as Piece;
      work(input + float32 * begin, output + float32 * begin, end - begin);
    });
  } finally {
    module.release(input);
  }
}

function summary(
  module: ActivationLab,
  { values, relativeTo }: Calls["summary"]["args"],
): Calls["summary"]["result"] {
  checkMeasurements(values);
  if (relativeTo !== undefined) {
    checkMeasurements(relativeTo);
    if (relativeTo.length !== values.length || relativeTo.includes(0)) {
      throw new EngineError(
        "invalid-argument",
        "Each measurement is divided by one of its own that is not 0: there have to be as many.",
      );
    }
  }
  if (values.length > mostValues) {
    throw new EngineError("too-large", `At most ${mostValues} measurements are summed up at once.`);
  }
  return withBuffer(module, 2 * values.byteLength, (buffer) => {
    copyIn(module, buffer, values);
    if (relativeTo === undefined) return module.summarise(buffer, 0, values.length);
    copyIn(module, buffer + values.byteLength, relativeTo);
    return module.summarise(buffer, buffer + values.byteLength, values.length);
  });
}

function checkMeasurements(values: unknown): void {
  if (!(values instanceof Float64Array) || !values.every(Number.isFinite)) {
    throw new EngineError("invalid-argument", "Measurements are a Float64Array of finite numbers.");
  }
}

function shuffle(module: ActivationLab, { count, seed }: Calls["shuffle"]["args"]): Uint32Array<ArrayBuffer> {
  checkWhole(count, 0, mostValues, "The number of things to shuffle");
  checkSeed(seed);
  const order = new Uint32Array(count);
  withBuffer(module, order.byteLength, (buffer) => {
    module.shuffle(count, seed, buffer);
    copyOut(module, buffer, order);
  });
  return order;
}

function withBuffer<Result>(module: ActivationLab, bytes: number, use: (buffer: Pointer) => Result): Result {
  const buffer = allocate(module, bytes);
  try {
    return use(buffer);
  } finally {
    module.release(buffer);
  }
}

function checkWhole(number: unknown, least: number, most: number, what: string): void {
  if (!Number.isInteger(number) || (number as number) < least) {
    throw new EngineError("invalid-argument", `${what} is a whole number, at least ${least}.`);
  }
  if ((number as number) > most) {
    throw new EngineError("too-large", `${what} is at most ${most}, and ${number} was asked for.`);
  }
}

function checkSeed(seed: unknown): void {
  if (!Number.isInteger(seed) || (seed as number) < 0 || (seed as number) >= 2 ** 32) {
    throw new EngineError("invalid-argument", "A seed is a whole number from 0 to 4294967295.");
  }
}
