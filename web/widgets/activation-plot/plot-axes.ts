import type { Axis } from "../../charts/axes.ts";
import type { FunctionResult, PlotResult } from "./calculate.ts";
import { axisOf, type PlotExperiment, X_THRESHOLD, Y_THRESHOLD } from "./experiment.ts";

export type Quantity = "value" | "derivative";

/** Charts that stand above each other line up when their y axes take the same room (CSS pixels). */
const AXIS_WIDTH = { linear: 44, log: 48, symlog: 54 } as const;
/** Nearer to a kink than this is only its side. */
const HARD_BY = 1e-6;
/** Doubles below about this are subnormal, and a log axis has shown enough. */
const LEAST_SIZE = 1e-300;
/** So that a value that should be 0.01, and is not by its last bit, begins the decade at 0.01. */
const ROUNDING = 1e-9;

export function axisWidth({ yScale: scale }: PlotExperiment): number {
  return scale === "log" || scale === "symlog" ? AXIS_WIDTH[scale] : AXIS_WIDTH.linear;
}

export function xAxis(experiment: PlotExperiment, title: string): Axis {
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
export function yScale(
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

export function least(numbers: readonly number[]): number {
  return numbers.reduce((low, number) => Math.min(low, number));
}

export function largest(numbers: readonly number[]): number {
  return numbers.reduce((high, number) => Math.max(high, number));
}
