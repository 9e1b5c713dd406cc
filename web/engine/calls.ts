/**
 * The one list of what the engine can do. Client and handlers are mapped types over `Calls`,
 * so a call without a handler does not compile. Only numbers, strings, flags, plain objects of
 * these and typed arrays may stand here: everything crosses a thread.
 */

export type Variant = "simd" | "scalar" | "relaxed";

/** Values by parameter name; a parameter left out has its default. */
export type Parameters = Readonly<Record<string, number | string>>;

/** A function as every room of the engine is given it: an id of the catalogue and its parameters. */
export interface FunctionChoice {
  readonly id: string;
  readonly parameters?: Parameters | undefined;
}

export interface NumberParameter {
  readonly name: string;
  /** How the formulas write it, in TeX. */
  readonly symbol: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

export interface ChoiceParameter {
  readonly name: string;
  readonly default: string;
  readonly choices: readonly string[];
}

export type Parameter = NumberParameter | ChoiceParameter;

/** A bound of the range and whether some finite x reaches it. */
export interface Bound {
  readonly value: number;
  readonly attained: boolean;
}

/** One row of the catalogue; range, kinks and limits are those at the default parameters. */
export interface CatalogueRow {
  readonly id: string;
  readonly parameters: readonly Parameter[];
  /** TeX */
  readonly formula: string;
  /** TeX */
  readonly derivative: string;
  readonly range: { readonly low: Bound; readonly high: Bound };
  /** Where the slope jumps. */
  readonly kinks: readonly number[];
  readonly limits: { readonly atMinusInfinity: number; readonly atPlusInfinity: number };
  /** Null for what nobody invented. */
  readonly year: number | null;
  /** Keys of the bibliography; empty as the year is null. */
  readonly sources: readonly string[];
}

export interface Sample {
  readonly x: Float32Array<ArrayBuffer>;
  readonly value: Float32Array<ArrayBuffer>;
  readonly derivative: Float32Array<ArrayBuffer>;
}

export interface Evaluation {
  readonly value: Float64Array<ArrayBuffer>;
  readonly derivative: Float64Array<ArrayBuffer>;
}

/** A message passed back through a chain of layers; layers count from 1, so entry k-1 belongs to layer k. */
export interface Chain {
  /** depth + 1 values: what each layer takes in, and what the last one gives. */
  readonly input: Float64Array<ArrayBuffer>;
  /** Each layer's slope: the share it passes on. */
  readonly slope: Float64Array<ArrayBuffer>;
  /** What is left of a message of 1 after layer k: the product of the slopes from the last layer back to k. */
  readonly passed: Float64Array<ArrayBuffer>;
  /** The same with every factor and step rounded to float32. */
  readonly passed32: Float32Array<ArrayBuffer>;
  /** What would be left if every layer passed on `steepest`. */
  readonly bound: Float64Array<ArrayBuffer>;
  /** The steepest slope that the function has anywhere. */
  readonly steepest: number;
  /** First layer, from the last one down, after which `passed32` is subnormal; -1 for never. */
  readonly subnormalLayer: number;
  /** First layer, from the last one down, after which `passed32` is exactly 0 and `passed` is not; -1 for never. */
  readonly zeroLayer: number;
  /** Lowest layer with something infinite or not a number in it; -1 for none. */
  readonly brokenLayer: number;
}

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

export interface Calls {
  /** float32 batch: a new array, f(input) or f'(input), element by element. */
  apply: {
    args: FunctionChoice & { readonly input: Float32Array; readonly derivative?: boolean | undefined };
    result: Float32Array<ArrayBuffer>;
  };
  /** A curve for a chart: `points` evenly spaced x from `from` to `to`, both included. */
  sample: {
    args: FunctionChoice & { readonly from: number; readonly to: number; readonly points: number };
    result: Sample;
  };
  /** The reference in double precision, for read-outs and tables. */
  evaluate: {
    args: FunctionChoice & { readonly x: Float64Array };
    result: Evaluation;
  };

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

  /** The telephone game: x, f(x), f(f(x)), … through `depth` layers (1 to 100), and the slopes multiplied on the way back. */
  chain: {
    args: FunctionChoice & {
      readonly depth: number;
      readonly x: number;
      /** Takes each slope at the activated value instead of the pre-activation: a common mistake, to be shown. */
      readonly slip?: boolean | undefined;
    };
    result: Chain;
  };
}

export type CallName = keyof Calls;

/** The same list where names are needed at run time; the compiler keeps it complete. */
export const callNames = Object.keys({
  apply: true,
  sample: true,
  evaluate: true,
  filterTable: true,
  filterPixels: true,
  countPixels: true,
  filterEffect: true,
  shrinkPixels: true,
  paintSample: true,
  chain: true,
} satisfies Record<CallName, true>) as readonly CallName[];

/** What may accompany any call. */
export interface CallOptions {
  /** Aborting rejects with `cancelled`. */
  readonly signal?: AbortSignal | undefined;
  /** Share of the work that is done, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Buffers given away rather than copied: they are empty afterwards. Without it nothing is detached. */
  readonly transfer?: readonly ArrayBuffer[] | undefined;
}

export type EngineCalls = {
  readonly [Name in CallName]: (call: Calls[Name]["args"] & CallOptions) => Promise<Calls[Name]["result"]>;
};

export interface Engine extends EngineCalls {
  readonly variant: Variant;
  readonly catalogue: readonly CatalogueRow[];
  /** Ends the worker and frees its memory; pending and later calls reject with `closed`. */
  close(): void;
}
