import { html, type TemplateResult } from "lit";
import type { Cell, Column } from "../data-table/data-table.ts";
import type { HealthResult } from "./calculate.ts";
import { EXAMPLES } from "./experiment.ts";
import { WATCHED } from "./settings.ts";
import { healthOf, reachWords } from "./states.ts";
import { percentText, tellRevival } from "./story.ts";

/** Rows of the training that are shown: the last ones. */
const ROWS = 40;

/** Each unit of the watched layer. */
export function unitTable({ present }: HealthResult): TemplateResult {
  const columns: Column[] = [
    { label: "unit" },
    { label: "state" },
    { label: `silent examples of ${EXAMPLES}`, decimals: 0 },
    { label: "gradient" },
    { label: "bias" },
  ];
  const layer = present.layers[WATCHED];
  const rows: Cell[][] = Array.from({ length: layer?.census.units ?? 0 }, (_, at) => {
    const health = layer && healthOf(layer, at);
    return [
      `unit ${at + 1}`,
      health ? reachWords[health.reach] : "",
      layer?.states.silentExamples[at] ?? Number.NaN,
      health?.noGradient ? "exactly 0" : "not 0",
      layer?.bias[at] ?? Number.NaN,
    ];
  });
  return html`<data-table caption="The watched units now" .columns=${columns} .rows=${rows}></data-table>`;
}

/** What was seen on the way, and who came back. */
export function historyTable({ sights, revivals }: HealthResult): TemplateResult {
  const columns: Column[] = [
    { label: "steps" },
    { label: "silent on all" },
    { label: "zero gradient" },
    { label: "loss" },
  ];
  const rows: Cell[][] = sights
    .slice(-ROWS)
    .map(({ step, census, loss }) => [
      String(step),
      percentText(census.silentOnSet, census.units),
      percentText(census.noGradient, census.units),
      loss,
    ]);
  return html`<data-table caption="The watched layer on its way, the last ${ROWS} looks" .columns=${columns} .rows=${rows}></data-table>
    ${
      revivals.length === 0
        ? html`<p class="note">No unit has come back so far.</p>`
        : html`<ul class="revivals">${revivals.map((revival) => html`<li>${tellRevival(revival)}</li>`)}</ul>`
    }`;
}
