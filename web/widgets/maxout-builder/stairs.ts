import { html, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import { type MaxoutResult, SHEET } from "./calculate.ts";
import { type Scale, stairsScale } from "./sheet.ts";
import { axes, lookOf, titleOf } from "./stage.ts";

/** The slope of the maximum below it, on the same x: a staircase that only climbs. */
export function stairs(result: MaxoutResult, width: number): TemplateResult {
  const shown = result.stretches.filter(({ from, to }) => to > SHEET.from && from < SHEET.to);
  const slopes = shown.map(({ slope }) => slope);
  const low = Math.min(0, Math.floor(Math.min(...slopes)));
  const high = Math.max(1, Math.ceil(Math.max(...slopes)));
  const room = (high - low) / 8;
  const scale = stairsScale(width, low - room, high + room);
  return html`<svg class="stairs" viewBox="0 0 ${scale.width} ${scale.height}" role="img"
      aria-label="The slope of the maximum, step by step; the table below holds the numbers">
    ${axes(scale, ticks(low, high))}
    ${shown.map(({ from, to, winner, slope }, at) => {
      const next = shown[at + 1];
      return svg`${next ? riser(scale, to, slope, next.slope) : svg``}
        <line class="largest ${lookOf(winner).name}" x1=${scale.x(Math.max(SHEET.from, from))} x2=${scale.x(Math.min(SHEET.to, to))} y1=${scale.y(slope)} y2=${scale.y(slope)} />`;
    })}
    ${titleOf(scale, "slope f′(x)")}
  </svg>`;
}

function riser(scale: Scale, x: number, from: number, to: number): SVGTemplateResult {
  return svg`<line class="riser" x1=${scale.x(x)} x2=${scale.x(x)} y1=${scale.y(from)} y2=${scale.y(to)} />`;
}

/** Four spaces or fewer, of whole numbers. */
function ticks(low: number, high: number): readonly number[] {
  const step = [1, 2, 5, 10].find((size) => (high - low) / size <= 4) ?? 10;
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, at) => (first + at) * step);
}
