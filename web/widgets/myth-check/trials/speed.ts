import type { Engine } from "../../../engine/calls.ts";
import { columns, inPercent, percent, percentColumn, type Trial } from "./trial.ts";

const MILLION = 1_000_000;
const ROUNDS = 9;
const IDS = ["relu", "tanh", "gelu"];

/** “Fused kernels are two to five times faster.” */
export const fusion: Trial = async ({ engine, name, seed, signal }) => {
  const passes = { count: MILLION, repeats: 4, seed, signal };
  const copies: number[] = [];
  const times = new Map<string, number[]>(IDS.map((id) => [id, []]));
  // In turn, so that a device that slows down slows all of them down.
  for (let round = 0; round < ROUNDS; round += 1) {
    copies.push(await engine.timeCopy(passes));
    for (const id of IDS) times.get(id)?.push(await engine.time({ id, ...passes }));
  }
  const shares = new Map<string, number>();
  for (const [id, found] of times) shares.set(id, await shareOfCopying(engine, copies, found));
  const share = (id: string): number => Math.min(1, shares.get(id) ?? Number.NaN);
  return {
    caption: `A million numbers, ${ROUNDS} rounds: what a plain copy takes of each function’s time`,
    columns: columns("function", percentColumn("share of its time that is copying")),
    rows: IDS.map((id) => [name(id), inPercent(share(id))]),
    sentence: `On this device moving the numbers takes ${percent(share("relu"))} of ${name("relu")}’s time and ${percent(share("gelu"))} of ${name("gelu")}’s. No more than that can be saved by fusing.`,
    drawn: true,
  };
};

/** The median of copy time over function time; a clock that saw no time at all leaves none. */
async function shareOfCopying(
  engine: Pick<Engine, "summary">,
  copies: readonly number[],
  found: readonly number[],
): Promise<number> {
  const seen = found.flatMap((time, at) => (time > 0 ? [{ time, copy: copies[at] ?? 0 }] : []));
  if (seen.length === 0) return Number.NaN;
  const { median } = await engine.summary({
    values: Float64Array.from(seen, ({ copy }) => copy),
    relativeTo: Float64Array.from(seen, ({ time }) => time),
  });
  return median;
}
