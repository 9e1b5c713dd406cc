import type { Drawn } from "./overlay.ts";

/** What lies between two curves over the same x, filled. NaN is a gap. */
export interface Band {
  readonly x: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  readonly colour: string;
  /** 0 to 1; faint unless told, so that several can lie on one another. */
  readonly opacity?: number | undefined;
}

/** A histogram that stands upright: from `low` to `high` of the y axis, its bins as wide as their shares. */
export interface Profile {
  /** The middle, and how far it may reach to either side where the largest share is, in units of the x axis. */
  readonly x: number;
  readonly reach: number;
  readonly low: number;
  readonly high: number;
  readonly shares: ArrayLike<number>;
  readonly colour: string;
}

const FAINT = 0.16;
/** What would lie further out is drawn this far beyond the axis: canvases lose huge coordinates. */
const OUTSIDE = 50;

export function drawBands(chart: Drawn, bands: readonly Band[]): void {
  inside(chart, () => {
    for (const band of bands) {
      chart.ctx.fillStyle = band.colour;
      chart.ctx.globalAlpha = band.opacity ?? FAINT;
      for (const [from, to] of stretches(band)) drawStretch(chart, band, from, to);
    }
  });
}

export function drawProfiles(chart: Drawn, profiles: readonly Profile[]): void {
  inside(chart, () => {
    for (const profile of profiles) drawProfile(chart, profile);
  });
}

/** Where a band is, from one index to another, both included. */
export function stretches({ low, high }: Pick<Band, "low" | "high">): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let at = 0; at < low.length; at++) {
    if (Number.isNaN(low[at]) || Number.isNaN(high[at])) continue;
    const last = found.at(-1);
    if (last?.[1] === at - 1) last[1] = at;
    else found.push([at, at]);
  }
  return found;
}

function inside({ ctx, chartArea }: Drawn, draw: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(chartArea.left, chartArea.top, chartArea.right - chartArea.left, chartArea.bottom - chartArea.top);
  ctx.clip();
  draw();
  ctx.restore();
}

function drawStretch(chart: Drawn, { x, low, high }: Band, from: number, to: number): void {
  const { ctx } = chart;
  ctx.beginPath();
  for (let at = from; at <= to; at++) ctx.lineTo(across(chart, x[at] ?? 0), height(chart, high[at] ?? 0));
  for (let at = to; at >= from; at--) ctx.lineTo(across(chart, x[at] ?? 0), height(chart, low[at] ?? 0));
  ctx.closePath();
  ctx.fill();
}

function drawProfile(chart: Drawn, { x, reach, low, high, shares, colour }: Profile): void {
  const { ctx } = chart;
  const most = Array.from(shares).reduce((largest, share) => Math.max(largest, share), 0);
  if (!(most > 0)) return;
  const middle = across(chart, x);
  const widest = Math.abs(across(chart, x + reach) - middle);
  const step = (high - low) / shares.length;
  ctx.fillStyle = colour;
  for (let bin = 0; bin < shares.length; bin++) {
    const half = (widest * (shares[bin] ?? 0)) / most;
    if (half === 0) continue;
    const top = height(chart, low + (bin + 1) * step);
    // At least a hair, so that a rare value is seen.
    ctx.fillRect(
      middle - Math.max(0.5, half),
      top,
      2 * Math.max(0.5, half),
      height(chart, low + bin * step) - top,
    );
  }
}

function across({ scales }: Drawn, x: number): number {
  return scales.x?.getPixelForValue(x) ?? 0;
}

function height({ scales, chartArea }: Drawn, y: number): number {
  if (Number.isNaN(y)) return Number.NaN;
  const pixel = Number.isFinite(y)
    ? (scales.y?.getPixelForValue(y) ?? 0)
    : y > 0
      ? chartArea.top
      : chartArea.bottom;
  return Math.min(chartArea.bottom + OUTSIDE, Math.max(chartArea.top - OUTSIDE, pixel));
}
