import { PNG } from "pngjs";

export type Colour = readonly [red: number, green: number, blue: number];
export type Point = readonly [x: number, y: number];

export interface Line {
  readonly points: readonly Point[];
  readonly colour: Colour;
  /** Pixels. */
  readonly width: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly ground: Colour;
  /** The last on top; round at their ends and corners. */
  readonly lines: readonly Line[];
}

/** A PNG of lines on a plain ground: each pixel is covered as far as its centre lies within half a width of the line. */
export function drawLines({ width, height, ground, lines }: Picture): Buffer {
  const png = new PNG({ width, height });
  for (let at = 0; at < png.data.length; at += 4) png.data.set([...ground, 255], at);
  for (const line of lines) {
    const cover = coverOf(line, width, height);
    for (const [pixel, share] of cover.entries()) {
      if (share === 0) continue;
      for (const [channel, colour] of line.colour.entries()) {
        const at = 4 * pixel + channel;
        const below = png.data[at] ?? 0;
        png.data[at] = Math.round(below + share * (colour - below));
      }
    }
  }
  return PNG.sync.write(png, { colorType: 2 });
}

/** For each pixel, the share that the line covers. */
function coverOf({ points, width: pen }: Line, width: number, height: number): Float32Array {
  const cover = new Float32Array(width * height);
  const reach = pen / 2 + 1;
  for (const [index, from] of points.slice(0, -1).entries()) {
    const to = points[index + 1] ?? from;
    const [left, right] = range(from[0], to[0], reach, width);
    const [top, bottom] = range(from[1], to[1], reach, height);
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        const share = Math.min(1, Math.max(0, (pen + 1) / 2 - distance([x + 0.5, y + 0.5], from, to)));
        const at = y * width + x;
        if (share > (cover[at] ?? 0)) cover[at] = share;
      }
    }
  }
  return cover;
}

function range(a: number, b: number, reach: number, size: number): [number, number] {
  const from = Math.max(0, Math.floor(Math.min(a, b) - reach));
  return [from, Math.max(from, Math.min(size, Math.ceil(Math.max(a, b) + reach)))];
}

/** From a point to a piece of a line. */
function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

/** From the six digits of `#0b5f7a`. */
export function colourOf(hex: string): Colour {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}
