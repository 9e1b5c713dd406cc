import type { CurveData } from "../../charts/curves.ts";
import { type FunctionOption, functionNamed } from "../function-menu/function-options.ts";
import type { CheckResult } from "./calculate.ts";
import { TOLERANCE } from "./experiment.ts";

export interface Look {
  readonly options: readonly FunctionOption[];
  readonly colour: (number: number) => string;
  readonly accent: string;
}

export type Moment = "mean" | "variance";

const GOAL: Readonly<Record<Moment, number>> = { mean: 0, variance: 1 };
/** Ten times the tolerance to either side: the first few numbers may jump about outside. */
const WINDOW = 10 * TOLERANCE;

/** How a moment settles while more and more numbers are drawn, with the tolerance as a band. */
export function wayChart({ experiment, checks }: CheckResult, moment: Moment, look: Look): CurveData {
  const goal = GOAL[moment];
  const ends = checks.map(({ sampled }) => sampled[moment]).filter(Number.isFinite);
  return {
    series: checks.map(({ id, sampled }) => {
      const { name, colour, dash } = functionNamed(look.options, id);
      const { samples, [moment]: y } = sampled.onTheWay;
      return { label: name, colour: look.colour(colour), dash, x: samples, y };
    }),
    bands: [
      {
        x: [1, experiment.samples],
        low: [goal - TOLERANCE, goal - TOLERANCE],
        high: [goal + TOLERANCE, goal + TOLERANCE],
        colour: look.accent,
        opacity: 0.25,
      },
    ],
    xAxis: { title: "numbers drawn", scale: "log", min: 1, max: experiment.samples },
    yAxis: {
      title: moment,
      min: tidy(Math.floor, Math.min(goal, ...ends) - WINDOW),
      max: tidy(Math.ceil, Math.max(goal, ...ends) + WINDOW),
    },
    endLabels: checks.length > 1,
  };
}

/** An axis ends at a tenth. */
function tidy(round: (number: number) => number, end: number): number {
  return round(Number((10 * end).toPrecision(6))) / 10;
}
