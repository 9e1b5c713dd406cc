import type { Engine, LayerMoments, SignalPropagation } from "../../engine/calls.ts";
import { inOrder } from "../in-order.ts";
import { type FunctionWithFamily, type Player, playersOf } from "../telephone-game/players.ts";
import { readWeights } from "../telephone-game/weights.ts";
import { EXAMPLES, RULER, type SignalExperiment } from "./experiment.ts";

export interface PlayerSignal {
  readonly player: Player;
  readonly signal: SignalPropagation;
}

export interface SignalResult {
  readonly experiment: SignalExperiment;
  /** In the order of the catalogue. */
  readonly signals: readonly PlayerSignal[];
}

/** The networks of an experiment: each function with each rule of weights for it. */
export function playersIn(
  { functions, weights }: Pick<SignalExperiment, "functions" | "weights">,
  all: readonly FunctionWithFamily[],
): readonly Player[] {
  return playersOf(inOrder(all, functions), readWeights(weights).rules, all);
}

/** One call of the engine a network. `progressed` is told the share of the layers that all of them have gone through. */
export async function calculateSignals(
  engine: Pick<Engine, "signalPropagation">,
  functions: readonly FunctionWithFamily[],
  experiment: SignalExperiment,
  signal: AbortSignal,
  progressed: (share: number) => void = () => {},
): Promise<SignalResult> {
  const { depth, width, mean, deviation, seed } = experiment;
  const task = { depth, width, mean, deviation, seed, examples: EXAMPLES, bins: RULER, signal };
  const players = playersIn(experiment, functions);
  const shares = players.map(() => 0);
  const signals = await Promise.all(
    players.map(async (player, at) => {
      const onProgress = (share: number) => {
        shares[at] = share;
        progressed(shares.reduce((sum, one) => sum + one, 0) / shares.length);
      };
      const call = { id: player.id, initialisation: player.weights, ...task, onProgress };
      return { player, signal: await engine.signalPropagation(call) };
    }),
  );
  return { experiment, signals };
}

/** What the charts draw, the input first where it belongs to the row. */
export function momentsOf({ signal }: PlayerSignal, look: SignalExperiment["look"]): LayerMoments {
  if (look === "pre-activation") return signal.preActivation;
  const { input, activation } = signal;
  return {
    mean: Float64Array.of(input.mean, ...activation.mean),
    variance: Float64Array.of(input.variance, ...activation.variance),
  };
}

/** The number of the layer that the first entry of `momentsOf` belongs to; 0 is the input. */
export function firstLayer(look: SignalExperiment["look"]): number {
  return look === "pre-activation" ? 1 : 0;
}
