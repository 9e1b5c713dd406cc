/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The ends and the middle of a map from -1 to 1. */
export interface Scale {
  readonly low: Colour;
  readonly middle: Colour;
  readonly high: Colour;
}

/** `#rrggbb` as three numbers; anything else is grey. */
export function parseColour(text: string): Colour {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  if (!hex) return [128, 128, 128];
  return [1, 2, 3].map((part) => Number.parseInt(hex[part] ?? "", 16)) as unknown as Colour;
}

/**
 * The colour of a share of the scale, -1 to 1. Most of a gated unit's plane is near 0, so the colour goes by the square
 * root: small outputs are told apart, and the legend's ticks say so.
 */
export function colourAt(share: number, { low, middle, high }: Scale): Colour {
  const strength = Math.sqrt(Math.min(1, Math.abs(share)));
  const end = share < 0 ? low : high;
  return middle.map((part, at) =>
    Math.round(part + strength * ((end[at] ?? part) - part)),
  ) as unknown as Colour;
}

/** Pixels of a map of values, each a share of `most`. */
export function paint(values: Float32Array, most: number, scale: Scale): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * values.length);
  for (const [at, value] of values.entries()) {
    pixels.set([...colourAt(most === 0 ? 0 : value / most, scale), 255], 4 * at);
  }
  return pixels;
}

/** Round numbers for a legend that ends at `most`, with their place, 0 to 1 from the lowest up. */
export function legendTicks(most: number): { readonly value: number; readonly place: number }[] {
  if (!(most > 0)) return [{ value: 0, place: 0.5 }];
  const sizes = [0.25, 0.5, 1, 2, 4, 8, 16].filter((size) => size <= most * 1.001 && size >= most / 10);
  const values = [...sizes.map((size) => -size).reverse(), 0, ...sizes];
  return values.map((value) => ({
    value,
    place: 0.5 + 0.5 * Math.sign(value) * Math.sqrt(Math.min(1, Math.abs(value) / most)),
  }));
}

/** The share of the scale, -1 to 1, whose colour stands at an offset, 0 to 1, along the legend. */
export function shareAtOffset(offset: number): number {
  const distance = 2 * offset - 1;
  return Math.sign(distance) * distance * distance;
}
