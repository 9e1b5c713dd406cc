/** What is measured and in which order; knows neither clocks nor threads, so that tests can play both. */

import { cancelled } from "../../engine/slices.ts";
import type { Way } from "./experiment.ts";

/** One thing to be timed: a function in one of the ways, or (without a function) the plain copy. */
export interface Runner {
  readonly id: string | undefined;
  readonly way: Way | undefined;
  /** Milliseconds that `repeats` passes take. */
  time(repeats: number, signal: AbortSignal): Promise<number>;
}

/** Milliseconds a pass, one for each round that is through. */
export type Times = ReadonlyMap<Runner, readonly number[]>;

export interface Course {
  readonly runners: readonly Runner[];
  readonly rounds: number;
  /** How long a sample has to last at least, for the clock's steps not to matter. */
  readonly sampleMs: number;
  /** The runners' places in a round, drawn. */
  order(round: number): Promise<ArrayLike<number>>;
  /** Resolves at once, or when the page is to be seen again; `interrupted` ends a sample that is under way when it goes. */
  readonly pause: Pause;
  readonly signal: AbortSignal;
  /** How far it is, 0 to 1; the first part is warming up. */
  onProgress(share: number): void;
  /** Waited for, so that nothing is drawn while the next round is measured. */
  onRound(times: Times, round: number): Promise<void>;
}

export interface Pause {
  over(): Promise<void>;
  interruption(): AbortSignal;
}

/** Warming up and finding the repeats takes about as long as so many rounds. */
const WARM_UP_ROUNDS = 2;
/** A first guess is off by more than this only before the code has been compiled. */
const MOST_AT_ONCE = 8;
const MOST_REPEATS = 2 ** 24;

/**
 * Warms every runner up, then measures all of them round by round, so that what comes and goes on a device (heat, other
 * programs) falls on all alike. Rejects with `cancelled` when the signal says so; what was measured has been told by then.
 */
export async function hold(course: Course): Promise<void> {
  const { runners, rounds, sampleMs } = course;
  const steps = runners.length * (rounds + WARM_UP_ROUNDS);
  let done = 0;
  const repeats = new Map<Runner, number>();
  for (const runner of runners) {
    repeats.set(runner, await calibrate(runner, course));
    done += WARM_UP_ROUNDS;
    course.onProgress(done / steps);
  }
  const times = new Map<Runner, readonly number[]>(runners.map((runner) => [runner, []]));
  for (let round = 1; round <= rounds; round += 1) {
    const fresh = new Map<Runner, number>();
    for (const place of Array.from(await course.order(round))) {
      const runner = runners[place];
      if (!runner) continue;
      const often = repeats.get(runner) ?? 1;
      const spent = await sample(runner, often, course);
      fresh.set(runner, spent / often);
      repeats.set(runner, betterRepeats(often, spent, sampleMs));
      done += 1;
      course.onProgress(done / steps);
    }
    // A round counts when it is whole, so that everything has been measured equally often.
    for (const [runner, one] of fresh) times.set(runner, [...(times.get(runner) ?? []), one]);
    await course.onRound(new Map(times), round);
  }
}

/** How often a runner has to run for a sample of the length wanted. */
async function calibrate(runner: Runner, course: Course): Promise<number> {
  let repeats = 1;
  for (;;) {
    const spent = await sample(runner, repeats, course);
    if (spent >= course.sampleMs || repeats >= MOST_REPEATS)
      return betterRepeats(repeats, spent, course.sampleMs);
    // Below the clock's step a time says nothing but that it was short.
    repeats = Math.max(repeats + 1, betterRepeats(repeats, spent, course.sampleMs));
  }
}

/** Compiled code gets faster and devices slow down, so each sample has a say in the length of the next. */
export function betterRepeats(repeats: number, spent: number, wanted: number): number {
  const factor = spent > 0 ? Math.min(MOST_AT_ONCE, (1.1 * wanted) / spent) : MOST_AT_ONCE;
  return Math.min(MOST_REPEATS, Math.max(1, Math.ceil(repeats * factor)));
}

/** One sample, taken again from its beginning when the page was hidden meanwhile. */
async function sample(runner: Runner, repeats: number, { pause, signal }: Course): Promise<number> {
  for (;;) {
    await pause.over();
    if (signal.aborted) throw cancelled();
    const interruption = pause.interruption();
    try {
      return await runner.time(repeats, AbortSignal.any([signal, interruption]));
    } catch (error) {
      if (signal.aborted || !interruption.aborted) throw error;
    }
  }
}

/** A sample lasts so many steps of the clock: the error of reading it is then a per cent or so. */
const STEPS_PER_SAMPLE = 50;
const SHORTEST_SAMPLE_MS = 10;

export function sampleLength(clockStep: number): number {
  return Math.max(SHORTEST_SAMPLE_MS, STEPS_PER_SAMPLE * clockStep);
}
