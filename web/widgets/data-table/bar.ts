import { html, type TemplateResult } from "lit";

/** What the bars of a column have room for; 0 is always in it, for that is where they begin. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

const WIDTH = 100;

/** Room for all the numbers, and at least from 0 to the one that makes a bar full. */
export function extentOf(numbers: readonly number[], barTo: number): Extent {
  const finite = numbers.filter(Number.isFinite);
  return { from: Math.min(0, ...finite), to: Math.max(0, barTo, ...finite) };
}

/** Where a bar begins and how long it is, in hundredths of the room. */
export function lengthOf(
  value: number,
  { from, to }: Extent,
): { readonly start: number; readonly length: number } {
  if (value === 0 || !Number.isFinite(value)) return { start: 0, length: 0 };
  const place = (number: number): number => (WIDTH * (number - from)) / (to - from);
  const [left, right] = value < 0 ? [place(value), place(0)] : [place(0), place(value)];
  return { start: left, length: right - left };
}

/** A bar from 0 to the number; what the number says is written beside it. */
export function bar(value: number, extent: Extent): TemplateResult {
  const { start, length } = lengthOf(value, extent);
  return html`<svg class="bar" viewBox="0 0 ${WIDTH} 1" preserveAspectRatio="none" aria-hidden="true">
    <rect class="room" width=${WIDTH} height="1" />
    <rect class="length" x=${start} width=${length} height="1" />
  </svg>`;
}
