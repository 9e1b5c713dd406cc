import type { Axis } from "../../charts/axes.ts";
import type { Curve, CurveData } from "../../charts/curves.ts";
import type { Dot } from "../../charts/overlay.ts";
import type { FunctionResult, JumpEnd } from "../activation-plot/calculate.ts";
import type { Portrayed } from "./calculate.ts";
import { axisOf, type BuilderExperiment } from "./experiment.ts";
import { throughWindow, type YWindow, yWindow } from "./y-window.ts";

/** Both charts keep this room for their y axis (CSS pixels), so that they line up. */
const AXIS_WIDTH = 56;

/** The lines as the canvas needs them. */
export interface Look {
  /** The learner's own function, which has no place in the catalogue. */
  readonly own: string;
  /** The circles of the numerical slope. */
  readonly check: string;
  /** Of so many circles one is drawn; where there is little room they would run into each other. */
  readonly every: number;
  readonly other?:
    | { readonly name: string; readonly colour: string; readonly dash: readonly number[] }
    | undefined;
}

type Quantity = "value" | "derivative";

/** The curve, with the function that it is compared with. */
export function valueChart(
  experiment: BuilderExperiment,
  last: Portrayed | undefined,
  look: Look,
): CurveData {
  return chartOf(experiment, last, look, { quantity: "value", title: "f(x)", axis: "" });
}

/** The slope by its formula, with central differences as circles on it. */
export function slopeChart(
  experiment: BuilderExperiment,
  last: Portrayed | undefined,
  look: Look,
): CurveData {
  return chartOf(experiment, last, look, { quantity: "derivative", title: "slope f′(x)", axis: "x" });
}

/** Whether some of a curve is higher or lower than the axis that is drawn. */
export function isCut({ curve, other }: Portrayed, quantity: Quantity): boolean {
  return windowOf(curve, other, quantity)?.cut ?? false;
}

function chartOf(
  experiment: BuilderExperiment,
  last: Portrayed | undefined,
  look: Look,
  { quantity, title, axis }: { readonly quantity: Quantity; readonly title: string; readonly axis: string },
): CurveData {
  const { from: min, to: max } = axisOf(experiment);
  const xAxis: Axis = { title: axis, min, max };
  const window = last && windowOf(last.curve, last.other, quantity);
  if (!last || !window) {
    // Nothing to be seen, and an axis that says so.
    return { series: [], xAxis, yAxis: { title, min: -1, max: 1 }, axisWidth: AXIS_WIDTH };
  }
  const { curve, other } = last;
  const line = (one: FunctionResult, how: Omit<Curve, "x" | "y">): Curve => ({
    ...how,
    x: one.x,
    y: throughWindow(one[quantity], window),
  });
  const seen = (dots: readonly Dot[]) => dots.filter(({ y }) => y >= window.min && y <= window.max);
  const second = other && look.other ? [{ one: other, ...look.other }] : [];
  const dots = [
    ...second.flatMap(({ one, colour }) => jumpDots(one, quantity, colour)),
    ...jumpDots(curve, quantity, look.own),
    ...(quantity === "derivative" ? checkDots(last, look) : []),
  ];
  return {
    series: [
      ...second.map(({ one, name, colour, dash }) => line(one, { label: name, colour, dash, width: 2 })),
      line(curve, { label: quantity === "value" ? "f" : "f′", colour: look.own, width: 3 }),
    ],
    xAxis,
    yAxis: { title, ...(window.cut ? { min: window.min, max: window.max } : {}) },
    marker: { x: experiment.x, dots: seen([{ x: experiment.x, y: curve.at[quantity], colour: look.own }]) },
    dots: seen(dots),
    endLabels: second.length > 0,
    axisWidth: AXIS_WIDTH,
  };
}

function windowOf(
  curve: FunctionResult,
  other: FunctionResult | undefined,
  quantity: Quantity,
): YWindow | undefined {
  return yWindow([curve[quantity], ...(other ? [other[quantity]] : [])]);
}

function checkDots({ slopes, table }: Portrayed, { check: colour, every }: Look): Dot[] {
  return table.flatMap(({ x }, at) => {
    const y = slopes.numerical[at] ?? Number.NaN;
    return Number.isNaN(y) || at % every !== 0 ? [] : [{ x, y, colour, hollow: true }];
  });
}

function jumpDots(one: FunctionResult, quantity: Quantity, colour: string): Dot[] {
  const ends: readonly JumpEnd[] = quantity === "value" ? one.valueJumps : one.derivativeJumps;
  return ends.map(({ x, y, open }) => ({ x, y, colour, hollow: open }));
}
