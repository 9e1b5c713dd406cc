import type { Engine, Scheme } from "../../../engine/calls.ts";

/** A function in a random network with its weights; rescued: with skip connections and layer normalisation. */
export interface Player {
  readonly id: string;
  readonly scheme: Scheme;
  readonly rescued?: boolean;
}

interface Networks {
  readonly depth: number;
  readonly networks: number;
  readonly seed: number;
}

const WIDTH = 64;
const SCHEME_NAMES: Partial<Record<Scheme, string>> = {
  he_normal: "He",
  glorot_normal: "Glorot",
  lecun_normal: "LeCun",
};

/** log10 of the median gradient ratio of each player, as the telephone game has it. */
export async function medianLeft(
  engine: Pick<Engine, "gradientFlow">,
  players: readonly Player[],
  { depth, networks, seed }: Networks,
  signal: AbortSignal,
): Promise<readonly number[]> {
  const left: number[] = [];
  // One after another: the engine has one thread, and a learner who leaves should not wait for all of them.
  for (const { id, scheme, rescued = false } of players) {
    const { functions } = await engine.gradientFlow({
      functions: [{ id, initialisation: { scheme } }],
      width: WIDTH,
      residual: rescued,
      normalised: rescued,
      depth,
      networks,
      // The networks' seeds are counted on from this one: another seed shall share none of them.
      seed: networks * seed,
      signal,
    });
    left.push(functions[0]?.median[0] ?? Number.NaN);
  }
  return left;
}

/** “ReLU (He), with skips and normalisation” */
export function playerName({ id, scheme, rescued }: Player, name: (id: string) => string): string {
  const plain = `${name(id)} (${SCHEME_NAMES[scheme] ?? scheme})`;
  return rescued ? `${plain}, with skips and normalisation` : plain;
}
