/** Opaque or not, every picture is RGBA here, 4 bytes a pixel, sRGB. */
export type Pixels = Uint8Array<ArrayBuffer> | Uint8ClampedArray<ArrayBuffer>;

/** A picture of any size, read in bands so that the page never holds two copies of a large one. */
export interface PixelSource {
  readonly width: number;
  readonly height: number;
  /** Whole rows, in an array of their own. */
  rows(first: number, count: number): Promise<Pixels>;
  /** Frees what the browser holds; no rows can be read afterwards. */
  close(): void;
}

/** Pixels of one band: a millisecond or two to read on a slow machine. */
const BAND_PIXELS = 2 ** 18;

/** How many rows to read at once: a multiple of `unit`, and at least that. */
export function bandRows(width: number, unit = 1): number {
  return Math.max(1, Math.floor(BAND_PIXELS / (width * unit))) * unit;
}

export function memorySource(pixels: Pixels, width: number, height: number): PixelSource {
  return {
    width,
    height,
    rows: async (first, count) => pixels.slice(4 * width * first, 4 * width * (first + count)),
    close() {},
  };
}
