import { PictureProblem } from "./problem.ts";

/** Opaque or not, every picture is RGBA here, 4 bytes a pixel, sRGB. */
export type Pixels = Uint8Array<ArrayBuffer> | Uint8ClampedArray<ArrayBuffer>;

/** A picture of any size, read in bands so that the page never holds two copies of a large one. */
export interface PixelSource {
  readonly width: number;
  readonly height: number;
  /** Whole rows, in an array of their own. */
  rows(first: number, count: number): Pixels;
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
    rows: (first, count) => pixels.slice(4 * width * first, 4 * width * (first + count)),
    close() {},
  };
}

/**
 * Reads a decoded bitmap through a canvas one band high: a canvas of a whole large picture is silently blank in some
 * browsers. Canvases keep colours multiplied by alpha, so half-transparent colours come back rounded.
 */
export function bitmapSource(bitmap: ImageBitmap): PixelSource {
  const { width, height } = bitmap;
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true, colorSpace: "srgb" });
  if (!context) throw new PictureProblem("This browser gives no canvas to read pictures with.");
  return {
    width,
    height,
    rows(first, count) {
      // Setting a side clears the canvas as well.
      canvas.width = width;
      canvas.height = count;
      context.drawImage(bitmap, 0, first, width, count, 0, 0, width, count);
      return new Uint8ClampedArray(context.getImageData(0, 0, width, count).data);
    },
    close() {
      bitmap.close();
      canvas.width = 0;
    },
  };
}
