import { EngineError } from "../errors.ts";

/** RGBA, 4 bytes a pixel. */
export function checkPixels(pixels: unknown): void {
  const bytes = pixels instanceof Uint8Array || pixels instanceof Uint8ClampedArray;
  if (!bytes || pixels.length % 4 !== 0) {
    throw new EngineError("invalid-argument", "Pixels are an array of bytes, four for each pixel.");
  }
}

export function checkTable(table: unknown): void {
  if (!(table instanceof Uint8Array) || table.length !== 256) {
    throw new EngineError("invalid-argument", "A table is an array of 256 bytes.");
  }
}

/** 256 counts for each of red, green and blue. */
export function checkCounts(counts: unknown): void {
  if (!(counts instanceof Uint32Array) || counts.length !== 3 * 256) {
    throw new EngineError("invalid-argument", "Counts are an array of 768 unsigned 32-bit numbers.");
  }
}
