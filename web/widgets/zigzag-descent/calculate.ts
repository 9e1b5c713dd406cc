import type { Descent, Engine } from "../../engine/calls.ts";
import { inOrder } from "../in-order.ts";
import { type DescentExperiment, MAX_STEPS } from "./experiment.ts";

export interface FunctionDescent {
  readonly id: string;
  /** The whole path; how much of it is shown is the experiment's. */
  readonly descent: Descent;
}

export interface DescentResult {
  readonly experiment: DescentExperiment;
  /** In the order of the catalogue. */
  readonly descents: readonly FunctionDescent[];
}

export async function calculateDescents(
  engine: Pick<Engine, "descent"> & { readonly catalogue: readonly { readonly id: string }[] },
  experiment: DescentExperiment,
  signal: AbortSignal,
): Promise<DescentResult> {
  const { functions, start1, start2, target1, target2, rate, seed } = experiment;
  const ids = inOrder(engine.catalogue, functions);
  const descents = await Promise.all(
    ids.map(async (id) => {
      const start = [start1, start2] as const;
      const target = [target1, target2] as const;
      return {
        id,
        descent: await engine.descent({ id, start, target, rate, steps: MAX_STEPS, seed, signal }),
      };
    }),
  );
  return { experiment, descents };
}
