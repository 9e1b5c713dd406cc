import { html, type TemplateResult } from "lit";
import type { Cell, Column } from "../data-table/data-table.ts";
import type { DescentResult } from "./calculate.ts";
import { MAX_STEPS } from "./experiment.ts";
import { percent } from "./story.ts";
import { NEAR, walkOf } from "./walk.ts";

const COLUMNS: readonly Column[] = [
  { label: "inputs by" },
  { label: "steps" },
  { label: "both gradients of one sign" },
  { label: "path walked", decimals: 2 },
  { label: "straight way", decimals: 2 },
  { label: "from the target", decimals: 2 },
  { label: `steps until within ${NEAR}` },
];

/** The numbers behind the planes, one row a function. */
export function walkTable(
  { experiment, descents }: DescentResult,
  name: (id: string) => string,
): TemplateResult {
  const rows: Cell[][] = descents.map(({ id, descent }) => {
    const { steps, length, straight, distance, sameSign, arrival } = walkOf(descent, experiment);
    return [
      name(id),
      String(steps),
      sameSign === undefined ? "–" : percent(sameSign),
      length,
      straight,
      distance,
      arrival === undefined ? `more than ${MAX_STEPS}` : String(arrival),
    ];
  });
  return html`<data-table caption="The paths so far" .columns=${COLUMNS} .rows=${rows}></data-table>`;
}
