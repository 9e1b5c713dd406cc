import type { FunctionLayer, UnitsResult } from "./calculate.ts";
import { EXAMPLES, UNITS } from "./experiment.ts";

type Name = (id: string) => string;

/** How many units of each function say nothing. */
export function describeLayers({ experiment, layers }: UnitsResult, name: Name): string {
  if (layers.length === 0) return "No function is chosen yet: pick one below.";
  const here = layers.map((one) => `${zeros(one)} of ${name(one.id)}’s`).join(" and ");
  const overall = layers.map(({ layer }) => percent(layer.overall.zero)).join(" and ");
  return `In example ${experiment.example}, ${here} ${UNITS} units are exactly 0. Over ${EXAMPLES} examples it is ${overall}.`;
}

function zeros({ layer }: FunctionLayer): string {
  const count = layer.output.filter((output) => output === 0).length;
  return count === 0 ? "none" : String(count);
}

/** A share as per cent; only exactly none and all are said to be 0 % and 100 %. */
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return "less than 0.1 %";
  if (share < 1 && share > 0.999) return "more than 99.9 %";
  return `${Number((100 * share).toFixed(1))} %`;
}
