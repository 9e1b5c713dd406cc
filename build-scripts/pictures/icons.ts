import { colourOf, drawLines } from "./draw-lines.ts";

/** web/styles/icon.svg in pixels, for home screens: they cut it to their own shape, so the ground goes to the edges. */
const SIDE = 32;
const MARK = [
  [5, 23],
  [15, 23],
  [27, 8],
] as const;
const PEN = 3.5;
/** What every shape leaves of the middle. */
const SAFE = 0.75;

export const ICON_SIZES = [192, 512] as const;
/** What Apple's home screens ask for. */
export const TOUCH_ICON_SIZE = 180;

export function drawIcon(size: number): Buffer {
  const scale = (SAFE * size) / SIDE;
  const at = (coordinate: number): number => size / 2 + (coordinate - SIDE / 2) * scale;
  const points = MARK.map(([x, y]) => [at(x), at(y)] as const);
  return drawLines({
    width: size,
    height: size,
    ground: colourOf("#0b5f7a"),
    lines: [{ points, colour: colourOf("#ffffff"), width: PEN * scale }],
  });
}
