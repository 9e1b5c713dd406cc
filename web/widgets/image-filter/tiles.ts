import { html, nothing, type TemplateResult } from "lit";
import { sentenceNumber } from "../../model/number-text.ts";
import type { FunctionOption } from "../function-menu/function-options.ts";
import { lineSwatch } from "../function-menu/line-swatch.ts";
import type { FilterResult, Tile } from "./calculate.ts";
import { reach } from "./describe.ts";
import { channelCounts, commonest, histogramPlot } from "./histogram.ts";

export interface TileActions {
  view(id: string): void;
  save(id: string): void;
}

/** A value that so many share is worth a word, since its bar is cut off. */
const MANY = 0.2;

/** The contact sheet: the original first, then each function with what it did to the histogram. */
export function contactSheet(
  options: readonly FunctionOption[],
  shownIds: readonly string[],
  result: FilterResult | undefined,
  channel: string,
  viewId: string | undefined,
  actions: TileActions,
): TemplateResult {
  const before = result && channelCounts(result.picture.counts, channel);
  // Tiles stand before there are pictures, so that nothing moves when they come.
  const tiles = options.filter(({ id }) => shownIds.includes(id));
  return html`<ul class="sheet ${result && isUpright(result.picture.large) ? "upright" : ""}">
    <li class="tile" data-tile="original">
      <div class="original">
        <div class="frame"><canvas role="img" aria-label="The original, ${result?.picture.title ?? "a picture"}"></canvas></div>
        <p class="caption"><span class="tile-name">Original</span></p>
      </div>
      ${before ? histogramPlot(before, undefined, "Histogram of the original") : html`<div class="histogram"></div>`}
      <p class="fact">${result ? `${result.picture.source.width} × ${result.picture.source.height} pixels` : nothing}</p>
    </li>
    ${tiles.map((option) => {
      const tile = result?.tiles.find(({ id }) => id === option.id);
      return html`<li class="tile" data-tile=${option.id}>
        <button class="look" type="button" aria-pressed=${option.id === viewId} @click=${() => actions.view(option.id)}>
          <span class="frame"><canvas></canvas></span>
          <span class="caption">${lineSwatch(option)}<span class="tile-name">${option.name}</span></span>
        </button>
        ${before && tile ? tileFacts(option.name, tile, before, channel) : html`<div class="histogram"></div><p class="fact"></p>`}
        <button class="button quiet save" type="button" ?disabled=${!tile} @click=${() => actions.save(option.id)}
          >Save PNG<span class="visually-hidden"> of ${option.name}</span></button>
      </li>`;
    })}
  </ul>`;
}

/** Taller than wide, as a photograph taken with a phone held upright. */
export function isUpright({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return height > width;
}

function tileFacts(name: string, tile: Tile, before: readonly number[], channel: string): TemplateResult {
  const after = channelCounts(tile.effect.counts, channel);
  const { from, to } = reach(tile);
  const peak = commonest(after);
  const crowded =
    peak && peak.share >= MANY ? `, ${sentenceNumber(100 * peak.share, 0)} % at ${peak.byte}` : "";
  return html`
    ${histogramPlot(before, after, `Histogram of ${name}, with the original’s as a line`)}
    <p class="fact">bytes ${from}–${to}${crowded}</p>
  `;
}
