import type { Axis } from "../../charts/axes.ts";
import type { Curve, CurveData } from "../../charts/curves.ts";
import type { Dot } from "../../charts/overlay.ts";
import { type FunctionOption, functionNamed } from "../function-menu/function-options.ts";
import type { FunctionResult, JumpEnd, PlotResult } from "./calculate.ts";
import { axisOf, type PlotExperiment, shown, X_THRESHOLD, Y_THRESHOLD } from "./experiment.ts";

/** One chart of the figure. */
export interface Panel {
  readonly key: string;
  /** What the chart shows, in words, for those who do not see it. */
  readonly label: string;
  readonly data: CurveData;
}

type Quantity = "value" | "derivative";

interface Look {
  readonly options: readonly FunctionOption[];
  readonly colour: (number: number) => string;
}

/** Charts that stand above each other line up when their y axes take the same room (CSS pixels). */
const AXIS_WIDTH = { linear: 44, log: 48, symlog: 54 } as const;
/** Nearer to a kink than this is only its side. */
const HARD_BY = 1e-6;
/** Below this a double is no longer exact, and a log axis has shown enough. */
const LEAST_SIZE = 1e-300;
/** So that a value that should be 0.01, and is not by its last bit, begins the decade at 0.01. */
const ROUNDING = 1e-9;
const TITLES: Readonly<Record<Quantity, string>> = { value: "f(x)", derivative: "slope f′(x)" };

/** Keys and words of the charts, known before any number is: the figure keeps its place while it waits. */
export function panelKeys(
  experiment: PlotExperiment,
  options: readonly FunctionOption[],
): Omit<Panel, "data">[] {
  const { from, to } = axisOf(experiment);
  const range = `from x = ${from} to ${to}`;
  const { value, derivative } = shown(experiment);
  const chosen = options.filter(({ id }) => experiment.functions.includes(id));
  if (experiment.layout === "grid") {
    const what = [value ? "curve" : "", derivative ? "slope" : ""]
      .filter((word) => word !== "")
      .join(" and ");
    return chosen.map(({ id, name }) => ({ key: id, label: `${name}: ${what} ${range}` }));
  }
  const names = chosen.map(({ name }) => name).join(", ");
  return [
    ...(value ? [{ key: "value", label: `Curves of ${names}, ${range}` }] : []),
    ...(derivative ? [{ key: "derivative", label: `Slopes of ${names}, ${range}` }] : []),
  ];
}

/** What each chart shows. */
export function panels(experiment: PlotExperiment, result: PlotResult, look: Look): Panel[] {
  const grid = experiment.layout === "grid";
  return panelKeys(experiment, look.options).map((panel) => ({
    ...panel,
    data: grid
      ? cell(experiment, result, panel.key, look)
      : shared(experiment, result, panel.key === "value" ? "value" : "derivative", look),
  }));
}

function shared(experiment: PlotExperiment, result: PlotResult, quantity: Quantity, look: Look): CurveData {
  const last = quantity === "derivative" || !shown(experiment).derivative;
  return {
    series: result.functions.map((one) => curve(one, quantity, look)),
    xAxis: xAxis(experiment, last ? "x" : ""),
    yAxis: { title: TITLES[quantity], ...yScale(experiment, result, [quantity]) },
    dots: result.functions.flatMap((one) => jumpDots(one, quantity, look)),
    marker: { x: result.x, dots: result.functions.map((one) => readOutDot(one, result.x, quantity, look)) },
    endLabels: true,
    axisWidth: axisWidth(experiment),
  };
}

/** A small multiple: one function, its slope as a thinner line, on the y axis of all its neighbours. */
function cell(experiment: PlotExperiment, result: PlotResult, id: string, look: Look): CurveData {
  const { value, derivative } = shown(experiment);
  const quantities: Quantity[] = [
    ...(value ? ["value" as const] : []),
    ...(derivative ? ["derivative" as const] : []),
  ];
  const own = result.functions.filter((one) => one.id === id);
  const all = result.functions.flatMap((one) => quantities.flatMap((quantity) => [...one[quantity]]));
  const finite = all.filter((y) => Number.isFinite(y));
  return {
    series: own.flatMap((one) =>
      quantities.map((quantity) => ({
        ...curve(one, quantity, look),
        label: quantity === "value" ? "f" : "f′",
        width: quantity === "derivative" && value ? 1.25 : 2.5,
      })),
    ),
    xAxis: xAxis(experiment, ""),
    yAxis: {
      title: functionNamed(look.options, id).name,
      include: finite.length === 0 ? undefined : [least(finite), largest(finite)],
      ...yScale(experiment, result, quantities),
    },
    dots: own.flatMap((one) => quantities.flatMap((quantity) => jumpDots(one, quantity, look))),
    marker: {
      x: result.x,
      dots: own.flatMap((one) => quantities.map((quantity) => readOutDot(one, result.x, quantity, look))),
    },
    endLabels: true,
    axisWidth: axisWidth(experiment),
  };
}

function axisWidth({ yScale: scale }: PlotExperiment): number {
  return scale === "log" || scale === "symlog" ? AXIS_WIDTH[scale] : AXIS_WIDTH.linear;
}

function xAxis(experiment: PlotExperiment, title: string): Axis {
  const { from: min, to: max } = axisOf(experiment);
  return {
    title,
    min,
    max,
    scale: experiment.xScale === "symlog" ? "symlog" : "linear",
    threshold: X_THRESHOLD,
  };
}

/** A log axis spans the decades of what is positive; it would otherwise follow a curve that crosses 0 for ever down. */
function yScale(
  { yScale: scale }: PlotExperiment,
  { functions }: PlotResult,
  quantities: readonly Quantity[],
): Partial<Axis> {
  if (scale === "symlog") return { scale, threshold: Y_THRESHOLD };
  if (scale !== "log") return {};
  const sizes = functions
    .flatMap((one) => quantities.flatMap((quantity) => awayFromKinks(one, quantity)))
    .filter((y) => y > 0 && Number.isFinite(y));
  if (sizes.length === 0) return { scale, min: 0.1, max: 1 };
  const decade = Math.floor(Math.log10(Math.max(LEAST_SIZE, least(sizes))) + ROUNDING);
  return { scale, min: 10 ** decade, max: Math.max(largest(sizes), 10 ** (decade + 1)) };
}

/** A curve without the two points that lie hard by each kink, where it may be as near to 0 as you like. */
function awayFromKinks(one: FunctionResult, quantity: Quantity): number[] {
  return [...one[quantity]].filter((_, at) => {
    const before = (one.x[at] ?? 0) - (one.x[at - 1] ?? Number.NEGATIVE_INFINITY);
    const after = (one.x[at + 1] ?? Number.POSITIVE_INFINITY) - (one.x[at] ?? 0);
    return Math.min(before, after) > HARD_BY;
  });
}

function curve(one: FunctionResult, quantity: Quantity, { options, colour }: Look): Curve {
  const option = functionNamed(options, one.id);
  return { label: option.name, x: one.x, y: one[quantity], colour: colour(option.colour), dash: option.dash };
}

function jumpDots(one: FunctionResult, quantity: Quantity, look: Look): Dot[] {
  const colour = look.colour(functionNamed(look.options, one.id).colour);
  const ends: readonly JumpEnd[] = quantity === "value" ? one.valueJumps : one.derivativeJumps;
  return ends.map(({ x, y, open }) => ({ x, y, colour, hollow: open }));
}

function readOutDot(one: FunctionResult, x: number, quantity: Quantity, look: Look): Dot {
  return { x, y: one.at[quantity], colour: look.colour(functionNamed(look.options, one.id).colour) };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((low, number) => Math.min(low, number));
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((high, number) => Math.max(high, number));
}
