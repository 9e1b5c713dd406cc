import type { Sample } from "../../engine/calls.ts";

/** A step between neighbours that the slopes do not explain: a jump, which is no part of the curve. */
const JUMP = 0.3;

/** What of the plane a small picture shows, in units of x and of y; both have the same size, so that slope 1 is 45°. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  /** Pixels a unit. */
  readonly unit: number;
}

/** A sampled curve as an SVG path. */
export function curvePath({ x, value, derivative }: Sample, { left, top, unit }: Frame): string {
  let path = "";
  for (let at = 0; at < x.length; at++) {
    const [here, y] = [x[at] ?? 0, value[at] ?? 0];
    const step = y - (value[at - 1] ?? y);
    const steepest = Math.max(Math.abs(derivative[at - 1] ?? 0), Math.abs(derivative[at] ?? 0));
    const explained = steepest * (here - (x[at - 1] ?? here));
    const jumps = Math.abs(step) > explained + JUMP;
    const command = at === 0 || jumps ? "M" : "L";
    path += `${command}${((here - left) * unit).toFixed(1)} ${((top - y) * unit).toFixed(1)}`;
  }
  return path;
}
