import type { Engine, SketchScore } from "../../engine/calls.ts";
import { oneCurve } from "../one-curve.ts";
import { type Drawing, drawnPoints, HANDLE_SPACES, HANDLES, placeOf } from "../slope-sketch/drawing.ts";
import type { TrueCurve } from "../slope-sketch/sketch-pad.ts";
import { type CurveTask, sheetOf } from "./question.ts";

export interface CurveResult {
  readonly score: SketchScore;
  /** The curve or its slope, jumps and all. */
  readonly curve: Pick<TrueCurve, "x" | "y" | "dots">;
  /** What should stand at each handle, from the left. */
  readonly handles: readonly { readonly x: number; readonly y: number }[];
}

/** All that there is to know about a drawing with something on it. */
export async function gradeCurve(engine: Engine, task: CurveTask, drawing: Drawing): Promise<CurveResult> {
  const { of: id, show } = task;
  const { from, to } = sheetOf(task);
  const derivative = show === "derivative";
  const places = Float64Array.from({ length: HANDLES }, (_, at) => placeOf(at * HANDLE_SPACES, from, to));
  const [score, truth, numbers] = await Promise.all([
    engine.scoreSketch({ id, ...drawnPoints(drawing, from, to), from, to, derivative }),
    oneCurve(engine, { id }, { from, to }, new AbortController().signal),
    engine.evaluate({ id, x: places }),
  ]);
  return {
    score,
    curve: derivative
      ? { x: truth.x, y: truth.derivative, dots: truth.derivativeJumps }
      : { x: truth.x, y: truth.value, dots: truth.valueJumps },
    handles: Array.from(places, (x, at) => ({
      x,
      y: (derivative ? numbers.derivative : numbers.value)[at] ?? Number.NaN,
    })),
  };
}
