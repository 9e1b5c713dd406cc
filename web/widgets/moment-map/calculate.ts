import type { Engine, MomentOrbits } from "../../engine/calls.ts";
import { playersIn } from "../self-normalisation/calculate.ts";
import type { FunctionWithFamily, Player } from "../telephone-game/players.ts";
import { MAX_LAYERS, type MomentExperiment, SHOWN_SQUARE } from "./experiment.ts";

/** Points of the map that is drawn. */
const POINTS = 101;

export interface PlayerMoments {
  readonly player: Player;
  /** One layer from evenly spaced mean squares: two entries each. */
  readonly map: MomentOrbits;
  /** From the start through MAX_LAYERS layers. */
  readonly orbit: MomentOrbits;
}

export interface MomentResult {
  readonly experiment: MomentExperiment;
  /** In the order of the catalogue. */
  readonly players: readonly PlayerMoments[];
}

/** Orbits kept; a dragged start asks for a new one at each place. */
const MOST_KEPT = 50;

/** What the engine has answered: a walk is watched layer by layer, and all of them are one answer. */
export class KnownOrbits {
  private readonly known = new Map<string, MomentOrbits>();

  async of(question: readonly unknown[], ask: () => Promise<MomentOrbits>): Promise<MomentOrbits> {
    const key = JSON.stringify(question);
    const kept = this.known.get(key);
    if (kept) return kept;
    const found = await ask();
    this.known.set(key, found);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_KEPT && oldest !== undefined) this.known.delete(oldest);
    return found;
  }
}

/** The engine's integrals: they depend on the start, but not on how many layers are shown. */
export async function calculateMoments(
  engine: Pick<Engine, "momentMap">,
  functions: readonly FunctionWithFamily[],
  experiment: MomentExperiment,
  signal: AbortSignal,
  known = new KnownOrbits(),
): Promise<MomentResult> {
  const asked = playersIn(experiment, functions);
  // With mean 0 the variance is the mean square.
  const mean = new Float64Array(POINTS);
  const variance = mean.map((_, at) => (SHOWN_SQUARE * at) / (POINTS - 1));
  const start = { mean: Float64Array.of(experiment.mean), variance: Float64Array.of(experiment.variance) };
  const players = await Promise.all(
    asked.map(async (player) => {
      const network = { id: player.id, initialisation: player.weights };
      const [map, orbit] = await Promise.all([
        known.of([network], () => engine.momentMap({ ...network, mean, variance, steps: 1, signal })),
        known.of([network, experiment.mean, experiment.variance], () =>
          engine.momentMap({ ...network, ...start, steps: MAX_LAYERS, signal }),
        ),
      ]);
      return { player, map, orbit };
    }),
  );
  return { experiment, players };
}

/** Every second entry of the map from this one on: 0 for what comes in, 1 for what goes out. */
export function ends(row: Float64Array, which: 0 | 1): number[] {
  return Array.from(row).filter((_, at) => at % 2 === which);
}

/** Where the orbit no longer moves; undefined where it still does after all layers. */
export function settledAt({
  orbit,
}: PlayerMoments): { mean: number; variance: number; pull: number } | undefined {
  const [before, last] = [orbit.square.at(-2), orbit.square.at(-1)];
  const [mean, variance, pull] = [orbit.mean.at(-1), orbit.variance.at(-1), orbit.pull.at(-1)];
  if (before === undefined || last === undefined || mean === undefined || variance === undefined)
    return undefined;
  // Within what a picture can show.
  const still = Math.abs(last - before) < 1e-6 * Math.max(1, last);
  return still && Number.isFinite(last) ? { mean, variance, pull: pull ?? Number.NaN } : undefined;
}
