/** How long work takes, measured around the work alone, with looks at the stop flag between. */

/** Elements between two looks at the clock: a look then costs next to nothing, and a piece of the slowest work is short. */
export const PIECE = 2 ** 17;
/** Elements that are worked through unmeasured, so that code is compiled and memory at hand. */
const WARM_UP = 2 ** 20;
/** A measured stretch is a little longer than a slice (slices.ts), so that every stretch ends with a breath. */
const STRETCH_MS = 11;
/** So many steps of the clock are looked at; the least counts. */
const STEPS = 5;

export interface Piece {
  readonly begin: number;
  readonly end: number;
}

/** A batch of `count` elements in pieces; one that is shorter is one piece. */
export function piecesOf(count: number): readonly Piece[] {
  return Array.from({ length: Math.ceil(count / PIECE) }, (_, at) => ({
    begin: at * PIECE,
    end: Math.min(count, (at + 1) * PIECE),
  }));
}

/**
 * Runs `work` over every piece, `repeats` times, and adds up the milliseconds spent in it. Yields the share that is done;
 * what happens between a yield and the next step is not counted.
 */
export function* timed(
  pieces: readonly Piece[],
  repeats: number,
  work: (piece: number) => void,
  now: () => number = () => performance.now(),
): Generator<number, number, void> {
  yield* warmUp(pieces, work);
  let spent = 0;
  let unlooked = 0;
  let began = now();
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    for (const [at, { begin, end }] of pieces.entries()) {
      work(at);
      unlooked += end - begin;
      if (unlooked < PIECE) continue;
      unlooked = 0;
      const stretch = now() - began;
      if (stretch < STRETCH_MS) continue;
      spent += stretch;
      yield (repeat + (at + 1) / pieces.length) / repeats;
      began = now();
    }
  }
  return spent + now() - began;
}

function* warmUp(pieces: readonly Piece[], work: (piece: number) => void): Generator<number, void, void> {
  for (const [at, { begin }] of pieces.entries()) {
    if (begin >= WARM_UP) return;
    work(at);
    yield 0;
  }
}

/** The least step that the clock of this thread makes, in milliseconds. */
export function clockStep(now: () => number = () => performance.now()): number {
  const steps = Array.from({ length: STEPS }, () => {
    const before = now();
    let after = before;
    while (after === before) after = now();
    return after - before;
  });
  return Math.min(...steps);
}
