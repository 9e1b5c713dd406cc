import { describe, expect, test } from "vitest";
import { clockStep, PIECE, piecesOf, timed } from "../../web/engine/timing.ts";

/** A clock that moves on only when work is done, so that a test knows what a stopwatch has to say. */
class Clock {
  ms = 0;
  readonly now = (): number => this.ms;

  /** Work that lasts so long. */
  work(ms: number): () => void {
    return () => {
      this.ms += ms;
    };
  }
}

/** Drives the work to its end; between steps `meanwhile` happens, which nobody should be charged for. */
function finish(work: Generator<number, number, void>, meanwhile: () => void = () => undefined) {
  const shares: number[] = [];
  let step = work.next();
  while (!step.done) {
    shares.push(step.value);
    meanwhile();
    step = work.next();
  }
  return { milliseconds: step.value, shares };
}

describe("pieces", () => {
  test("cover a batch without gap or overlap", () => {
    const pieces = piecesOf(3 * PIECE + 5);
    expect(pieces.map(({ begin, end }) => end - begin)).toEqual([PIECE, PIECE, PIECE, 5]);
    expect(pieces.every(({ begin }, at) => begin === at * PIECE)).toBe(true);
    expect(piecesOf(10_000)).toEqual([{ begin: 0, end: 10_000 }]);
  });
});

describe("the stopwatch", () => {
  test("counts every repeat of every piece, and the warm-up not at all", () => {
    const clock = new Clock();
    const runs: number[] = [];
    const work = timed(
      piecesOf(2 * PIECE),
      3,
      (piece) => {
        runs.push(piece);
        clock.ms += 2;
      },
      clock.now,
    );
    expect(finish(work).milliseconds).toBe(3 * 2 * 2);
    expect(runs).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
  });

  test("does not count what happens between two stretches", () => {
    const clock = new Clock();
    const work = timed(piecesOf(PIECE), 10, clock.work(6), clock.now);
    const { milliseconds, shares } = finish(work, () => {
      clock.ms += 1000;
    });
    expect(milliseconds).toBe(60);
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(4);
  });

  test("looks at the clock seldom when a pass is short", () => {
    let looks = 0;
    const work = timed(
      piecesOf(PIECE / 64),
      640,
      () => undefined,
      () => ++looks,
    );
    finish(work);
    // One at the start, one for each 64 passes, one at the end, and one after each breath.
    expect(looks).toBeLessThan(16);
  });

  test("yields again before 100 ms are over, however slow the work", () => {
    const clock = new Clock();
    const work = timed(piecesOf(4 * PIECE), 5, clock.work(40), clock.now);
    let before = 0;
    let longest = 0;
    finish(work, () => {
      longest = Math.max(longest, clock.ms - before);
      before = clock.ms;
    });
    expect(longest).toBe(40);
  });
});

describe("the clock's step", () => {
  test("is the least that is seen", () => {
    let reads = 0;
    // Moves on by 0.5 at every tenth look.
    expect(clockStep(() => Math.floor(++reads / 10) / 2)).toBe(0.5);
  });
});
