import type { Engine, SketchScore } from "../../engine/calls.ts";
import type { FunctionResult } from "../activation-plot/calculate.ts";
import { oneCurve } from "../one-curve.ts";
import { drawnPoints, HANDLE_SPACES, HANDLES, placeOf, readDrawing } from "./drawing.ts";
import { axisOf, type SketchExperiment } from "./experiment.ts";

export interface SketchResult {
  readonly experiment: SketchExperiment;
  /** The function's curve and slope, jumps and all. */
  readonly truth: FunctionResult;
  /** f and f′ at the handles. */
  readonly handles: { readonly value: Float64Array; readonly derivative: Float64Array };
  /** Only when it is revealed and something is drawn. */
  readonly score: SketchScore | undefined;
}

/** All numbers of the figure. The slope is known from the start; it is shown when it is asked for. */
export async function calculateSketch(
  engine: Engine,
  experiment: SketchExperiment,
  signal: AbortSignal,
): Promise<SketchResult> {
  const { function: id, revealed } = experiment;
  const { from, to } = axisOf(experiment);
  const places = Float64Array.from({ length: HANDLES }, (_, at) => placeOf(at * HANDLE_SPACES, from, to));
  const { x, y } = drawnPoints(readDrawing(experiment.drawing), from, to);
  const [truth, handles, score] = await Promise.all([
    oneCurve(engine, { id }, { from, to }, signal),
    engine.evaluate({ id, x: places, signal }),
    revealed && x.length > 0
      ? engine.scoreSketch({ id, x, y, from, to, derivative: true, signal })
      : undefined,
  ]);
  return { experiment, truth, handles, score };
}

/** The y axis of the sheet: the same for most functions, so that it does not give the answer away. */
export function sheetOf({ truth }: SketchResult): { readonly low: number; readonly high: number } {
  const slopes = [...truth.derivative].filter(Number.isFinite);
  const half = (y: number) => Math.ceil(2 * y) / 2;
  return {
    low: Math.max(-4, -half(Math.max(0.5, -Math.min(...slopes, 0)))),
    high: Math.min(4, half(Math.max(1.5, ...slopes))),
  };
}
