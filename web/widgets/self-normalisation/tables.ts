import { html, type TemplateResult } from "lit";
import type { Cell, Column } from "../data-table/data-table.ts";
import { firstLayer, momentsOf, type SignalResult } from "./calculate.ts";
import { keepsBoth, playerName } from "./story.ts";

type Name = (id: string) => string;

/** Rows that a table of layers has at most, or nearly. */
const MOST_ROWS = 50;

/** How each network ends. */
export function endTable({ signals }: SignalResult, name: Name): TemplateResult {
  const columns: Column[] = [
    "network",
    "last mean",
    "last variance",
    "mean near 0, variance near 1 all the way",
  ].map((label) => ({ label }));
  const rows: Cell[][] = signals.map((one) => [
    playerName(one.player, name),
    one.signal.activation.mean.at(-1) ?? Number.NaN,
    one.signal.activation.variance.at(-1) ?? Number.NaN,
    keepsBoth(one) ? "yes" : "no",
  ]);
  return html`<data-table caption="Activations of the last layer" .columns=${columns} .rows=${rows}></data-table>`;
}

/** Layer by layer, or every so many layers. */
export function layerTable({ experiment, signals }: SignalResult, name: Name): TemplateResult {
  const from = firstLayer(experiment.look);
  const every = Math.ceil(experiment.depth / MOST_ROWS);
  const layers = Array.from({ length: experiment.depth + 1 - from }, (_, at) => from + at).filter(
    (layer) => layer === from || layer % every === 0 || layer === experiment.depth,
  );
  const columns: Column[] = [
    { label: "layer" },
    ...signals.flatMap(({ player }) => [
      { label: `${playerName(player, name)}: mean` },
      { label: "variance" },
    ]),
  ];
  const rows: Cell[][] = layers.map((layer) => [
    layer === 0 ? "input" : `layer ${layer}`,
    ...signals.flatMap((one) => {
      const { mean, variance } = momentsOf(one, experiment.look);
      return [mean[layer - from] ?? Number.NaN, variance[layer - from] ?? Number.NaN];
    }),
  ]);
  const what = experiment.look === "activation" ? "Activations" : "Pre-activations";
  const caption = every === 1 ? `${what} by layer` : `${what} by layer, every ${every} layers`;
  return html`<data-table caption=${caption} .columns=${columns} .rows=${rows}></data-table>`;
}
