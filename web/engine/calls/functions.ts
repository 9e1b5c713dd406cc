/** What a function is to whoever asks the engine about it. */

/** Values by parameter name; a parameter left out has its default. */
export type Parameters = Readonly<Record<string, number | string>>;

/**
 * A function as every room of the engine is given it: an id of the catalogue and its parameters, or a function of one's
 * own, an expression behind a `=`. What stands before the sign is its name, if it has one: `=x*sigmoid(2x)`,
 * `mine=max(a*x, x)`.
 */
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
  /** Whole numbers alone. */
  readonly whole?: boolean;
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

/** By the shape of the curve: a line, a jump, between two bounds, one side held back, x times a gate of x. */
export type Family = "linear" | "threshold" | "saturating" | "rectifier" | "gate";

/** One row of the catalogue; range, kinks and limits are those at the default parameters. */
export interface CatalogueRow {
  readonly id: string;
  readonly family: Family;
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
