import type { Chain, Engine } from "../../engine/calls.ts";
import { inOrder } from "../in-order.ts";
import type { TelephoneExperiment } from "./experiment.ts";

/** One function's chain, and the same with the slip where it is shown. */
export interface FunctionChain {
  readonly id: string;
  readonly chain: Chain;
  readonly slipped: Chain | undefined;
}

export interface TelephoneResult {
  /** What the numbers belong to; the figure's own experiment may be one ahead. */
  readonly experiment: TelephoneExperiment;
  /** In the order of the catalogue. */
  readonly chains: readonly FunctionChain[];
}

/** All numbers of the figure: one call of the engine a function, two with the slip. */
export async function calculateChains(
  engine: Engine,
  experiment: TelephoneExperiment,
  signal: AbortSignal,
): Promise<TelephoneResult> {
  const { depth, x, slip } = experiment;
  const ids = inOrder(engine.catalogue, experiment.functions);
  const chains = await Promise.all(
    ids.map(async (id) => {
      const call = { id, parameters: experiment.parameters[id], depth, x, signal };
      const [chain, slipped] = await Promise.all([
        engine.chain(call),
        slip ? engine.chain({ ...call, slip: true }) : undefined,
      ]);
      return { id, chain, slipped };
    }),
  );
  return { experiment, chains };
}
