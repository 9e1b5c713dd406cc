import { describe, expect, test } from "vitest";
import {
  betterRepeats,
  type Course,
  hold,
  type Pause,
  type Runner,
  sampleLength,
  type Times,
} from "../../web/widgets/speed-bench/contest.ts";

/** A runner whose passes take a known time, as a stopwatch with a coarse clock would tell it. */
function runner(id: string, passMs: number, ran: string[] = [], clock = 0.1): Runner {
  return {
    id,
    way: "simd",
    time: async (repeats, signal) => {
      ran.push(id);
      if (signal.aborted) throw new DOMException("aborted", "AbortError");
      return Math.floor((passMs * repeats) / clock) * clock;
    },
  };
}

const seen: Pause = { over: () => Promise.resolve(), interruption: () => new AbortController().signal };

interface Held {
  readonly times: Times;
  readonly rounds: readonly number[];
  readonly shares: readonly number[];
}

async function held(runners: readonly Runner[], course: Partial<Course> = {}): Promise<Held> {
  let last: Times = new Map();
  const rounds: number[] = [];
  const shares: number[] = [];
  await hold({
    runners,
    rounds: 5,
    sampleMs: 10,
    order: async () => runners.map((_, at) => at),
    pause: seen,
    signal: new AbortController().signal,
    onProgress: (share) => shares.push(share),
    onRound: async (times, round) => {
      last = times;
      rounds.push(round);
    },
    ...course,
  });
  return { times: last, rounds, shares };
}

describe("a contest", () => {
  test("measures everybody once a round and gives milliseconds for one pass", async () => {
    const [quick, slow] = [runner("quick", 0.0625), runner("slow", 20)];
    const { times, rounds } = await held([quick, slow]);
    expect(rounds).toEqual([1, 2, 3, 4, 5]);
    expect(times.get(quick)).toHaveLength(5);
    for (const pass of times.get(quick) ?? []) expect(Math.abs(pass - 0.0625)).toBeLessThan(0.001);
    expect(times.get(slow)).toEqual([20, 20, 20, 20, 20]);
  });

  test("keeps the runners' order in what it tells, whatever the order of a round", async () => {
    const runners = [runner("a", 20), runner("b", 20), runner("c", 20)];
    const { times } = await held(runners, { order: async () => [2, 0, 1] });
    expect([...times.keys()]).toEqual(runners);
  });

  test("runs each round in the order that is drawn for it", async () => {
    const ran: string[] = [];
    const runners = ["a", "b"].map((id) => runner(id, 20, ran));
    await held(runners, { rounds: 2, order: async (round) => (round === 1 ? [1, 0] : [0, 1]) });
    expect(ran.slice(-4)).toEqual(["b", "a", "a", "b"]);
  });

  test("goes from nothing to done without a step back", async () => {
    const { shares } = await held([runner("a", 3), runner("b", 0.01)]);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });

  test("is cancelled in the midst of a round, and that round does not count", async () => {
    const ending = new AbortController();
    const told: number[] = [];
    const runners = [runner("a", 20), runner("b", 20)];
    const course = held(runners, {
      signal: ending.signal,
      order: async (round) => {
        if (round === 3) ending.abort();
        return [0, 1];
      },
      onRound: async (_, round) => void told.push(round),
    });
    await expect(course).rejects.toMatchObject({ code: "cancelled" });
    expect(told).toEqual([1, 2]);
  });

  test("takes a sample again that the hidden page has spoilt, and goes on when the page is back", async () => {
    const gone = new AbortController();
    let waited = 0;
    let spoilt = false;
    const disturbed: Runner = {
      id: "a",
      way: "simd",
      time: async (repeats) => {
        if (!spoilt) {
          spoilt = true;
          gone.abort();
          throw new DOMException("aborted", "AbortError");
        }
        return 20 * repeats;
      },
    };
    const pause: Pause = {
      over: async () => {
        waited += 1;
      },
      interruption: () => (spoilt ? new AbortController().signal : gone.signal),
    };
    const { times } = await held([disturbed], { pause });
    expect(times.get(disturbed)).toEqual([20, 20, 20, 20, 20]);
    // Five rounds, one sample to warm up, and the spoilt one.
    expect(waited).toBe(7);
  });

  test("does not hide a failure that is nobody's pause", async () => {
    const broken: Runner = {
      id: "a",
      way: "simd",
      time: () => Promise.reject(new Error("no memory")),
    };
    await expect(held([broken])).rejects.toThrow("no memory");
  });
});

describe("how often a sample repeats", () => {
  test("reaches the wanted length from below and from above", () => {
    expect(betterRepeats(10, 5, 10)).toBe(22);
    expect(betterRepeats(100, 40, 10)).toBe(28);
  });

  test("never leaps more than eightfold, because the first runs are slow or too short to be read", () => {
    expect(betterRepeats(1, 0, 10)).toBe(8);
    expect(betterRepeats(4, 0.001, 10)).toBe(32);
  });

  test("is at least once, however long one pass takes", () => {
    expect(betterRepeats(3, 5000, 10)).toBe(1);
  });

  test("a sample outlasts the clock's steps fifty times, and ten milliseconds in any case", () => {
    expect(sampleLength(1)).toBe(50);
    expect(sampleLength(0.1)).toBe(10);
    expect(sampleLength(0.005)).toBe(10);
  });
});
