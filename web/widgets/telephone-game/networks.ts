import type { Calls, Engine } from "../../engine/calls.ts";
import { inOrder } from "../in-order.ts";
import type { TelephoneExperiment } from "./experiment.ts";
import type { Ask } from "./growth.ts";
import { type FunctionWithFamily, type Player, playersOf } from "./players.ts";
import { readWeights } from "./weights.ts";

export type GradientFlow = Calls["gradientFlow"]["result"];
export type Flow = GradientFlow["functions"][number];

/** The histograms of a layer's numbers: most fit, and what does not stands in the bins at the ends. */
export const BINS = { from: -4, to: 4, count: 31 } as const;

export interface NetworkResult {
  /** What the numbers belong to; the figure's own experiment may be one ahead. */
  readonly experiment: TelephoneExperiment;
  /** 0 where there is nothing to play with. */
  readonly networks: number;
  readonly players: readonly { readonly player: Player; readonly flow: Flow }[];
}

/** What is asked of the engine for an experiment, again and again with more networks. */
export function askFor(
  engine: Pick<Engine, "gradientFlow" | "catalogue">,
  experiment: TelephoneExperiment,
  functions: readonly FunctionWithFamily[],
): Ask<NetworkResult> {
  const { layers, width, residual, normalised, seed, parameters, weights } = experiment;
  const ids = inOrder(engine.catalogue, experiment.functions);
  const players = playersOf(ids, readWeights(weights).rules, functions);
  return async (networks, signal, onProgress) => {
    if (players.length === 0) return { experiment, networks: 0, players: [] };
    const flow = await engine.gradientFlow({
      functions: players.map(({ id, weights: { scheme, scale } }) => ({
        id,
        parameters: parameters[id],
        initialisation: { scheme, scale },
      })),
      depth: layers,
      width,
      residual,
      normalised,
      seed,
      networks,
      bins: BINS,
      signal,
      onProgress,
    });
    const played = players.flatMap((player, at) => {
      const its = flow.functions[at];
      return its ? [{ player, flow: its }] : [];
    });
    return { experiment, networks: flow.networks, players: played };
  };
}

/** The network that is looked into; none when no function is chosen. */
export function lookedAt({
  experiment,
  players,
}: NetworkResult): NetworkResult["players"][number] | undefined {
  return players[experiment.look - 1] ?? players[0];
}

/** The layer that is read out, 1 to the last. */
export function layerRead({ layer, layers }: TelephoneExperiment): number {
  return layer === 0 ? Math.ceil(layers / 2) : Math.min(layer, layers);
}

/** First layer, from the last one down, at whose input every number of the gradient is exactly 0 in float32; 0 for none. */
export function silentFrom({ zero32 }: Pick<Flow, "zero32">): number {
  for (let layer = zero32.length; layer >= 1; layer--) if (zero32[layer - 1] === 1) return layer;
  return 0;
}

/** Whether float32 lost anything that double precision kept. */
export function losesInFloat({ zero, zero32, subnormal32 }: Flow): boolean {
  return zero32.some((share, at) => share > (zero[at] ?? 0)) || subnormal32.some((share) => share > 0);
}

/** Whether two experiments ask the same networks, however differently they look at them. */
export function sameNetworks(one: TelephoneExperiment, other: TelephoneExperiment): boolean {
  const asked = (experiment: TelephoneExperiment): string => {
    const { functions, layers, width, weights, residual, normalised, seed, networks, parameters } =
      experiment;
    return JSON.stringify({
      functions,
      layers,
      width,
      weights,
      residual,
      normalised,
      seed,
      networks,
      parameters,
    });
  };
  return asked(one) === asked(other);
}

/** The same networks as this experiment looks at them. */
export function withView(
  result: NetworkResult,
  { look, layer, numbers }: TelephoneExperiment,
): NetworkResult {
  return { ...result, experiment: { ...result.experiment, look, layer, numbers } };
}

/** log10 of each layer's whole factor: as the gradient of the first network has it. */
export function wholeFactors({ gradient }: Pick<Flow, "gradient">): number[] {
  return Array.from(gradient.subarray(0, -1), (power, at) => power - (gradient[at + 1] ?? Number.NaN));
}
