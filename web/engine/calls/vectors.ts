import type { FunctionChoice, Parameter } from "./functions.ts";

/** What an output is made of: the whole row; two numbers, one of each half; a group of neighbours. */
export type Layout = "row" | "halves" | "groups";

/** A function of a whole row of numbers: one row of the catalogue of these. */
export interface VectorRow {
  readonly id: string;
  readonly layout: Layout;
  /** How many inputs one output is made of, at the default parameters: a row of n gives n / inputsPerOutput numbers. */
  readonly inputsPerOutput: number;
  readonly parameters: readonly Parameter[];
  /** TeX */
  readonly formula: string;
  /** The Jacobian, TeX. */
  readonly derivative: string;
  readonly year: number | null;
  /** Keys of the bibliography. */
  readonly sources: readonly string[];
}

export interface VectorEvaluation {
  readonly value: Float64Array<ArrayBuffer>;
  /** How the value moves when x moves along the direction: the Jacobian times it. All 0 without a direction. */
  readonly change: Float64Array<ArrayBuffer>;
}

export interface VectorCalls {
  /** One row in double precision. */
  evaluateVector: {
    args: FunctionChoice & { readonly x: Float64Array; readonly direction?: Float64Array | undefined };
    result: VectorEvaluation;
  };
}
