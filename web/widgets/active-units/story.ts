import type { FunctionLayer, UnitsResult } from "./calculate.ts";
import { EXAMPLES, UNITS } from "./experiment.ts";

type Name = (id: string) => string;

/** How many units of each function say nothing. */
export function describeLayers({ experiment, layers }: UnitsResult, name: Name): string {
  if (layers.length === 0) return "No function is chosen yet: pick one below.";
  if (!experiment.open) return "Make a guess first: the cells stay covered until you press Look.";
  const here = layers.map((one) => `${zeros(one)} of ${name(one.id)}’s`).join(" and ");
  const overall = layers.map(({ layer }) => percent(layer.overall.zero)).join(" and ");
  return `In example ${experiment.example}, ${here} ${UNITS} units are exactly 0. Over ${EXAMPLES} examples it is ${overall}.`;
}

/** What became of the guess, where ReLU is among the functions. */
export function guessText({ experiment, layers }: UnitsResult): string {
  const relu = layers.find(({ id }) => id === "relu");
  if (!relu || !experiment.open) return "";
  const share = relu.layer.overall.zero;
  const near = Math.abs(share - experiment.guess / 100) <= 0.05;
  return `You guessed ${experiment.guess} %, and it is ${percent(share)} over all examples${near ? ": well guessed" : ""}.`;
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
