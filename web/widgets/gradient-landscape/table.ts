import { html, type TemplateResult } from "lit";
import type { Cell } from "../data-table/data-table.ts";
import type { LandscapeResult } from "./calculate.ts";
import { percent, placeName, sizeText } from "./story.ts";

/** One row a function and place, the output first. */
export function landscapeTable(
  { experiment, functions }: LandscapeResult,
  name: (id: string) => string,
): TemplateResult {
  const { layers, examples } = experiment;
  const columns = ["function", "gradient at", "10 % lie below", "middle", "10 % lie above", "exactly 0"].map(
    (label) => ({ label }),
  );
  const rows: Cell[][] = functions.flatMap(({ id, landscape }) =>
    Array.from({ length: layers + 1 }, (_, at) => {
      const row = layers - at;
      const { tenth, median, ninetieth, zero } = landscape;
      return [
        name(id),
        row === layers ? placeName(row, layers) : `input of ${placeName(row, layers)}`,
        ...[tenth, median, ninetieth].map((powers) => normText(powers[row])),
        percent(zero[row] ?? 0),
      ];
    }),
  );
  return html`<data-table caption="Norm of the gradient, ${examples} examples" .columns=${columns} .rows=${rows}></data-table>`;
}

function normText(power: number | undefined): string {
  if (power === undefined || Number.isNaN(power)) return "overflow";
  return power === Number.NEGATIVE_INFINITY ? "0" : sizeText(10 ** power);
}
