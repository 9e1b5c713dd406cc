/** A hand-drawn curve as plain data: a height at each of 65 evenly spaced x, NaN where nothing is drawn. */
export type Drawing = readonly number[];

/** Even spaces from one end of the axis to the other. */
export const SPACES = 64;
/** The keyboard moves every fourth position: 17 handles. */
export const HANDLE_SPACES = 4;
export const HANDLES = SPACES / HANDLE_SPACES + 1;
/** Two signs a height: 4096 levels between these ends. */
const FARTHEST = 4;
const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const LEVELS = SIGNS.length ** 2;
const NOTHING = "..";
export const TEXT_LENGTH = 2 * (SPACES + 1);

export const BLANK: Drawing = new Array<number>(SPACES + 1).fill(Number.NaN);

export function isBlank(drawing: Drawing): boolean {
  return drawing.every(Number.isNaN);
}

/** Short enough for an address; all of it drawn or not takes 130 signs, and a blank none. */
export function drawingText(drawing: Drawing): string {
  if (isBlank(drawing)) return "";
  return drawing
    .map((y) => {
      if (Number.isNaN(y)) return NOTHING;
      const level = Math.round(((limited(y) + FARTHEST) / (2 * FARTHEST)) * (LEVELS - 1));
      return `${SIGNS[Math.floor(level / SIGNS.length)]}${SIGNS[level % SIGNS.length]}`;
    })
    .join("");
}

/** Reads it back; what makes no sense is not drawn. */
export function readDrawing(text: string): Drawing {
  return BLANK.map((_, at) => {
    const [high, low] = [SIGNS.indexOf(text[2 * at] || "."), SIGNS.indexOf(text[2 * at + 1] || ".")];
    if (high < 0 || low < 0) return Number.NaN;
    const y = ((high * SIGNS.length + low) / (LEVELS - 1)) * 2 * FARTHEST - FARTHEST;
    // The levels are a little below a tenth of a pixel apart; nobody wants to read 0.2501831.
    return Number(y.toFixed(2));
  });
}

/** A point of the pen: how many spaces from the left, and how high. */
export interface PenPoint {
  readonly position: number;
  readonly y: number;
}

/** The drawing after the pen went straight from one point to the next; both ends are drawn at their nearest positions. */
export function stroked(drawing: Drawing, from: PenPoint, to: PenPoint): Drawing {
  const next = [...drawing];
  const [left, right] = from.position <= to.position ? [from, to] : [to, from];
  for (let at = Math.ceil(left.position); at <= Math.floor(right.position); at++) {
    const length = right.position - left.position;
    const share = length === 0 ? 1 : (at - left.position) / length;
    next[at] = limited(left.y + (right.y - left.y) * share);
  }
  const nearest = Math.min(SPACES, Math.max(0, Math.round(to.position)));
  next[nearest] = limited(to.y);
  return next;
}

/** The drawing with a handle set, joined straight to its neighbours where they are set. */
export function withHandle(drawing: Drawing, handle: number, y: number): Drawing {
  const position = handle * HANDLE_SPACES;
  const point = { position, y };
  const neighbours = [position - HANDLE_SPACES, position + HANDLE_SPACES];
  return neighbours.reduce<Drawing>(
    (next, neighbour) => {
      const height = drawing[neighbour];
      if (height === undefined || Number.isNaN(height)) return next;
      return stroked(next, { position: neighbour, y: height }, point);
    },
    stroked(drawing, point, point),
  );
}

/** The points that are drawn, in units of the axes. */
export function drawnPoints(
  drawing: Drawing,
  from: number,
  to: number,
): { readonly x: Float64Array; readonly y: Float64Array } {
  const drawn = drawing.flatMap((y, at) => (Number.isNaN(y) ? [] : [at]));
  return {
    x: Float64Array.from(drawn, (at) => placeOf(at, from, to)),
    y: Float64Array.from(drawn, (at) => drawing[at] ?? Number.NaN),
  };
}

export function placeOf(position: number, from: number, to: number): number {
  return Number((from + ((to - from) * position) / SPACES).toPrecision(12));
}

function limited(y: number): number {
  return Math.min(FARTHEST, Math.max(-FARTHEST, y));
}
