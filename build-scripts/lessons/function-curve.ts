import type { Engine, Sample } from "../../web/engine/calls.ts";
import { type Appearance, appearanceOf } from "../../web/model/appearance.ts";

/** The window of every still picture, so that any two can be compared: both axes have the same unit. */
export const WINDOW = { from: -4, to: 4, low: -2, high: 4, points: 161 } as const;
/** Pixels a unit. */
const UNIT = 40;
/** A step of the curve that is steeper than any slope: there it is torn. */
const TORN = 0.3;

const atX = (x: number): string => ((x - WINDOW.from) * UNIT).toFixed(1);
const atY = (y: number): string => ((WINDOW.high - y) * UNIT).toFixed(1);

/**
 * A curve and its slope as SVG: what stands where the live figure will be until it has come, and for good on paper and
 * without script. Its colour is that of the class `ink-N`.
 */
export function writeCurve(name: string, sample: Sample, { colour, dash }: Appearance): string {
  const [left, right] = [atX(WINDOW.from), atX(WINDOW.to)];
  const [top, bottom] = [atY(WINDOW.high), atY(WINDOW.low)];
  const label = `Curve and slope of ${name} for x from ${WINDOW.from} to ${WINDOW.to}`;
  return `<span slot="picture"><svg class="function-curve" viewBox="0 0 ${right} ${bottom}" role="img" aria-label="${label}">
<g class="grid" fill="none" stroke="currentColor">${between(WINDOW.from, WINDOW.to)
    .map((x) => `<path d="M${atX(x)} ${top}V${bottom}"/>`)
    .join("")}${between(WINDOW.low, WINDOW.high)
    .map((y) => `<path d="M${left} ${atY(y)}H${right}"/>`)
    .join("")}</g>
<path class="axes" fill="none" stroke="currentColor" d="M${left} ${atY(0)}H${right}M${atX(0)} ${top}V${bottom}"/>
<g class="ticks" fill="currentColor" font-size="12">${[-2, 2].map((x) => `<text x="${atX(x)}" y="${Number(atY(0)) + 15}" text-anchor="middle">${x < 0 ? "−" : ""}${Math.abs(x)}</text>`).join("")}${[2].map((y) => `<text x="${Number(atX(0)) - 6}" y="${Number(atY(y)) + 4}" text-anchor="end">${y}</text>`).join("")}</g>
<g class="ticks" fill="currentColor" font-size="12"><text x="44" y="20">curve</text><text x="44" y="38">slope</text></g>
<g class="ink-${colour}" fill="none" stroke="currentColor">
<path stroke-width="3" d="M8 16H36"/><path stroke-width="2" stroke-dasharray="1 5" stroke-linecap="round" d="M8 34H36"/>
<path class="slope" stroke-width="2" stroke-dasharray="1 5" stroke-linecap="round" d="${line(sample.x, sample.derivative)}"/>
<path class="value" stroke-width="3"${dash.length > 0 ? ` stroke-dasharray="${dash.join(" ")}"` : ""} stroke-linejoin="round" d="${line(sample.x, sample.value)}"/>
</g>
</svg></span>`;
}

/** The curve of a function of the catalogue, small enough to stand in a list or a line. */
export async function thumbnailOf(id: string, engine: Pick<Engine, "sample" | "catalogue">): Promise<string> {
  const { from, to, points } = WINDOW;
  const sample = await engine.sample({ id, from, to, points });
  return writeThumbnail(sample, appearanceOf(id, engine.catalogue));
}

/** The curve alone. */
export function writeThumbnail(sample: Sample, { colour }: Appearance): string {
  const [right, bottom] = [atX(WINDOW.to), atY(WINDOW.low)];
  return `<svg class="function-thumbnail" viewBox="0 0 ${right} ${bottom}" aria-hidden="true" focusable="false"><path class="axes" fill="none" stroke="currentColor" stroke-width="3" d="M0 ${atY(0)}H${right}M${atX(0)} 0V${bottom}"/><path class="ink-${colour}" fill="none" stroke="currentColor" stroke-width="14" stroke-linecap="round" stroke-linejoin="round" d="${line(sample.x, sample.value, 2)}"/></svg>`;
}

/** Every `step`th point; the pen is lifted outside the window and where the curve jumps. */
function line(x: Float32Array, y: Float32Array, step = 1): string {
  let path = "";
  let before = Number.NaN;
  for (let index = 0; index < x.length; index += step) {
    const [atx = Number.NaN, aty = Number.NaN] = [x[index], y[index]];
    const inside = aty >= WINDOW.low && aty <= WINDOW.high;
    if (inside) path += `${Math.abs(aty - before) < TORN * step ? "L" : "M"}${atX(atx)} ${atY(aty)}`;
    before = inside ? aty : Number.NaN;
  }
  return path;
}

function between(low: number, high: number): number[] {
  return Array.from({ length: high - low - 1 }, (_, index) => low + 1 + index);
}
