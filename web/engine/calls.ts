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
  /** Null where no single source can honestly be named. */
  readonly year: number | null;
  /** Key into the bibliography; null as for the year. */
  readonly source: string | null;
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
}

export type CallName = keyof Calls;

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
