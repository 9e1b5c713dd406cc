import type { Experiment, Schema } from "../../model/attributes.ts";

/** How far the x axis may reach to either side. */
export const FARTHEST = 100;
/** The shortest x axis. */
export const SHORTEST = 0.1;

/** The symlog axes are even up to these sizes: one unit of x; of y, what a curve of the ordinary plot shows as 0. */
export const X_THRESHOLD = 1;
export const Y_THRESHOLD = 0.001;

/** What can be tried in an activation plot: data without a DOM, so that the lesson compiler can check a tag. */
export const schema = {
  functions: {
    kind: "functions",
    default: ["sigmoid", "tanh", "relu", "leaky_relu", "elu", "gelu", "swish"],
  },
  show: { kind: "choices", default: ["value", "derivative"], choices: ["value", "derivative"] },
  from: { kind: "number", default: -4, min: -FARTHEST, max: FARTHEST - SHORTEST },
  to: { kind: "number", default: 4, min: -FARTHEST + SHORTEST, max: FARTHEST },
  x: { kind: "number", default: 1, min: -FARTHEST, max: FARTHEST },
  layout: { kind: "choice", default: "shared", choices: ["shared", "grid"] },
  parameters: { kind: "parameters" },
  xScale: { kind: "choice", default: "linear", choices: ["linear", "symlog"] },
  yScale: { kind: "choice", default: "linear", choices: ["linear", "log", "symlog"] },
  /** Whom the table of values holds: the functions drawn, or all there are. */
  table: { kind: "choice", default: "chosen", choices: ["chosen", "all"] },
  /**
   * "few" leaves x, the choice of functions and the table: for a figure that invites rather than explains. "one" leaves
   * x, the parameters and the table: for a figure about a single function.
   */
  controls: { kind: "choice", default: "all", choices: ["all", "few", "one"] },
} as const satisfies Schema;

export type PlotExperiment = Experiment<typeof schema>;

/** The x axis; ends written the wrong way round or too near each other still give an axis. */
export function axisOf({ from, to }: PlotExperiment): { readonly from: number; readonly to: number } {
  const low = Math.min(from, to);
  return { from: low, to: Math.max(from, to, low + SHORTEST) };
}

/** What is drawn; at least the curve itself. */
export function shown({ show }: PlotExperiment): { readonly value: boolean; readonly derivative: boolean } {
  const derivative = show.includes("derivative");
  return { value: show.includes("value") || !derivative, derivative };
}
