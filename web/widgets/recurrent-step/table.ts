import { html, type TemplateResult } from "lit";
import type { Cell, Column } from "../data-table/data-table.ts";
import type { RecurrentResult } from "./calculate.ts";

/** Rows that a table has at most, or nearly. */
const MOST_ROWS = 100;

/** State and memory step by step, or every so many steps. */
export function stepTable(
  { experiment, runs }: RecurrentResult,
  name: (id: string) => string,
): TemplateResult {
  const { steps } = experiment;
  const every = Math.ceil(steps / MOST_ROWS);
  const shown = Array.from({ length: steps + 1 }, (_, step) => step).filter(
    (step) => step % every === 0 || step === steps,
  );
  const columns: Column[] = [
    { label: "step" },
    ...runs.flatMap(({ id }) => [{ label: `${name(id)}: state` }, { label: "left of the beginning" }]),
  ];
  const rows: Cell[][] = shown.map((step) => [
    step === 0 ? "start" : `step ${step}`,
    ...runs.flatMap(({ run }) => [run.states[step] ?? Number.NaN, run.memory[step] ?? Number.NaN]),
  ]);
  const caption = every === 1 ? "Step by step" : `Every ${every} steps`;
  return html`<data-table caption=${caption} .columns=${columns} .rows=${rows}></data-table>`;
}
