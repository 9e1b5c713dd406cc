import type { Engine, Stability, StabilityForm } from "../../engine/calls.ts";
import { reachOf, type StabilityExperiment } from "./experiment.ts";

/** Where the table of errors looks. */
export const TABLE_X = [-1000, -100, -50, -20, -1, 0, 1, 20, 50, 100, 1000] as const;
/** Of the curve: one every half a unit and less on the middle axis. */
const POINTS = 601;

export interface StabilityResult {
  /** What the numbers belong to; the figure's own experiment may be one ahead. */
  readonly experiment: StabilityExperiment;
  /** Its errors are first those of TABLE_X, then the curve's. */
  readonly stability: Stability;
}

export async function calculateStability(
  engine: Pick<Engine, "stability">,
  experiment: StabilityExperiment,
  signal: AbortSignal,
): Promise<StabilityResult> {
  const reach = reachOf(experiment);
  const curve = Array.from({ length: POINTS }, (_, at) => (reach * (2 * at - POINTS + 1)) / (POINTS - 1));
  const over = Float64Array.from([...TABLE_X, ...curve]);
  const form = experiment.form as StabilityForm;
  return { experiment, stability: await engine.stability({ form, x: experiment.x, over, signal }) };
}
