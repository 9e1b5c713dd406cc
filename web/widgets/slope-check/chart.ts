import type { Curve, CurveData } from "../../charts/curves.ts";
import type { Dot } from "../../charts/overlay.ts";
import type { CheckResult } from "./calculate.ts";
import { LARGEST_STEP, LEAST_STEP } from "./experiment.ts";

/** Less than the last digit of a double near 1. */
const FLOOR = 1e-16;
/** Where exactly 0 is shown, a lane below the axis' numbers. */
const LANE = 3e-18;
const CEILING = 10;

/** Colours as the canvas needs them. */
export interface Look {
  readonly double: string;
  readonly float32: string;
}

/** The error against the step, both in powers of ten: a V for each precision, where the curve bends. */
export function chartOf({ experiment, check }: CheckResult, look: Look): CurveData {
  const { h } = experiment;
  const { steps, errors, errors32, exact, numerical, numerical32 } = check;
  const curve = (y: Float64Array, line: Omit<Curve, "x" | "y">): Curve => ({
    ...line,
    x: steps,
    y: y.map(held),
  });
  const dotAt = (slope: number, colour: string): Dot => ({
    x: h,
    y: height(Math.abs(slope - exact)),
    colour,
  });
  return {
    series: [
      curve(errors32, { label: "float32", colour: look.float32, dash: [6, 3], width: 2 }),
      curve(errors, { label: "double", colour: look.double, width: 2 }),
    ],
    xAxis: { title: "step h", scale: "log", min: LEAST_STEP, max: LARGEST_STEP },
    yAxis: { title: "|error|", scale: "log", min: FLOOR, max: CEILING, zeroAt: LANE },
    marker: { x: h, dots: [dotAt(numerical32, look.float32), dotAt(numerical, look.double)] },
    dots: [...zeros(steps, errors32, look.float32), ...zeros(steps, errors, look.double)],
    axisWidth: 56,
  };
}

/** A log axis has no place for exactly 0: a gap in the line, and a mark in the lane. */
function held(error: number): number {
  return error === 0 ? Number.NaN : height(error);
}

function height(error: number): number {
  return error === 0 ? LANE : Math.min(CEILING, Math.max(FLOOR, error));
}

function zeros(steps: Float64Array, errors: Float64Array, colour: string): Dot[] {
  return [...steps].flatMap((x, at) => (errors[at] === 0 ? [{ x, y: LANE, colour, hollow: true }] : []));
}
