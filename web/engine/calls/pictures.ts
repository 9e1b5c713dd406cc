import type { FunctionChoice } from "./functions.ts";

/** How f(x) becomes a byte again: on the ruler that made x, on the function's own range, or as it is from 0 to 1. */
export type Mapping = "fixed" | "stretched" | "clipped";

/** A function as a filter for pictures: byte p stands for x = low + (high - low) p / 255. Needs low < high. */
export interface FilterChoice extends FunctionChoice {
  readonly low: number;
  readonly high: number;
  readonly mapping: Mapping;
}

/** The function at each of a channel's 256 values. */
export interface Filter {
  /** 256 bytes: what each byte becomes. */
  readonly table: Uint8Array<ArrayBuffer>;
  /** 256 x and f(x) between a byte and what it becomes. */
  readonly input: Float64Array<ArrayBuffer>;
  readonly output: Float64Array<ArrayBuffer>;
  /** Smallest and largest finite f(x) of these; both 0 when there is none. */
  readonly lowest: number;
  readonly highest: number;
}

/** What a filter leaves of a picture. */
export interface Likeness {
  /** Root mean square of f(x) - x, in the units of x. */
  readonly distance: number;
  /** Pearson's r between x and f(x), -1 to 1; 0 where one of them does not vary. */
  readonly correlation: number;
  /** Root mean square difference of the bytes, 0 to 255. */
  readonly byteDistance: number;
  /** Share of the bytes that end as 0, and as 255. */
  readonly darkest: number;
  readonly brightest: number;
}

export interface FilterEffect extends Likeness {
  /** The filtered picture's counts; empty when none were given. */
  readonly counts: Uint32Array<ArrayBuffer>;
}

export interface PictureCalls {
  /** The table by which a function filters a picture, and what stands behind each entry. */
  filterTable: { args: FilterChoice; result: Filter };
  /** Tables of 256 bytes over RGBA pixels, alpha left alone: one new picture for each table. */
  filterPixels: {
    args: { readonly pixels: Uint8Array | Uint8ClampedArray; readonly tables: readonly Uint8Array[] };
    result: readonly Uint8Array<ArrayBuffer>[];
  };
  /**
   * How often each byte occurs: 256 counts of red, 256 of green, 256 of blue, added to `counts` where they are given.
   * Fully transparent pixels are left out.
   */
  countPixels: {
    args: {
      readonly pixels: Uint8Array | Uint8ClampedArray;
      readonly counts?: Uint32Array | undefined;
    };
    result: Uint32Array<ArrayBuffer>;
  };
  /**
   * RGBA rows of `width` pixels, each factor x factor block averaged to one pixel; sides that do not divide are rounded
   * up. A picture can be shrunk in bands that are multiples of `factor` (1 to 256) high.
   */
  shrinkPixels: {
    args: {
      readonly pixels: Uint8Array | Uint8ClampedArray;
      readonly width: number;
      readonly factor: number;
    };
    result: Uint8Array<ArrayBuffer>;
  };
  /** What a filter does to a picture of these counts; without counts, to values spread evenly from low to high. */
  filterEffect: {
    args: FilterChoice & { readonly counts?: Uint32Array | undefined };
    result: FilterEffect;
  };
  /** The sample picture: opaque RGBA, the same bytes for the same seed (0 to 2^32 - 1). */
  paintSample: {
    args: { readonly width: number; readonly height: number; readonly seed: number };
    result: Uint8Array<ArrayBuffer>;
  };
}
