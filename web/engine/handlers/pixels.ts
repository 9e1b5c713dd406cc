import type { ActivationLab } from "../activation-lab.d.ts";
import type { Calls } from "../calls.ts";
import { EngineError } from "../errors.ts";
import { allocate, copyIn, copyOut } from "../memory.ts";
import { checkCounts, checkPixels, checkTable } from "./check-picture.ts";
import type { Handlers } from "./handler.ts";

/** A million pixels: a few milliseconds of work, against which setting up a table is nothing. */
const stepBytes = 2 ** 22;
/** Painting is a hundred times slower than looking up. */
const stepPixelsPainted = 2 ** 13;
const longestSide = 2 ** 15;
const mostPixels = 100_000_000;
const mostTables = 64;
const mostShrinking = 256;

type PixelCalls = "filterPixels" | "countPixels" | "shrinkPixels" | "paintSample";

export const pixels: Handlers<PixelCalls> = { filterPixels, countPixels, shrinkPixels, paintSample };

function* filterPixels(
  module: ActivationLab,
  args: Calls["filterPixels"]["args"],
): Generator<number, Calls["filterPixels"]["result"], void> {
  const { pixels, tables } = args;
  checkPixels(pixels);
  if (!Array.isArray(tables) || tables.length > mostTables) {
    throw new EngineError(
      "invalid-argument",
      `Pixels are filtered by a list of at most ${mostTables} tables.`,
    );
  }
  for (const table of tables) checkTable(table);
  const pictures = tables.map(() => newPicture(pixels.length));
  const step = Math.min(stepBytes, pixels.length);
  // One step as it was, the same step filtered, and behind them a table.
  const buffer = allocate(module, 2 * step + 256);
  const [filtered, entries] = [buffer + step, buffer + 2 * step];
  try {
    for (let begin = 0; begin < pixels.length; begin += step) {
      const end = Math.min(begin + step, pixels.length);
      copyIn(module, buffer, pixels.subarray(begin, end));
      for (const [which, table] of tables.entries()) {
        copyIn(module, entries, table);
        module.applyTable(entries, buffer, filtered, end - begin);
        copyOut(module, filtered, (pictures[which] as Uint8Array).subarray(begin, end));
        yield (begin + ((end - begin) * (which + 1)) / tables.length) / pixels.length;
      }
    }
    return pictures;
  } finally {
    module.release(buffer);
  }
}

function* countPixels(
  module: ActivationLab,
  args: Calls["countPixels"]["args"],
): Generator<number, Calls["countPixels"]["result"], void> {
  const { pixels, counts: before } = args;
  checkPixels(pixels);
  if (before) checkCounts(before);
  const counts = before ? Uint32Array.from(before) : new Uint32Array(3 * 256);
  const step = Math.min(stepBytes, pixels.length);
  const buffer = allocate(module, counts.byteLength + step);
  const picture = buffer + counts.byteLength;
  try {
    copyIn(module, buffer, counts);
    for (let begin = 0; begin < pixels.length; begin += step) {
      const end = Math.min(begin + step, pixels.length);
      copyIn(module, picture, pixels.subarray(begin, end));
      module.countPixels(picture, end - begin, buffer);
      yield end / pixels.length;
    }
    copyOut(module, buffer, counts);
    return counts;
  } finally {
    module.release(buffer);
  }
}

function* shrinkPixels(
  module: ActivationLab,
  args: Calls["shrinkPixels"]["args"],
): Generator<number, Calls["shrinkPixels"]["result"], void> {
  const { pixels, width, factor } = args;
  checkPixels(pixels);
  if (!Number.isInteger(width) || width < 1 || pixels.length % (4 * width) !== 0) {
    throw new EngineError("invalid-argument", "Pixels are whole rows of the width that is given.");
  }
  if (!Number.isInteger(factor) || factor < 1 || factor > mostShrinking) {
    throw new EngineError(
      "invalid-argument",
      `Pictures shrink by a whole number from 1 to ${mostShrinking}.`,
    );
  }
  const rows = pixels.length / (4 * width);
  const shrunkRow = 4 * Math.ceil(width / factor);
  const picture = newPicture(shrunkRow * Math.ceil(rows / factor));
  const blocks = Math.max(1, Math.floor(stepBytes / (4 * width * factor)));
  const rowsAtOnce = Math.min(rows, blocks * factor);
  const buffer = allocate(module, 4 * width * rowsAtOnce + shrunkRow * blocks);
  const shrunk = buffer + 4 * width * rowsAtOnce;
  try {
    for (let row = 0; row < rows; row += rowsAtOnce) {
      const band = pixels.subarray(4 * width * row, 4 * width * Math.min(rows, row + rowsAtOnce));
      copyIn(module, buffer, band);
      module.shrinkPixels(buffer, band.length, width, factor, shrunk);
      const from = (shrunkRow * row) / factor;
      copyOut(module, shrunk, picture.subarray(from, from + shrunkRow * blocks));
      yield Math.min(1, (row + rowsAtOnce) / rows);
    }
    return picture;
  } finally {
    module.release(buffer);
  }
}

function* paintSample(
  module: ActivationLab,
  args: Calls["paintSample"]["args"],
): Generator<number, Calls["paintSample"]["result"], void> {
  const { width, height, seed } = args;
  if (![width, height].every((side) => Number.isInteger(side) && side >= 1 && side <= longestSide)) {
    throw new EngineError(
      "invalid-argument",
      `A picture's sides are whole numbers from 1 to ${longestSide}.`,
    );
  }
  if (width * height > mostPixels) {
    throw new EngineError("too-large", "A picture has at most 100 million pixels.");
  }
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new EngineError("invalid-argument", "A seed is a whole number from 0 to 4294967295.");
  }
  const picture = newPicture(4 * width * height);
  const rowsAtOnce = Math.max(1, Math.floor(stepPixelsPainted / width));
  const buffer = allocate(module, 4 * width * rowsAtOnce);
  try {
    for (let row = 0; row < height; row += rowsAtOnce) {
      const rows = Math.min(rowsAtOnce, height - row);
      module.paintSample(width, height, seed, row, rows, buffer);
      copyOut(module, buffer, picture.subarray(4 * width * row, 4 * width * (row + rows)));
      yield (row + rows) / height;
    }
    return picture;
  } finally {
    module.release(buffer);
  }
}

/** A picture's bytes outside the module; a browser that is short of memory throws a RangeError here. */
function newPicture(length: number): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(length);
  } catch (cause) {
    throw new EngineError("too-large", "There is not enough memory for a picture of this size.", { cause });
  }
}
