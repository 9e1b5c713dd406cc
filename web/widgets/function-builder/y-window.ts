/** How much of a curve's height is shown: a pole or an exponential would press everything else flat. */
export interface YWindow {
  readonly min: number;
  readonly max: number;
  /** Whether some of the curve lies outside. */
  readonly cut: boolean;
}

/** Shown to this many times the size that three quarters of the curve stay below … */
const GENEROUS = 8;
/** … but at least to this far from 0, and never farther than that. */
const LEAST = 10;
const MOST = 1e6;
/** Points outside are held this many heights away, so that a line still leaves the window where it should. */
const BEYOND = 10;

/** The window of curves that share an axis; none where not one point has a finite height. */
export function yWindow(curves: readonly ArrayLike<number>[]): YWindow | undefined {
  const limits = curves.map(reach);
  const reached = Math.max(...limits.map(({ limit }) => limit));
  if (reached === Number.NEGATIVE_INFINITY) return undefined;
  const low = Math.min(...limits.map(({ low }) => low));
  const high = Math.max(...limits.map(({ high }) => high));
  const within = low >= -reached && high <= reached;
  if (within || high - low <= reached) return { min: low, max: high, cut: false };
  const window = { min: Math.max(low, -reached), max: Math.min(high, reached) };
  // A curve that lies wholly beyond is met by an axis at its side.
  if (window.min > window.max) return { min: -reached, max: reached, cut: true };
  const step = reached / 10;
  return {
    min: step * Math.floor(window.min / step),
    max: step * Math.ceil(window.max / step),
    cut: true,
  };
}

function reach(curve: ArrayLike<number>): { limit: number; low: number; high: number } {
  const heights = Array.from(curve).filter((y) => !Number.isNaN(y));
  const sizes = heights
    .filter(Number.isFinite)
    .map(Math.abs)
    .sort((a, b) => a - b);
  const typical = sizes[Math.floor(0.75 * sizes.length)];
  if (typical === undefined) {
    return { limit: Number.NEGATIVE_INFINITY, low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };
  }
  return {
    limit: Math.min(MOST, roundUp(Math.max(LEAST, GENEROUS * typical))),
    low: heights.reduce((low, y) => Math.min(low, y)),
    high: heights.reduce((high, y) => Math.max(high, y)),
  };
}

/** To 1, 2 or 5 times a power of ten, where an axis likes to end. */
function roundUp(size: number): number {
  const ten = 10 ** Math.floor(Math.log10(size));
  return ([1, 2, 5].find((times) => times * ten >= size) ?? 10) * ten;
}

/** The curve as the window shows it: held near its edges, and a gap where it leaves at one and comes back at the other. */
export function throughWindow(curve: ArrayLike<number>, { min, max, cut }: YWindow): Float64Array {
  const y = Float64Array.from(curve);
  if (!cut) return y;
  const height = Math.max(max - min, 1);
  for (let at = 0; at < y.length; at++) {
    const here = curve[at] ?? Number.NaN;
    const before = curve[at - 1] ?? Number.NaN;
    const jumps = (before > max && here < min) || (before < min && here > max);
    y[at] = jumps ? Number.NaN : Math.min(max + BEYOND * height, Math.max(min - BEYOND * height, here));
  }
  return y;
}
