import { html, type TemplateResult } from "lit";
import type { Cell, Column } from "../data-table/data-table.ts";
import type { NeededResult } from "./calculate.ts";
import { percent, titleOf } from "./story.ts";

const ROWS = 11;

/** Where both networks are, and their losses at some steps on the way. */
export function progressTables(result: NeededResult, name: (id: string) => string): TemplateResult {
  const { against, activation } = result;
  const both = [against, activation];
  const now: Cell[][] = both.map(({ id, accuracy, loss }) => [titleOf(id, name), percent(accuracy), loss]);
  const steps = against.losses.length;
  const count = Math.min(ROWS, steps);
  const places = Array.from({ length: count }, (_, row) =>
    Math.round((row * (steps - 1)) / Math.max(1, count - 1)),
  );
  const course: Cell[][] = places.map((at) => [
    String(at),
    ...both.map(({ losses }) => losses[at] ?? Number.NaN),
  ]);
  const columns: Column[] = [{ label: "network" }, { label: "points right" }, { label: "loss", decimals: 4 }];
  const titles: Column[] = [
    { label: "before step" },
    ...both.map(({ id }) => ({ label: titleOf(id, name), decimals: 4 })),
  ];
  return html`
    <data-table caption="Where the networks are" .columns=${columns} .rows=${now}></data-table>
    <data-table caption="Their losses on the way" .columns=${titles} .rows=${course}></data-table>`;
}
