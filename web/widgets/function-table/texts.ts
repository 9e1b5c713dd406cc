import type { Bound, Extreme, Portrait } from "../../engine/calls.ts";
import { sentenceNumber } from "../../model/number-text.ts";

/** A mean nearer to 0 than this is 0 but for the rounding of its integral. */
const NOISE = 1e-12;
/** Nearer to 0 than this a function counts as centred. */
const CENTRED = 0.001;
/** Up to this, half of what ReLU's mean is, a function counts as nearly centred. */
const NEARLY = 0.2;

/** `[0, ∞)`: a square bracket where some x reaches the end. */
export function rangeText({ low, high }: { readonly low: Bound; readonly high: Bound }): string {
  const open = low.attained ? "[" : "(";
  const close = high.attained ? "]" : ")";
  return `${open}${number(low.value)}, ${number(high.value)}${close}`;
}

/** Whether the outputs average 0 when the inputs are standard normal, in a word. */
export function centredWord({ normalMean }: Pick<Portrait, "normalMean">): string {
  const size = Math.abs(normalMean);
  if (size < CENTRED) return "yes";
  return size < NEARLY ? "nearly" : "no";
}

/** The mean output, without what integration leaves of a 0. */
export function meanOf({ normalMean }: Pick<Portrait, "normalMean">): number {
  return Math.abs(normalMean) < NOISE ? 0 : normalMean;
}

/** From where on the slope stays below 0.01. */
export function saturationText({ saturates }: Pick<Portrait, "saturates">): string {
  const { below, above } = saturates;
  if (below === null && above === null) return "nowhere";
  if (liveWidth({ saturates }) === Number.NEGATIVE_INFINITY) return "everywhere";
  const left = below === null ? [] : [`left of ${place(below)}`];
  const right = above === null ? [] : [`right of ${place(above)}`];
  return [...left, ...right].join(", ");
}

/** How wide the stretch of x is on which the function has a slope to speak of. */
export function liveWidth({ saturates: { below, above } }: Pick<Portrait, "saturates">): number {
  return (above ?? Number.POSITIVE_INFINITY) - (below ?? Number.NEGATIVE_INFINITY);
}

/** `−0.17 at x = −0.7518`; what is only approached says so. */
export function extremeText({ value, x }: Extreme): string {
  if (!Number.isFinite(value)) return "unbounded";
  return x === null ? `${number(value)}, not reached` : `${number(value)} at x = ${place(x)}`;
}

function number(value: number): string {
  return sentenceNumber(value);
}

function place(x: number): string {
  return sentenceNumber(x, 2);
}
