import { html, type TemplateResult } from "lit";
import type { Cell, Column } from "../data-table/data-table.ts";
import type { UnitsResult } from "./calculate.ts";
import { EXAMPLES, NEAR } from "./experiment.ts";
import { percent } from "./story.ts";

type Name = (id: string) => string;

/** The shares, one row a function. */
export function shareTable({ experiment, layers }: UnitsResult, name: Name): TemplateResult {
  const columns: Column[] = [
    "function",
    `exactly 0, example ${experiment.example}`,
    `exactly 0, ${EXAMPLES} examples`,
    `within ${NEAR} of 0, ${EXAMPLES} examples`,
  ].map((label) => ({ label }));
  const rows: Cell[][] = layers.map(({ id, layer }) => [
    name(id),
    percent(layer.here.zero),
    percent(layer.overall.zero),
    percent(layer.overall.near),
  ]);
  return html`<data-table caption="Silent units" .columns=${columns} .rows=${rows}></data-table>`;
}

/** Each unit of the example that is shown. */
export function unitTable({ experiment, layers }: UnitsResult, name: Name): TemplateResult {
  const columns: Column[] = [
    { label: "unit" },
    { label: "weighted sum" },
    ...layers.map(({ id }) => ({ label: name(id) })),
  ];
  const sums = layers[0]?.layer.preActivation ?? [];
  const rows: Cell[][] = Array.from(sums, (sum, at) => [
    `unit ${at + 1}`,
    sum,
    ...layers.map(({ layer }) => layer.output[at] ?? Number.NaN),
  ]);
  return html`<data-table caption="Outputs in example ${experiment.example}" .columns=${columns} .rows=${rows}></data-table>`;
}
