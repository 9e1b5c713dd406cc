import type { Engine, MeanAndVariance, SampledMoments } from "../../engine/calls.ts";
import { inOrder } from "../in-order.ts";
import type { CheckExperiment } from "./experiment.ts";

export interface FunctionCheck {
  readonly id: string;
  readonly sampled: SampledMoments;
  /** By integration. */
  readonly exact: MeanAndVariance;
}

export interface CheckResult {
  readonly experiment: CheckExperiment;
  /** In the order of the catalogue; empty before anything is drawn. */
  readonly checks: readonly FunctionCheck[];
}

export async function calculateChecks(
  engine: Pick<Engine, "sampledMoments" | "momentMap">,
  functions: readonly { readonly id: string }[],
  experiment: CheckExperiment,
  signal: AbortSignal,
): Promise<CheckResult> {
  if (!experiment.drawn) return { experiment, checks: [] };
  const { samples, seed } = experiment;
  // LeCun's weights leave a standard normal input as it is: one layer is then the function alone.
  const standard = { mean: Float64Array.of(0), variance: Float64Array.of(1), steps: 1 };
  const initialisation = { scheme: "lecun_normal" } as const;
  const checks = await Promise.all(
    inOrder(functions, experiment.functions).map(async (id) => {
      const [sampled, { mean, variance }] = await Promise.all([
        engine.sampledMoments({ id, samples, seed, signal }),
        engine.momentMap({ id, initialisation, ...standard, signal }),
      ]);
      return { id, sampled, exact: { mean: mean[1] ?? Number.NaN, variance: variance[1] ?? Number.NaN } };
    }),
  );
  return { experiment, checks };
}
