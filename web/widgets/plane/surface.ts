import { type Colour, colourAt, type Scale, shareAtOffset } from "./colours.ts";

/** The rows of a square picture of the plane, from the top down, each from the left: x and y in turns. */
export function surfacePoints(side: number, low: number, high: number): Float64Array {
  const at = (step: number) => low + ((high - low) * (step + 0.5)) / side;
  return Float64Array.from({ length: 2 * side * side }, (_, index) => {
    const point = Math.floor(index / 2);
    return index % 2 === 0 ? at(point % side) : at(side - 1 - Math.floor(point / side));
  });
}

/** Pixels for shares from 0 to 1, with a line where they pass one half. What is not a number is left bare. */
export function paintShares(
  shares: ArrayLike<number>,
  side: number,
  scale: Scale,
  line: Colour,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * side * side);
  const above = (at: number) => (shares[at] ?? Number.NaN) > 0.5;
  for (let at = 0; at < side * side; at++) {
    const share = shares[at] ?? Number.NaN;
    if (Number.isNaN(share)) continue;
    const crosses =
      ((at + 1) % side !== 0 && above(at) !== above(at + 1)) ||
      (at + side < side * side && above(at) !== above(at + side));
    pixels.set([...(crosses ? line : colourAt(shareAtOffset(share), scale)), 255], 4 * at);
  }
  return pixels;
}
