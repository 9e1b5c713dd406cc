import type { CatalogueRow } from "../../web/engine/calls.ts";
import { type Bibliography, citationName } from "./citations.ts";
import type { MathWriter } from "./math.ts";

/** A function's mathematics as the page shows it: the right-hand sides in MathML. */
export interface FunctionNotation {
  readonly formula: string;
  readonly derivative: string;
}

/** Where a function comes from, as a link to it needs to know. */
export interface FunctionSource {
  /** `Nair and Hinton 2010` */
  readonly citation: string;
  readonly title: string;
  readonly url?: string | undefined;
}

/** The catalogues' TeX set once, at build time: nothing on the page can read TeX. */
export function notationOf(
  rows: readonly Pick<CatalogueRow, "id" | "formula" | "derivative">[],
  math: MathWriter,
): Record<string, FunctionNotation> {
  return Object.fromEntries(
    rows.map(({ id, formula, derivative }) => [
      id,
      { formula: inPieces(formula, math), derivative: inPieces(derivative, math) },
    ]),
  );
}

/** What follows a \\quad only explains a letter: a formula of its own, so that a line may break before it. */
function inPieces(tex: string, math: MathWriter): string {
  return tex
    .split("\\quad")
    .map((piece) => math.write(piece.trim(), false))
    .join(" ");
}

/** The sources of each function; a key that the bibliography lacks is reported elsewhere and left out here. */
export function sourcesOf(
  rows: readonly Pick<CatalogueRow, "id" | "sources">[],
  bibliography: Bibliography,
): Record<string, readonly FunctionSource[]> {
  return Object.fromEntries(
    rows.map(({ id, sources }) => [
      id,
      sources.flatMap((key) => {
        const reference = bibliography.get(key);
        return reference
          ? [{ citation: citationName(reference), title: reference.title, url: reference.url }]
          : [];
      }),
    ]),
  );
}
