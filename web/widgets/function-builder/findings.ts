import { html, nothing, type TemplateResult } from "lit";
import type { Cell } from "../data-table/data-table.ts";
import { type Portrayed, STEP } from "./calculate.ts";
import { factsOf } from "./facts.ts";
import { isStraight } from "./formulas.ts";
import { verdictsOf } from "./verdicts.ts";

/** What the engine found out about f, and what that means for a network. */
export function findings(last: Portrayed | undefined): TemplateResult {
  const slopes = last?.table.map(({ derivative }) => derivative) ?? [];
  const verdicts = last ? verdictsOf(last.portrait, isStraight(last.understood), slopes) : [];
  return html`<h3>As an activation</h3>
    <ul class="verdicts">${verdicts.map(({ kind, text }) => html`<li class=${kind}>${text}</li>`)}</ul>
    <h3>What the engine finds</h3>
    <dl class="facts">
      ${last ? factsOf(last.portrait).map(({ term, text }) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`) : nothing}
    </dl>`;
}

/** The table behind the plot. */
export function checkTable({ table, slopes, curve, check }: Portrayed, x: number): TemplateResult {
  const columns = ["x", "f(x)", "f′(x) by the formula", "f′(x) by difference"].map((label, at) => ({
    label,
    decimals: at === 0 ? 3 : 6,
  }));
  const rows: Cell[][] = table.map((row, at) => [
    row.x,
    row.value,
    row.derivative,
    numerical(slopes.numerical[at]),
  ]);
  rows.push([x, curve.at.value, curve.at.derivative, numerical(check.kink ? undefined : check.numerical)]);
  return html`<data-table caption="f and its slope; the differences have a step of ${STEP.toFixed(5)}; the last row is your x"
    .columns=${columns} .rows=${rows}></data-table>`;
}

function numerical(slope: number | undefined): Cell {
  return slope ?? Number.NaN;
}
