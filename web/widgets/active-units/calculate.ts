import type { Engine, LayerActivity } from "../../engine/calls.ts";
import { inOrder } from "../in-order.ts";
import { EXAMPLES, NEAR, UNITS, type UnitsExperiment } from "./experiment.ts";

export interface FunctionLayer {
  readonly id: string;
  readonly layer: LayerActivity;
}

export interface UnitsResult {
  readonly experiment: UnitsExperiment;
  /** In the order of the catalogue. */
  readonly layers: readonly FunctionLayer[];
}

export async function calculateLayers(
  engine: Pick<Engine, "layerActivity"> & { readonly catalogue: readonly { readonly id: string }[] },
  experiment: UnitsExperiment,
  signal: AbortSignal,
): Promise<UnitsResult> {
  const { functions, example, seed } = experiment;
  const ids = inOrder(engine.catalogue, functions);
  const task = { units: UNITS, inputs: UNITS, examples: EXAMPLES, shown: example - 1, near: NEAR, seed };
  const layers = await Promise.all(
    ids.map(async (id) => ({ id, layer: await engine.layerActivity({ id, ...task, signal }) })),
  );
  return { experiment, layers };
}
