import type { CurveData } from "../../charts/curves.ts";
import type { FunctionOption } from "../function-menu/function-options.ts";
import type { SketchResult } from "./calculate.ts";
import { axisOf } from "./experiment.ts";
import type { TrueCurve } from "./sketch-pad.ts";

/** Charts that stand above each other line up when their y axes take the same room (CSS pixels). */
const AXIS_WIDTH = 44;

/** The curve itself, with a line where the pen is. */
export function curveChart(
  { experiment, truth }: SketchResult,
  { name, dash }: FunctionOption,
  colour: string,
  aimed: number | undefined,
): CurveData {
  const { from, to } = axisOf(experiment);
  const dots = truth.valueJumps.map(({ x, y, open }) => ({ x, y, colour, hollow: open }));
  return {
    series: [{ label: name, x: truth.x, y: truth.value, colour, dash, width: 3 }],
    xAxis: { title: "", min: from, max: to },
    yAxis: { title: "f(x)", include: [-1, 1] },
    dots,
    marker: aimed === undefined ? undefined : { x: aimed, dots: [] },
    axisWidth: AXIS_WIDTH,
  };
}

/** The true slope as the sheet shows it. */
export function trueSlope({ truth, score }: SketchResult, { colour, dash }: FunctionOption): TrueCurve {
  const worst = score && score.worst.error >= 0.005 ? score.worst : undefined;
  return { x: truth.x, y: truth.derivative, colour, dash, dots: truth.derivativeJumps, worst };
}
