import type { Engine, Summary } from "../../engine/calls.ts";
import type { Times } from "./contest.ts";
import { type SpeedExperiment, WAYS, type Way } from "./experiment.ts";

/** What a run has come to so far; plain data. */
export interface Measured {
  /** What it was measured for. */
  readonly experiment: SpeedExperiment;
  readonly times: Times;
  readonly rounds: number;
  readonly missing: readonly Way[];
}

/** One function in one way. */
export interface Timing {
  readonly id: string;
  readonly way: Way;
  /** Milliseconds for one pass over the batch. */
  readonly pass: Summary;
  /** The same, divided by the copy's time in the same round. */
  readonly copies: Summary;
}

export interface SpeedResult {
  readonly experiment: SpeedExperiment;
  readonly rounds: number;
  readonly missing: readonly Way[];
  /** The copy's milliseconds; undefined while nothing has been measured. */
  readonly copy: Summary | undefined;
  /** In the order of the catalogue, the ways in their own order. */
  readonly timings: readonly Timing[];
  /** How many times as long as SIMD JavaScript and scalar WASM take, over the functions measured in both. */
  readonly gain: Readonly<Partial<Record<Way, Summary>>>;
  /** How much the times of one and the same thing varied: their spreads. */
  readonly variation: Summary;
}

/** The statistics are the engine's; only what is still chosen is shown. */
export async function calculateSpeeds(
  engine: Engine,
  experiment: SpeedExperiment,
  measured: Measured | undefined,
  signal: AbortSignal,
): Promise<SpeedResult> {
  const runners = [...(measured?.times ?? [])];
  const bases = Float64Array.from(runners.find(([{ id }]) => id === undefined)?.[1] ?? []);
  const summary = (values: Iterable<number>, relativeTo?: Float64Array) =>
    engine.summary({ values: Float64Array.from(values), relativeTo, signal });
  const shown = runners.filter(
    ([{ id, way }]) =>
      id !== undefined &&
      experiment.functions.includes(id) &&
      way !== undefined &&
      experiment.ways.includes(way),
  );
  const timings = await Promise.all(
    shown.map(async ([{ id = "", way = "simd" }, times]): Promise<Timing> => {
      const [pass, copies] = await Promise.all([summary(times), summary(times, bases)]);
      return { id, way, pass, copies };
    }),
  );
  const gains = await Promise.all(
    WAYS.slice(1).map(async (way) => [way, await gainOver(way, timings, summary)] as const),
  );
  return {
    experiment,
    rounds: bases.length,
    missing: measured?.missing ?? [],
    copy: bases.length === 0 ? undefined : await summary(bases),
    timings,
    gain: Object.fromEntries(gains.filter(([, gain]) => gain.count > 0)),
    variation: await summary(timings.map(({ pass }) => pass.spread)),
  };
}

function gainOver(
  way: Way,
  timings: readonly Timing[],
  summary: (values: Iterable<number>, relativeTo?: Float64Array) => Promise<Summary>,
): Promise<Summary> {
  const pairs = timings
    .filter((timing) => timing.way === "simd")
    .flatMap((fast) => {
      const slow = timings.find((timing) => timing.id === fast.id && timing.way === way);
      return slow ? [[slow.pass.median, fast.pass.median] as const] : [];
    });
  return summary(
    pairs.map(([slow]) => slow),
    Float64Array.from(pairs, ([, fast]) => fast),
  );
}
