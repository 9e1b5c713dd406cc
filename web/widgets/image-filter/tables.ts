import { html, nothing, type TemplateResult } from "lit";
import type { Cell, Column } from "../data-table/data-table.ts";
import type { FilterResult } from "./calculate.ts";
import { reach } from "./describe.ts";
import { channelCounts } from "./histogram.ts";

type NameOf = (id: string) => string;

const FACTS: readonly Column[] = [
  { label: "Function" },
  { label: "Least f(x)", decimals: 3 },
  { label: "Greatest f(x)", decimals: 3 },
  { label: "Darkest byte", decimals: 0 },
  { label: "Brightest byte", decimals: 0 },
  { label: "Became black, %", decimals: 1 },
  { label: "Became white, %", decimals: 1 },
  { label: "Distance (RMSE), bytes", decimals: 1 },
];
const LIKENESS: readonly Column[] = [
  { label: "Function" },
  { label: "Distance (RMSE), this picture", decimals: 3 },
  { label: "Distance, even values", decimals: 3 },
  { label: "Correlation, this picture" },
  { label: "Correlation, even values" },
];
/** Bytes in one row of the histogram's table. */
const STEP = 32;

/** What stands behind the sheet, in numbers. */
export function filterTables(result: FilterResult, nameOf: NameOf, channel: string): TemplateResult {
  const { tiles } = result;
  const facts = tiles.map((tile): Cell[] => {
    const { from, to } = reach(tile);
    const { filter, effect } = tile;
    return [
      nameOf(tile.id),
      filter.lowest,
      filter.highest,
      from,
      to,
      100 * effect.darkest,
      100 * effect.brightest,
      effect.byteDistance,
    ];
  });
  const likeness = tiles.map(({ id, effect, even }): Cell[] => [
    nameOf(id),
    effect.distance,
    even.distance,
    effect.correlation,
    even.correlation,
  ]);
  return html`<div class="tables">
    <data-table caption="What each function did" .columns=${FACTS} .rows=${facts}></data-table>
    <data-table caption="f(x) against x: how much of the original is left, before it is mapped back"
      .columns=${LIKENESS} .rows=${likeness}></data-table>
    ${tiles.length === 0 ? nothing : histogramTable(result, nameOf, channel)}
  </div>`;
}

/** The histograms in eight steps, in percent of all counted values. */
function histogramTable({ picture, tiles }: FilterResult, nameOf: NameOf, channel: string): TemplateResult {
  const columns: Column[] = [{ label: "Bytes" }, { label: "Original", decimals: 1 }];
  const counted = [channelCounts(picture.counts, channel)];
  for (const { id, effect } of tiles) {
    columns.push({ label: nameOf(id), decimals: 1 });
    counted.push(channelCounts(effect.counts, channel));
  }
  const rows: Cell[][] = [];
  for (let from = 0; from < 256; from += STEP) {
    rows.push([`${from}–${from + STEP - 1}`, ...counted.map((counts) => percentOf(counts, from))]);
  }
  return html`<data-table caption="Histograms, percent of all values" .columns=${columns} .rows=${rows}></data-table>`;
}

function percentOf(counts: readonly number[], from: number): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const total = sum(counts);
  return total === 0 ? 0 : (100 * sum(counts.slice(from, from + STEP))) / total;
}
