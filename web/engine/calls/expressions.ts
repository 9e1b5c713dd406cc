import type { NumberParameter } from "./functions.ts";

/** What a learner typed, in three notations; null for what is too long to be written. */
export interface Notations {
  /** As it can be typed again. */
  readonly text: string | null;
  readonly tex: string | null;
  /** What stands within `<math>`: presentation MathML without style attributes. */
  readonly mathml: string | null;
}

export type MistakeCode =
  | "empty"
  | "too-long"
  | "too-deep"
  | "too-large"
  | "unknown-character"
  | "bad-number"
  | "unknown-name"
  | "missing-operand"
  | "missing-operator"
  | "unbalanced"
  | "wrong-arguments"
  | "wrong-setting"
  | "misplaced";

/** What is wrong with it, where, and what to do about it. */
export interface Mistake {
  readonly code: MistakeCode;
  /** In characters, from 1; 0 when it is not about one place. */
  readonly column: number;
  readonly length: number;
  /** “column 7: `sigmod` is unknown; did you mean `sigmoid`?” */
  readonly message: string;
}

export interface Misunderstood {
  readonly mistake: Mistake;
}

export type CodeLanguage = "cpp" | "javascript" | "numpy" | "pytorch";

export interface Understood {
  readonly mistake?: undefined;
  readonly typed: Notations;
  /** What a teacher would write for it. */
  readonly simplified: Notations;
  /** With respect to x; derivatives of the catalogue's functions by name, `sigmoid'(x)`. */
  readonly derivative: Notations;
  /** The same with those replaced by their formulas. */
  readonly writtenOut: Notations;
  /** The names in it that are numbers to be set, in the order in which they appear. */
  readonly parameters: readonly NumberParameter[];
  /** A function for the way forward and one for the slope, with everything they need; null for what grew too long. */
  readonly code: Readonly<Record<CodeLanguage, string | null>>;
}

/** What is an expression, without being taken apart. */
export interface Recognised {
  readonly mistake?: undefined;
  readonly parameters: readonly NumberParameter[];
  /**
   * What it is written with, each once and by its first name: functions, `sigmoid'`, `abs` for bars, `^` for powers and `<` for
   * any comparison. + - * / go without saying.
   */
  readonly uses: readonly string[];
}

export interface ExpressionCalls {
  /**
   * Takes what a learner typed apart. Nonsense is an ordinary answer, with its place and a remedy, and no error. The
   * language is described in cpp/expressions/expression.hpp.
   */
  understand: { args: { readonly text: string }; result: Understood | Misunderstood };
  /** Only whether it is a function, of which parameters, and what it is written with. */
  recognise: { args: { readonly text: string }; result: Recognised | Misunderstood };
}
