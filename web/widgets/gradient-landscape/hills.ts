import type { GradientLandscape } from "../../engine/calls.ts";

/** From `low` to `high`, in powers of ten. */
export interface Ruler {
  readonly low: number;
  readonly high: number;
}

/** What lies further down, or up, is at the ruler's end. */
const LOWEST = -45;
const HIGHEST = 20;
const LEAST_DECADES = 2;
/** The ruler ends at halves of a decade, this much beyond the outermost gradient. */
const MARGIN = 0.1;
/** Of every decade: fine enough for a hill's shape, coarse enough for a thousand examples. */
const BINS_PER_DECADE = 32;
const MOST_BINS = 160;

/** A stretch around all gradients that are not exactly 0, the same for every panel. */
export function rulerOf(landscapes: readonly Pick<GradientLandscape, "gradient">[]): Ruler {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { gradient } of landscapes) {
    for (const power of gradient) {
      if (!Number.isFinite(power)) continue;
      low = Math.min(low, power);
      high = Math.max(high, power);
    }
  }
  if (low > high) return { low: -LEAST_DECADES, high: 0 };
  const top = Math.min(HIGHEST, Math.ceil(2 * (high + MARGIN)) / 2);
  const bottom = Math.min(Math.floor(2 * (low - MARGIN)) / 2, top - LEAST_DECADES);
  return { low: Math.max(LOWEST, bottom), high: top };
}

/** How many examples fall into each of equal bins along the ruler; what is exactly 0 falls into none. */
export function countsOf(powers: Float64Array, { low, high }: Ruler): readonly number[] {
  const bins = Math.min(MOST_BINS, BINS_PER_DECADE * (high - low));
  const counts: number[] = new Array(bins).fill(0);
  for (const power of powers) {
    if (!(power > Number.NEGATIVE_INFINITY)) continue;
    const place = Math.floor(((power - low) / (high - low)) * bins);
    const bin = Math.max(0, Math.min(bins - 1, place));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

/**
 * A hill's outline in a box 100 wide and 1 high, its foot at 1: each hill as high as the box, whatever it holds, because it
 * is the place and the width that count. Empty where there is nothing.
 */
export function outlineOf(counts: readonly number[]): string {
  const most = Math.max(...counts);
  if (!(most > 0)) return "";
  const step = 100 / counts.length;
  const points = counts.map((count, at) => {
    const y = (1 - count / most).toFixed(3);
    return `L${(at * step).toFixed(2)} ${y}H${((at + 1) * step).toFixed(2)}`;
  });
  return `M0 1${points.join("")}L100 1Z`;
}

/** Where a power stands, 0 to 100 along the ruler. */
export function placeOf(power: number, { low, high }: Ruler): number {
  return 100 * Math.max(0, Math.min(1, (power - low) / (high - low)));
}

/** Whole powers of ten to be written under the ruler, at most `count` of them, the highest among them. */
export function ticksOf({ low, high }: Ruler, count: number): readonly number[] {
  const [first, last] = [Math.ceil(low), Math.floor(high)];
  const every = Math.max(1, Math.ceil((last - first + 1) / count));
  const ticks: number[] = [];
  for (let power = last; power >= first; power -= every) ticks.unshift(power);
  return ticks;
}
