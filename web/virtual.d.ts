/** What the lesson compiler adds to the bundle (build-scripts/lessons/plugin.ts). */

declare module "virtual:function-words" {
  export interface FunctionWords {
    readonly name: string;
    readonly description: string;
    readonly pros: readonly string[];
    readonly cons: readonly string[];
    readonly uses: readonly string[];
  }
  /** By function id, complete for the catalogue; HTML of the plain kind (emphasis, code). */
  export const functionWords: Readonly<Record<string, FunctionWords>>;
}

declare module "virtual:math-styles.css";
