import { html, nothing, type TemplateResult } from "lit";
import { sentenceNumber, tableNumber } from "../../model/number-text.ts";
import type { Cell, Column } from "../data-table/data-table.ts";
import { type FunctionOption, functionNamed } from "../function-menu/function-options.ts";
import { lineSwatch } from "../function-menu/line-swatch.ts";
import { type PlotResult, TABLE_X } from "./calculate.ts";

/** f(x) and f′(x) of every chosen function at the learner's x, with the lines of the key. */
export function readOutTable(
  options: readonly FunctionOption[],
  ids: readonly string[],
  x: number,
  result: PlotResult | undefined,
): TemplateResult {
  // Rows stand before there are numbers, so that nothing moves when they come.
  const rows = options.filter(({ id }) => ids.includes(id));
  return html`<table class="read-out">
    <caption>At <var>x</var> = ${sentenceNumber(x)}</caption>
    <thead>
      <tr>
        <th scope="col"><span class="visually-hidden">Function</span></th>
        <th scope="col" class="number"><var>f</var>(<var>x</var>)</th>
        <th scope="col" class="number"><var>f</var>′(<var>x</var>)</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((option) => {
        const at = result?.functions.find(({ id }) => id === option.id)?.at;
        return html`<tr data-function=${option.id}>
          <th scope="row"><span class="name">${lineSwatch(option)}<span>${option.name}</span></span></th>
          <td class="number">${at ? tableNumber(at.value) : nothing}</td>
          <td class="number">${at ? tableNumber(at.derivative) : nothing}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** The table behind the plot: values or slopes at a few round x and at the learner's, which may be sorted. */
export function valueTable(
  options: readonly FunctionOption[],
  result: PlotResult,
  quantity: "value" | "derivative",
): TemplateResult {
  const columns: Column[] = [
    { label: "Function" },
    ...TABLE_X.map((x) => ({ label: `x = ${sentenceNumber(x)}` })),
    { label: `here, x = ${sentenceNumber(result.x)}` },
  ];
  const rows: Cell[][] = result.rows.map(({ id, table, at }) => [
    functionNamed(options, id).name,
    ...table.map((place) => place[quantity]),
    at[quantity],
  ]);
  const caption = quantity === "value" ? "Values f(x)" : "Slopes f′(x)";
  return html`<data-table caption=${caption} sortable .columns=${columns} .rows=${rows}></data-table>`;
}
