import { type MaxoutResult, SHEET } from "./calculate.ts";
import type { Piece } from "./pieces.ts";

/** A point of the sheet, in its own units. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What is drawn of the plane, as many units up as across, so that a slope of 1 looks like one. */
export const HEIGHTS = { low: -1.5, high: 4.5 } as const;
/** CSS pixels beside the sheet, for the axes' numbers. */
const MARGIN = { left: 26, right: 8, top: 8, bottom: 22 } as const;
/** Of the staircase of slopes. */
export const STAIRS_HEIGHT = 132;

/** Where something of the plane is on the screen, for a figure so many pixels wide. */
export interface Scale {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  x(x: number): number;
  y(y: number): number;
  /** The way back. */
  atX(px: number): number;
  atY(px: number): number;
}

export function sheetScale(width: number): Scale {
  const inner = width - MARGIN.left - MARGIN.right;
  const side = (inner * (HEIGHTS.high - HEIGHTS.low)) / (SHEET.to - SHEET.from);
  return scaleOf(width, side + MARGIN.top + MARGIN.bottom, HEIGHTS.low, HEIGHTS.high);
}

/** The same x axis over slopes. */
export function stairsScale(width: number, low: number, high: number): Scale {
  return scaleOf(width, STAIRS_HEIGHT, low, high);
}

function scaleOf(width: number, height: number, low: number, high: number): Scale {
  const { left, top } = MARGIN;
  const right = width - MARGIN.right;
  const bottom = height - MARGIN.bottom;
  const across = (right - left) / (SHEET.to - SHEET.from);
  const up = (bottom - top) / (high - low);
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    x: (x) => left + (x - SHEET.from) * across,
    y: (y) => bottom - (y - low) * up,
    atX: (px) => SHEET.from + (px - left) / across,
    atY: (px) => low + (bottom - px) / up,
  };
}

/** Where a line is drawn above x. */
export function heightAt({ slope, intercept }: Piece, x: number): number {
  return slope * x + intercept;
}

/** A line's two handles: `lift` moves it up and down, `turn` changes its slope. */
export interface Anchors {
  readonly lift: number;
  readonly turn: number;
}

/** So far apart, in CSS pixels, that a thumb takes hold of one at a time. */
const APART = 44;
/** Closer to 0 than this a line's slope cannot be set by its height. */
const LEVER = 0.6;
const STEPS = 48;

/** The x of every line's handles: on the line, where it is the largest if it is anywhere, and apart from each other. */
export function anchorsOf({ pieces, stretches }: MaxoutResult, scale: Scale): readonly Anchors[] {
  const taken: Place[] = [];
  const lifts = pieces.map((piece, at) => {
    const own = stretches.filter(({ winner }) => winner === at);
    const from = Math.max(SHEET.from, own.at(0)?.from ?? SHEET.to);
    const to = Math.min(SHEET.to, own.at(-1)?.to ?? SHEET.to);
    const x = nearest(piece, scale, (from + to) / 2, taken) ?? 0;
    taken.push({ x: scale.x(x), y: scale.y(heightAt(piece, x)) });
    return x;
  });
  return pieces.map((piece, at) => {
    const lift = lifts[at] ?? 0;
    const outwards = lift + (lift < 0 ? -1.2 : 1.2);
    const usable = (x: number) => Math.abs(x) >= LEVER;
    const turn =
      nearest(piece, scale, outwards, taken, usable) ??
      nearest(piece, scale, outwards, [], usable) ??
      Math.sign(outwards) * LEVER;
    return { lift, turn };
  });
}

/** The x nearest to `wanted` at which a handle on the line is on the sheet and apart from those that are there. */
function nearest(
  piece: Piece,
  scale: Scale,
  wanted: number,
  taken: readonly Place[],
  usable: (x: number) => boolean = () => true,
): number | undefined {
  const room = 12;
  const fits = (x: number) => {
    const [px, py] = [scale.x(x), scale.y(heightAt(piece, x))];
    const inside =
      py >= scale.top + room &&
      py <= scale.bottom - room &&
      px >= scale.left + room &&
      px <= scale.right - room;
    return inside && usable(x) && taken.every((place) => Math.hypot(place.x - px, place.y - py) >= APART);
  };
  const span = SHEET.to - SHEET.from;
  const places = Array.from({ length: STEPS + 1 }, (_, at) => SHEET.from + (span * at) / STEPS);
  return [wanted, ...places]
    .filter(fits)
    .reduce<number | undefined>(
      (best, x) => (best === undefined || Math.abs(x - wanted) < Math.abs(best - wanted) ? x : best),
      undefined,
    );
}

/** A handle stays on the sheet when its line leaves it. */
export function onSheet(y: number): number {
  return Math.min(HEIGHTS.high, Math.max(HEIGHTS.low, y));
}
