import type { Bound, Extreme, Portrait } from "../../engine/calls.ts";
import { sentenceNumber } from "../../model/number-text.ts";

/** Nearer to 0 than this the mean output counts as 0: it is found by numerical integration. */
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

/** From where on the slope stays below 0.01. */
export function saturationText({ saturates }: Pick<Portrait, "saturates">): string {
  const { below, above } = saturates;
  if (below === null && above === null) return "nowhere";
  if (liveWidth({ saturates }) === Number.NEGATIVE_INFINITY) return "everywhere";
  const left = below === null ? [] : [`left of ${number(below)}`];
  const right = above === null ? [] : [`right of ${number(above)}`];
  return [...left, ...right].join(", ");
}

/** How wide the stretch of x is on which the function has a slope to speak of. */
export function liveWidth({ saturates: { below, above } }: Pick<Portrait, "saturates">): number {
  return (above ?? Number.POSITIVE_INFINITY) - (below ?? Number.NEGATIVE_INFINITY);
}

/** `−0.17 at x = −0.7518`; what is only approached says so. */
export function extremeText({ value, x }: Extreme): string {
  if (!Number.isFinite(value)) return "none";
  return x === null ? `${number(value)}, not reached` : `${number(value)} at x = ${number(x)}`;
}

function number(value: number): string {
  return sentenceNumber(value);
}
