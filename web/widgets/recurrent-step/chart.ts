import type { Curve, CurveData } from "../../charts/curves.ts";
import { decadesAround } from "../../charts/decades.ts";
import { type FunctionOption, functionNamed } from "../function-menu/function-options.ts";
import type { FunctionRun, RecurrentResult } from "./calculate.ts";

export interface Look {
  readonly options: readonly FunctionOption[];
  readonly colour: (number: number) => string;
  readonly muted: string;
}

/** Up to this size the states fit an even axis. */
const EVEN = 4;
const LEAST_DECADES = [-3, 1] as const;
/** The lane for exactly 0 lies this share of the axis' decades below its lowest power of ten. */
const LANE_SHARE = 0.1;

/** The state after each step. */
export function stateChart({ experiment, runs }: RecurrentResult, look: Look): CurveData {
  const large = runs.some(({ run }) => run.states.some((state) => Math.abs(state) > EVEN));
  return {
    series: runs.map((one) => curveOf(one, one.run.states, look)),
    xAxis: { title: "", min: 0, max: experiment.steps, whole: true },
    yAxis: { title: "state h", include: [-1, 1], ...(large ? { scale: "symlog", threshold: 1 } : {}) },
    endLabels: true,
    axisWidth: 64,
  };
}

/** How much each state still depends on the first one. */
export function memoryChart({ experiment, runs }: RecurrentResult, look: Look): CurveData {
  const { floor, top, lane } = decadesAround(
    runs.flatMap(({ run }) => [...run.memory]),
    LEAST_DECADES,
    LANE_SHARE,
  );
  const whole: Curve = {
    label: "",
    x: [0, experiment.steps],
    y: [1, 1],
    colour: look.muted,
    dash: [2, 4],
    width: 1.5,
  };
  return {
    series: [
      whole,
      ...runs.map((one) =>
        curveOf(
          one,
          one.run.memory.map((memory) => (memory === 0 ? Number.NaN : memory)),
          look,
        ),
      ),
    ],
    xAxis: { title: "step", min: 0, max: experiment.steps, whole: true },
    yAxis: { title: "left of the beginning", scale: "log", min: floor, max: top, zeroAt: lane },
    dots: runs.flatMap((one) => {
      const x = one.run.memory.indexOf(0);
      const { colour } = functionNamed(look.options, one.id);
      return x < 0 ? [] : [{ x, y: lane, colour: look.colour(colour), hollow: true }];
    }),
    endLabels: true,
    axisWidth: 64,
  };
}

function curveOf({ id }: FunctionRun, y: Float64Array, look: Look): Curve {
  const { name, colour, dash } = functionNamed(look.options, id);
  return { label: name, colour: look.colour(colour), dash, x: Float64Array.from(y, (_, step) => step), y };
}
