import type { Bound, CatalogueRow, Parameter } from "../../web/engine/calls.ts";
import { sentenceNumber } from "../../web/model/number-text.ts";
import type { MathWriter } from "./math.ts";

/** What a card says about a function in a line each: a term and its HTML. */
export type Fact = readonly [term: string, html: string];

/** From the catalogue alone, at the standard parameters. */
export function factsOf({ range, limits, kinks, parameters }: CatalogueRow, math: MathWriter): Fact[] {
  const { atMinusInfinity: left, atPlusInfinity: right } = limits;
  return [
    ["Range", `${bound(range.low)} to ${bound(range.high)}`],
    ["Far out", `goes to ${sentenceNumber(left)} on the left and to ${sentenceNumber(right)} on the right`],
    ["Corners", kinks.length === 0 ? "none" : `at x = ${listed(kinks.map((kink) => sentenceNumber(kink)))}`],
    [
      "Parameters",
      parameters.length === 0 ? "none" : parameters.map((one) => written(one, math)).join("<br>"),
    ],
  ];
}

function bound({ value, attained }: Bound): string {
  const text = sentenceNumber(value);
  return Number.isFinite(value) ? `${text} (${attained ? "reached" : "never reached"})` : text;
}

function written(parameter: Parameter, math: MathWriter): string {
  if ("choices" in parameter) {
    const others = parameter.choices.filter((choice) => choice !== parameter.default);
    return `${parameter.name}: <code>${parameter.default}</code>, or ${others.map((other) => `<code>${other}</code>`).join(", ")}`;
  }
  const { symbol, min, max } = parameter;
  const standard = sentenceNumber(parameter.default);
  return `${math.write(symbol, false)} = ${standard} (from ${sentenceNumber(min)} to ${sentenceNumber(max)})`;
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;
}
