/** The grid that is sent through the layers: its lines, its squares, and where on it a point stands. */

/** From -REACH to REACH, a line each GAP. */
export const REACH = 2;
const GAP = 0.5;
/** Points of a line between two crossings, so that what bends is seen to. */
const FINE = 10;

const SQUARES = (2 * REACH) / GAP;
const LINE_POINTS = SQUARES * FINE + 1;

const at = (step: number) => -REACH + (step * GAP) / FINE;

/** First the upright lines from left to right, each from below; then the level ones from below, each from the left. */
export const gridPoints: Float64Array = Float64Array.from(
  [0, 1].flatMap((level) =>
    Array.from({ length: SQUARES + 1 }, (_, line) => line).flatMap((line) =>
      Array.from({ length: LINE_POINTS }, (_, step) => step).flatMap((step) =>
        level ? [at(step), at(line * FINE)] : [at(line * FINE), at(step)],
      ),
    ),
  ),
);

/** The indices of the points of each line. */
export const gridLines: readonly (readonly number[])[] = Array.from(
  { length: 2 * (SQUARES + 1) },
  (_, line) => Array.from({ length: LINE_POINTS }, (_, step) => line * LINE_POINTS + step),
);

export interface Square {
  /** The indices of the points around it. */
  readonly points: readonly number[];
  /** Of the plane: 1 to 4, as they are counted in school. */
  readonly quadrant: number;
}

export const gridSquares: readonly Square[] = Array.from({ length: SQUARES * SQUARES }, (_, square) => {
  const [column, row] = [square % SQUARES, Math.floor(square / SQUARES)];
  const upright = (line: number) => gridLines[line] ?? [];
  const level = (line: number) => gridLines[SQUARES + 1 + line] ?? [];
  const part = (line: readonly number[], from: number) => line.slice(from * FINE, (from + 1) * FINE + 1);
  const right = column >= SQUARES / 2;
  const top = row >= SQUARES / 2;
  return {
    points: [
      ...part(level(row), column),
      ...part(upright(column + 1), row),
      ...part(level(row + 1), column).reverse(),
      ...part(upright(column), row).reverse(),
    ],
    quadrant: top ? (right ? 1 : 2) : right ? 4 : 3,
  };
});

/** Where the two unit vectors and the origin stand among the points. */
export const ORIGIN = indexOf(0, 0);
export const UNIT_X = indexOf(1, 0);
export const UNIT_Y = indexOf(0, 1);

/** The point at x and y, both multiples of GAP. */
function indexOf(x: number, y: number): number {
  const line = gridLines[SQUARES + 1 + (y + REACH) / GAP] ?? [];
  return line[((x + REACH) / GAP) * FINE] ?? 0;
}

/** What is further off than this is not drawn to scale. */
const LARGEST = 1e12;

/** A number that an axis can end at, so that all points are within it that are somewhere. */
export function axisLimit(points: Float64Array): number {
  const most = points.reduce((high, number) => {
    const size = Math.abs(number);
    return size > high && size <= LARGEST ? size : high;
  }, 0);
  if (most === 0) return 1.2;
  const power = 10 ** Math.floor(Math.log10(most));
  // The grid as it was goes to 2: next to it stands 3, so that there is room around it.
  const limits = power === 1 ? [1.2, 3, 5] : [1.2, 2.5, 5];
  return (limits.find((limit) => most <= limit * power) ?? 12) * power;
}
