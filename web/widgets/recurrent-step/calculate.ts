import type { Engine, Recurrence } from "../../engine/calls.ts";
import { inOrder } from "../in-order.ts";
import { inputsOf, type RecurrentExperiment } from "./experiment.ts";

export interface FunctionRun {
  readonly id: string;
  readonly run: Recurrence;
}

export interface RecurrentResult {
  readonly experiment: RecurrentExperiment;
  /** In the order of the catalogue. */
  readonly runs: readonly FunctionRun[];
}

/** One call of the engine a function. */
export async function calculateRuns(
  engine: Pick<Engine, "recurrence">,
  functions: readonly { readonly id: string }[],
  experiment: RecurrentExperiment,
  signal: AbortSignal,
): Promise<RecurrentResult> {
  const { weight, bias, start } = experiment;
  const task = {
    start: Float64Array.of(start),
    fromState: Float64Array.of(weight),
    fromInput: Float64Array.of(1),
    bias: Float64Array.of(bias),
    inputs: inputsOf(experiment),
    signal,
  };
  const runs = await Promise.all(
    inOrder(functions, experiment.functions).map(async (id) => ({
      id,
      run: await engine.recurrence({ id, ...task }),
    })),
  );
  return { experiment, runs };
}
