import type { Curve, CurveData } from "../../charts/curves.ts";
import type { Dot } from "../../charts/overlay.ts";
import type { FunctionResult } from "../activation-plot/calculate.ts";
import type { FunctionOption } from "../function-menu/function-options.ts";
import { POINTS, type SweepResult } from "./calculate.ts";
import { axisOf } from "./experiment.ts";
import { valueText } from "./story.ts";

/** What the chart has to know of the page: names and colours. */
export interface Look {
  readonly option: (id: string) => FunctionOption;
  readonly colour: (number: number) => string;
}

/** One function in one colour: its values differ in their dashes, the last one, which moves, is solid and thick. */
export const DASHES: readonly (readonly number[])[] = [
  [2, 3],
  [7, 4],
  [12, 3, 2, 3],
  [4, 2],
  [16, 4],
  [1, 5],
];

const TITLES = { value: "f(x)", derivative: "slope f′(x)", difference: "difference" } as const;

export function sweepChart(result: SweepResult, look: Look): CurveData {
  const { experiment, curves, against } = result;
  const { from, to } = axisOf(experiment);
  const show = quantityOf(result);
  const own = look.colour(look.option(experiment.function).colour);
  const last = curves.length - 1;
  const lines = curves.flatMap(({ value, curve, apart }, at): Curve[] => {
    const line = {
      label: valueText(result, value),
      colour: own,
      dash: at === last ? [] : DASHES[at % DASHES.length],
      width: at === last ? 3 : 1.75,
    };
    if (show !== "difference") return [{ ...line, x: curve.x, y: curve[show] }];
    return apart ? [{ ...line, x: evenly(from, to), y: apart.differences }] : [];
  });
  return {
    series: [...(against && show !== "difference" ? [referenceLine(against, show, look)] : []), ...lines],
    xAxis: { title: "x", min: from, max: to },
    yAxis: { title: TITLES[show], ...(show === "difference" ? { include: [-1e-4, 1e-4] } : {}) },
    dots: show === "difference" ? [] : curves.flatMap(({ curve }) => jumpsOf(curve, show, own)),
    endLabels: true,
  };
}

export function quantityOf({ experiment: { show } }: Pick<SweepResult, "experiment">): keyof typeof TITLES {
  return show === "derivative" || show === "difference" ? show : "value";
}

function referenceLine(against: FunctionResult, show: "value" | "derivative", look: Look): Curve {
  const { name, colour, dash } = look.option(against.id);
  return { label: name, x: against.x, y: against[show], colour: look.colour(colour), dash, width: 5 };
}

function jumpsOf(curve: FunctionResult, show: "value" | "derivative", colour: string): Dot[] {
  const jumps = show === "value" ? curve.valueJumps : curve.derivativeJumps;
  return jumps.map(({ x, y, open }) => ({ x, y, colour, hollow: open }));
}

function evenly(from: number, to: number): Float64Array {
  return Float64Array.from({ length: POINTS }, (_, at) => from + ((to - from) * at) / (POINTS - 1));
}
