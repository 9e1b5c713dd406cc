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
