import type { Cell, Column } from "../data-table/data-table.ts";
import type { FunctionChain, TelephoneResult } from "./calculate.ts";
import { inputText, shareText } from "./share-text.ts";

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Everybody in one row of people, from the last layer to the first, as the message goes. */
export function rowTable({ chain, slipped }: FunctionChain, name: string): Table {
  const layers = Array.from(chain.slope, (_, at) => chain.slope.length - at);
  return {
    caption: `The row of people: ${name}`,
    columns: [
      "layer",
      "takes in x",
      "passes on f′(x)",
      "left",
      "left in float32",
      ...(slipped ? ["left with the slip"] : []),
    ].map((label) => ({ label })),
    rows: layers.map((layer) => [
      `layer ${layer}`,
      inputText(chain.input[layer - 1] ?? 0),
      shareText(chain.slope[layer - 1] ?? 0),
      shareText(chain.passed[layer - 1] ?? 0),
      shareText(chain.passed32[layer - 1] ?? 0),
      ...(slipped ? [shareText(slipped.passed[layer - 1] ?? 0)] : []),
    ]),
  };
}

/** What is left after each layer, one column a function. */
export function comparisonTable(
  { experiment, chains }: TelephoneResult,
  name: (id: string) => string,
): Table {
  const layers = Array.from({ length: experiment.depth }, (_, at) => experiment.depth - at);
  return {
    caption: "What is left of the message after each layer",
    columns: [{ label: "layer" }, ...chains.map(({ id }) => ({ label: name(id) }))],
    rows: layers.map((layer) => [
      `layer ${layer}`,
      ...chains.map(({ chain }) => shareText(chain.passed[layer - 1] ?? 0)),
    ]),
  };
}
