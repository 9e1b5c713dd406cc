import type { Engine, SlopeCheck } from "../../engine/calls.ts";
import { type CheckExperiment, LARGEST_STEP, LEAST_STEP } from "./experiment.ts";

/** Twelve a decade, so that every power of ten is among them. */
const POINTS = 145;

export interface CheckResult {
  readonly experiment: CheckExperiment;
  readonly check: SlopeCheck;
  /** Every function of the catalogue at the same x and h; none while nobody looks. */
  readonly all: readonly { readonly id: string; readonly check: SlopeCheck }[];
}

export async function calculateCheck(
  engine: Engine,
  experiment: CheckExperiment,
  everybody: boolean,
  signal: AbortSignal,
): Promise<CheckResult> {
  const { function: id, x, h, parameters } = experiment;
  const scheme = experiment.scheme === "forward" ? "forward" : "central";
  const of = (one: string) => ({ id: one, parameters: parameters[one], x, h, scheme, signal }) as const;
  const [check, ...checks] = await Promise.all([
    engine.slopeCheck({ ...of(id), least: LEAST_STEP, largest: LARGEST_STEP, points: POINTS }),
    ...(everybody ? engine.catalogue.map((row) => engine.slopeCheck(of(row.id))) : []),
  ]);
  const all = engine.catalogue.flatMap((row, at) => {
    const found = checks[at];
    return found ? [{ id: row.id, check: found }] : [];
  });
  return { experiment, check, all };
}

/** The step with the smallest error; the largest of them where several share it. */
export function bestStep(
  steps: Float64Array,
  errors: Float64Array,
): { readonly h: number; readonly error: number } {
  let best = { h: Number.NaN, error: Number.POSITIVE_INFINITY };
  for (const [at, error] of errors.entries()) {
    if (error <= best.error) best = { h: steps[at] ?? Number.NaN, error };
  }
  return best;
}
