import { html, type TemplateResult } from "lit";
import type { Cell, Column } from "../data-table/data-table.ts";
import { playerName } from "../self-normalisation/story.ts";
import type { MomentResult } from "./calculate.ts";

/** The walk layer by layer, as far as it is shown. */
export function walkTable(
  { experiment, players }: MomentResult,
  name: (id: string) => string,
): TemplateResult {
  const columns: Column[] = [
    { label: "layer" },
    ...players.flatMap(({ player }) => [
      { label: `${playerName(player, name)}: mean` },
      { label: "variance" },
      { label: "mean square" },
    ]),
  ];
  const rows: Cell[][] = Array.from({ length: experiment.layers + 1 }, (_, layer) => [
    layer === 0 ? "start" : `layer ${layer}`,
    ...players.flatMap(({ orbit }) =>
      [orbit.mean, orbit.variance, orbit.square].map((row) => row[layer] ?? Number.NaN),
    ),
  ]);
  return html`<data-table caption="The walk so far" .columns=${columns} .rows=${rows}></data-table>`;
}
