import type { SketchScore } from "../../engine/calls.ts";
import { sentenceNumber } from "../../model/number-text.ts";
import { points } from "../slope-sketch/describe.ts";
import type { CurveTask } from "./question.ts";

/** The part of the points that a sketch earns. */
export function shareOf({ score }: SketchScore, { pass }: CurveTask): number {
  const whole = points(score);
  return whole >= pass ? 1 : Math.max(0, whole / pass);
}

/** What is true about the drawing, and where to look next; the true curve itself is not told. */
export function findings(score: SketchScore, task: CurveTask, name: string): string {
  const what = task.show === "derivative" ? `the slope of ${name}` : name;
  const earned = `${points(score.score)} of 100 for ${what}: on average you are ${short(score.meanError)} off.`;
  if (Number(score.worst.error.toFixed(2)) === 0) {
    return `${earned} Nowhere are you off by more than a line’s width.`;
  }
  const { x, truth, drawn } = score.worst;
  const place = `Farthest off you are near x = ${short(x)}: there it is ${short(truth)}, and you drew ${short(drawn)}.`;
  return shareOf(score, task) >= 1
    ? `${earned} ${place}`
    : `${earned} ${place} Mend that place first, and then ask yourself where the curve is flat.`;
}

export function short(value: number): string {
  return sentenceNumber(Number(value.toFixed(2)), 2);
}
