import { sentenceNumber } from "../../model/number-text.ts";
import type { PlotResult } from "./calculate.ts";
import { type PlotExperiment, shown } from "./experiment.ts";

type Names = (id: string) => string;
interface Named {
  readonly name: string;
  readonly y: number;
}

/** One sentence on what the figure shows at the learner's x. */
export function describePlot(
  { x, functions }: Pick<PlotResult, "x" | "functions">,
  name: Names,
  { value, derivative }: { readonly value: boolean; readonly derivative: boolean },
): string {
  const at = `At x = ${sentenceNumber(x)}`;
  const [first, ...others] = functions;
  if (!first) return "No function is chosen yet: pick one from the list.";
  if (others.length === 0) {
    const slope = `slope is ${sentenceNumber(first.at.derivative)}`;
    if (!value) return `${at}, the ${slope} (${name(first.id)}).`;
    const rest = derivative ? ` and its ${slope}` : "";
    return `${at}, ${name(first.id)} is ${sentenceNumber(first.at.value)}${rest}.`;
  }
  const values = functions.map((one) => ({ name: name(one.id), y: one.at.value }));
  const slopes = functions.map((one) => ({ name: name(one.id), y: one.at.derivative }));
  const heights = extremes(values, "value");
  const steepness = extremes(slopes, "slope");
  const told = [...(value ? [heights] : []), ...(derivative ? [steepness] : [])];
  return `${at} ${told.join("; ")}.`;
}

/** What a log axis cannot show of the curves; empty on other axes, and when it shows everything. */
export function describeGaps(
  { functions }: Pick<PlotResult, "functions">,
  experiment: PlotExperiment,
  name: Names,
): string {
  if (experiment.yScale !== "log") return "";
  const { value, derivative } = shown(experiment);
  const low = (ys: Float64Array) => ys.some((y) => y <= 0);
  const values = functions.filter((one) => value && low(one.value)).map(({ id }) => name(id));
  const slopes = functions.filter((one) => derivative && low(one.derivative)).map(({ id }) => name(id));
  const parts = [
    ...(values.length > 0 ? [`the curves of ${listed(values)}`] : []),
    ...(slopes.length > 0 ? [`the slopes of ${listed(slopes)}`] : []),
  ];
  if (parts.length === 0) return "";
  return ` A log axis has no place for 0 and below, so there are gaps in ${parts.join(" and in ")}.`;
}

function extremes(all: readonly Named[], what: string): string {
  const texts = new Set(all.map(({ y }) => sentenceNumber(y)));
  if (texts.size === 1) return `every ${what} is ${[...texts].join("")}`;
  return `the largest ${what} is ${extreme(all, 1)}, the least ${extreme(all, -1)}`;
}

/** `1 (ReLU and ELU)`: the value furthest in a direction and everybody who has it, as far as it is printed. */
function extreme(all: readonly Named[], direction: 1 | -1): string {
  const best = all.reduce((far, one) => (direction * one.y > direction * far.y ? one : far));
  const text = sentenceNumber(best.y);
  const holders = all.filter(({ y }) => sentenceNumber(y) === text).map((one) => one.name);
  return `${text} (${listed(holders)})`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
