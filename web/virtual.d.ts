/** What the build adds to the bundle: of the lessons (build-scripts/lessons/plugin.ts), and the plain loops. */

declare module "virtual:function-words" {
  export interface FunctionWords {
    readonly name: string;
    /** The arithmetic of one value, in a few words. */
    readonly cost: string;
    /** Where it is the natural choice, in a few words. */
    readonly bestFor: string;
    readonly description: string;
    /** An image to remember it by. */
    readonly picture: string;
    readonly pros: readonly string[];
    readonly cons: readonly string[];
    readonly uses: readonly string[];
  }
  /** By function id, complete for the catalogue; HTML of the plain kind (emphasis, code). */
  export const functionWords: Readonly<Record<string, FunctionWords>>;
  /** The same for the functions of a vector. */
  export const vectorWords: Readonly<Record<string, FunctionWords>>;

  export interface FunctionNotation {
    /** The right-hand sides of f(x) and f′(x): MathML without style attributes, set with `mathSheet`. */
    readonly formula: string;
    readonly derivative: string;
  }
  /** By function id, complete for both catalogues. */
  export const functionNotation: Readonly<Record<string, FunctionNotation>>;

  export interface FunctionSource {
    /** As a citation names it: “Nair and Hinton 2010”. */
    readonly citation: string;
    readonly title: string;
    /** Missing for what is only in print. */
    readonly url?: string;
  }
  /** By function id, in the order of both catalogues; empty for what nobody invented. */
  export const functionSources: Readonly<Record<string, readonly FunctionSource[]>>;

  /** How formulas look, as the text of a style sheet: for shadow roots, which the page's own does not reach. */
  export const mathSheet: string;
}

declare module "virtual:course" {
  /** In the order of reading. */
  export const course: readonly import("./model/course.ts").CourseLesson[];
}

declare module "virtual:search-records" {
  export const records: readonly import("./model/search-record.ts").SearchRecord[];
}

declare module "virtual:math-styles.css";

/** One loop a function, of the code in lessons/code (build-scripts/plain-loops.ts). */
declare module "virtual:plain-loops" {
  /** y[i] = f(x[i]); parameters in the function's own order. */
  export type Loop = (x: Float32Array, y: Float32Array, ...parameters: readonly (number | string)[]) => void;
  export const loops: Readonly<Record<string, { readonly value: Loop; readonly slope: Loop }>>;
}
