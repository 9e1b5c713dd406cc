import { html, type TemplateResult } from "lit";
import type { Cell } from "../data-table/data-table.ts";
import type { MaxoutResult } from "./calculate.ts";
import { winsText } from "./story.ts";

/** The lines and the corners in numbers. */
export function maxoutTables(result: MaxoutResult): TemplateResult {
  const { pieces, corners, stretches } = result;
  const lines: Cell[][] = pieces.map(({ slope, intercept }, at) => [
    `line ${at + 1}`,
    slope,
    intercept,
    winsText(result, at),
  ]);
  const bends: Cell[][] = corners.map(({ x, y }, at) => [
    x,
    y,
    stretches[at]?.slope ?? Number.NaN,
    stretches[at + 1]?.slope ?? Number.NaN,
  ]);
  return html`<details>
    <summary>Tables of the lines and the corners</summary>
    <div class="tables">
      <data-table caption="The lines" .rows=${lines}
        .columns=${[{ label: "line" }, { label: "slope", decimals: 2 }, { label: "height at 0" }, { label: "where it wins" }]}></data-table>
      <data-table caption=${corners.length === 0 ? "The corners: there are none" : "The corners"} .rows=${bends}
        .columns=${[{ label: "x" }, { label: "f(x)" }, { label: "slope before" }, { label: "slope after" }]}></data-table>
    </div>
  </details>`;
}
