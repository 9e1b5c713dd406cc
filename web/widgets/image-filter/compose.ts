import type { Pixels } from "../../pictures/pixel-source.ts";

export interface StagePoint {
  readonly x: number;
  readonly y: number;
}

/** What the enlarged picture shows. */
export interface StageView {
  readonly width: number;
  readonly height: number;
  readonly before: Pixels;
  readonly after: Pixels;
  /** Percent of the width, from the left, that is the original. */
  readonly wipe: number;
  /** The pixel that is looked at. */
  readonly point: StagePoint | undefined;
  /** The byte that is looked for: pixels without it are dimmed. */
  readonly byte: number | undefined;
}

/** Bytes this near to the one looked for count as found; a single one would often be too few to see. */
const NEAR = 2;

export function compose(canvas: HTMLCanvasElement, view: StageView): void {
  const { width, height, before, after, wipe, point } = view;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context) return;
  const split = Math.round((wipe / 100) * width);
  const shown = (pixels: Pixels) => new ImageData(dimmed(pixels, view), width, height);
  context.putImageData(shown(after), 0, 0);
  if (split > 0) context.putImageData(shown(before), 0, 0, 0, 0, split, height);
  const unit = width / 640;
  if (split > 0 && split < width) twoTone(context, unit, () => line(context, split, height));
  if (point) twoTone(context, unit, () => ring(context, point, 9 * unit));
}

/** The pixels with everything but the byte that is looked for pushed towards black. */
function dimmed(pixels: Pixels, { before, byte }: StageView): Uint8ClampedArray<ArrayBuffer> {
  const copy = new Uint8ClampedArray(pixels);
  if (byte === undefined) return copy;
  const near = (at: number) => Math.abs((before[at] ?? 0) - byte) <= NEAR;
  for (let at = 0; at < copy.length; at += 4) {
    if (near(at) || near(at + 1) || near(at + 2)) continue;
    for (let channel = at; channel < at + 3; channel++) copy[channel] = (copy[channel] ?? 0) >> 3;
  }
  return copy;
}

/** Drawn dark and wide, then light and narrow: seen on any picture. */
function twoTone(context: CanvasRenderingContext2D, unit: number, path: () => void): void {
  for (const [colour, width] of [
    ["#000000", 4],
    ["#ffffff", 2],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = Math.max(width / 2, width * unit);
    context.beginPath();
    path();
    context.stroke();
  }
}

function line(context: CanvasRenderingContext2D, x: number, height: number): void {
  context.moveTo(x, 0);
  context.lineTo(x, height);
}

function ring(context: CanvasRenderingContext2D, { x, y }: StagePoint, radius: number): void {
  context.arc(x + 0.5, y + 0.5, radius, 0, 2 * Math.PI);
}
