import type { Curve, CurveData } from "../../charts/curves.ts";
import type { Dot } from "../../charts/overlay.ts";
import { type FunctionOption, functionNamed } from "../function-menu/function-options.ts";
import type { FunctionResult, JumpEnd, PlotResult } from "./calculate.ts";
import { axisOf, type PlotExperiment, shown } from "./experiment.ts";
import { axisWidth, largest, least, type Quantity, xAxis, yScale } from "./plot-axes.ts";

/** One chart of the figure. */
export interface Panel {
  readonly key: string;
  /** What the chart shows, in words, for those who do not see it. */
  readonly label: string;
  readonly data: CurveData;
}

interface Look {
  readonly options: readonly FunctionOption[];
  readonly colour: (number: number) => string;
}

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
