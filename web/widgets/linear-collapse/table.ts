import { html, type TemplateResult } from "lit";
import type { AffineLayer } from "../../engine/calls.ts";
import type { Cell, Column } from "../data-table/data-table.ts";
import type { CollapseResult } from "./calculate.ts";
import { ORIGIN, UNIT_X, UNIT_Y } from "./grid.ts";
import { counted } from "./story.ts";

const NUMBERS = [
  "row 1, column 1",
  "row 1, column 2",
  "row 2, column 1",
  "row 2, column 2",
  "bias 1",
  "bias 2",
];
const columns = (first: string): readonly Column[] => [
  { label: first },
  ...NUMBERS.map((label) => ({ label, decimals: 3 })),
];

/** Each layer, and what it and all before it come to. */
export function layerTables({ layers, steps }: CollapseResult): TemplateResult {
  const rows = (list: readonly AffineLayer[], label: (at: number) => string): Cell[][] =>
    list.map(({ weights, bias }, at) => [label(at + 1), ...weights, ...bias]);
  return html`
    <data-table caption="The layers, one by one" .columns=${columns("layer")} .rows=${rows(layers, (at) => `layer ${at}`)}></data-table>
    <data-table caption="What the first layers come to as one, with no activation between them" .columns=${columns("collapsed")}
      .rows=${rows(steps, (at) => (at === 1 ? "layer 1" : `the first ${counted(at)}`))}></data-table>`;
}

/** Where some points of the grid have gone. */
export function pointTable({ through }: CollapseResult, points: Float64Array): TemplateResult {
  const output = through?.output ?? points;
  const rows = [
    { label: "(0, 0)", at: ORIGIN },
    { label: "(1, 0)", at: UNIT_X },
    { label: "(0, 1)", at: UNIT_Y },
  ].map(({ label, at }): Cell[] => [label, output[2 * at] ?? 0, output[2 * at + 1] ?? 0]);
  return html`<data-table caption="Where the origin and the two unit vectors are now" .columns=${[{ label: "point" }, { label: "across", decimals: 3 }, { label: "up", decimals: 3 }]} .rows=${rows}></data-table>`;
}
