import type { Curve, CurveData } from "../../charts/curves.ts";
import { type StabilityResult, TABLE_X } from "./calculate.ts";
import { quantityOf, reachOf } from "./experiment.ts";

/** Colours as the canvas needs them. */
export interface Look {
  readonly naive: string;
  readonly stable: string;
}

/** Rounding alone is a few of these; less is not worth a line's height. */
const FLOOR = 1e-8;
/** All wrong; a lane above it holds what is no number. */
const ALL_WRONG = 1;
const LANE = 100;

/** How wrong both ways are over x. */
export function chartOf({ experiment, stability }: StabilityResult, look: Look): CurveData {
  const { x } = experiment;
  const show = quantityOf(experiment);
  const { errors, naive, stable } = stability;
  const reach = reachOf(experiment);
  const over = errors.x.slice(TABLE_X.length);
  const of = (way: "naive" | "stable") => errors[way][show].slice(TABLE_X.length);
  return {
    series: [
      ...curves(over, of("stable"), { label: "stable", colour: look.stable, width: 2.5 }),
      ...curves(over, of("naive"), { label: "naive", colour: look.naive, width: 2.5, dash: [6, 3] }),
    ],
    xAxis: { title: "x", min: -reach, max: reach },
    yAxis: {
      title: `relative error of the ${show}`,
      scale: "log",
      min: FLOOR,
      max: 3 * LANE,
      words: new Map([[LANE, "∞, NaN"]]),
    },
    marker: {
      x,
      dots: [
        { x, y: height(stable[show].error), colour: look.stable },
        { x, y: height(naive[show].error), colour: look.naive },
      ],
    },
    axisWidth: 64,
  };
}

/** One line for errors that are numbers, and a thick one in the lane for results that are none. */
function curves(x: Float64Array, errors: Float64Array, look: Omit<Curve, "x" | "y">): Curve[] {
  const finite = errors.map((error) => (Number.isFinite(error) ? height(error) : Number.NaN));
  const broken = errors.map((error) => (Number.isFinite(error) ? Number.NaN : LANE));
  return [
    { ...look, x, y: finite },
    { label: "", colour: look.colour, width: 7, x, y: broken },
  ];
}

function height(error: number): number {
  return Number.isFinite(error) ? Math.min(ALL_WRONG, Math.max(FLOOR, error)) : LANE;
}
