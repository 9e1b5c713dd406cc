import type { Engine, NetworkPlan, Scheme, TrainingRecipe } from "../../../engine/calls.ts";

export const RECIPE: TrainingRecipe = { loss: "binary_cross_entropy", method: "adam", rate: 0.01, batch: 32 };
/** Share of right answers from which on a task counts as solved. */
export const SOLVED = 0.97;

interface Examples {
  readonly inputs: Float32Array;
  readonly targets: Float32Array;
}

interface Learned {
  readonly network: NetworkPlan;
  readonly state: Uint8Array;
  readonly accuracy: number;
  readonly loss: number;
}

/** A network for two inputs and one logit, with He’s weights. */
export function plan(id: string, units: number, seed: number, hidden = 1): NetworkPlan {
  const scheme: Scheme = "he_normal";
  const layer = { units, activation: { id } };
  const layers = [...Array.from({ length: hidden }, () => layer), { units: 1 }];
  return { inputs: 2, layers, initialisation: { scheme }, seed };
}

/** Trains the network and says how it does on its own examples. */
export async function learn(
  engine: Pick<Engine, "train" | "inspectNetwork">,
  network: NetworkPlan,
  examples: Examples,
  steps: number,
  signal: AbortSignal,
): Promise<Learned> {
  const { state } = await engine.train({ network, recipe: RECIPE, ...examples, steps, signal });
  const { accuracy, loss } = await engine.inspectNetwork({
    network,
    state,
    ...examples,
    loss: RECIPE.loss,
    signal,
  });
  return { network, state, accuracy, loss };
}

/** The examples whose number passes. */
export function where({ inputs, targets }: Examples, passes: (at: number) => boolean): Examples {
  const kept = Array.from(targets.keys()).filter(passes);
  return {
    inputs: Float32Array.from(kept.flatMap((at) => [...inputs.subarray(2 * at, 2 * at + 2)])),
    targets: Float32Array.from(kept, (at) => targets[at] ?? 0),
  };
}
