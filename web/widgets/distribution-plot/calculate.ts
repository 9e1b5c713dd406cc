import type { Engine, FunctionChoice, Portrait, SampledDistribution } from "../../engine/calls.ts";
import { inOrder } from "../in-order.ts";
import { type DistributionExperiment, rulerOf } from "./experiment.ts";

export interface FunctionDistribution {
  readonly id: string;
  readonly sample: SampledDistribution;
  /** What integration says of N(0, 1); undefined for any other input. */
  readonly exact: Pick<Portrait, "normalMean" | "normalDeviation"> | undefined;
}

export interface DistributionResult {
  readonly experiment: DistributionExperiment;
  /** In the order of the catalogue. */
  readonly functions: readonly FunctionDistribution[];
}

/** The same sample through each function: one call of the engine each. */
export async function calculateDistributions(
  engine: Pick<Engine, "distribution" | "catalogue">,
  portraitOf: (choice: FunctionChoice) => Promise<Portrait>,
  experiment: DistributionExperiment,
  signal: AbortSignal,
): Promise<DistributionResult> {
  const { mean, deviation, count, seed } = experiment;
  const standard = mean === 0 && deviation === 1;
  const ids = inOrder(engine.catalogue, experiment.functions);
  const functions = await Promise.all(
    ids.map(async (id) => {
      const choice = { id, parameters: experiment.parameters[id] };
      const call = { ...choice, mean, deviation, count, seed, ...rulerOf(experiment), signal };
      const [sample, exact] = await Promise.all([
        engine.distribution(call),
        standard ? portraitOf(choice) : undefined,
      ]);
      return { id, sample, exact };
    }),
  );
  return { experiment, functions };
}

/** Bins as shares of the whole sample, without what lies beyond the ruler. */
export function sharesOf(bins: Uint32Array, count: number): number[] {
  return Array.from(bins.subarray(1, -1), (held) => held / count);
}
