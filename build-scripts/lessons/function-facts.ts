import type { Bound, CatalogueRow, Parameter, Portrait } from "../../web/engine/calls.ts";
import { sentenceNumber } from "../../web/model/number-text.ts";
import type { MathWriter } from "./math.ts";

/** What a card says about a function in a line each: a term and its HTML. */
export type Fact = readonly [term: string, html: string];

/** From the catalogue alone, at the standard parameters. */
export function factsOf(row: CatalogueRow, math: MathWriter): Fact[] {
  const { range, limits, kinks } = row;
  const { atMinusInfinity: left, atPlusInfinity: right } = limits;
  return [
    ["Range", span(range)],
    ["Far out", `goes to ${sentenceNumber(left)} on the left and to ${sentenceNumber(right)} on the right`],
    ["Corners", kinks.length === 0 ? "none" : `at x = ${listed(kinks.map((kink) => sentenceNumber(kink)))}`],
    parametersFact(row, math),
  ];
}

export function parametersFact({ parameters }: Pick<CatalogueRow, "parameters">, math: MathWriter): Fact {
  return [
    "Parameters",
    parameters.length === 0 ? "none" : parameters.map((one) => written(one, math)).join("<br>"),
  ];
}

/** What the engine finds out by looking at the curve, at the standard parameters. */
export function portraitFacts(portrait: Portrait): Fact[] {
  const { least, limits, steepest, normalMean, normalZeros, saturates } = portrait;
  const facts: Fact[] = [];
  if (least.x !== null && least.value < Math.min(limits.atMinusInfinity, limits.atPlusInfinity)) {
    facts.push(["Lowest point", `${sentenceNumber(least.value)}, at x = ${sentenceNumber(least.x)}`]);
  }
  const mean = sentenceNumber(normalMean);
  facts.push(
    ["Steepest slope", sentenceNumber(steepest.value)],
    ["Saturates", saturation(saturates)],
    [
      "Zero-centred",
      `${mean === "0" ? "yes" : "no"}: standard normal inputs come out with a mean of ${mean}`,
    ],
  );
  if (normalZeros > 0) facts.push(["Exactly 0", `for ${percent(normalZeros)} of standard normal inputs`]);
  return facts;
}

function saturation({ below, above }: Portrait["saturates"]): string {
  if (below === Number.POSITIVE_INFINITY) return "everywhere: its slope is 0";
  const sides = [
    ...(below === null ? [] : [`below x = ${sentenceNumber(below, 2)}`]),
    ...(above === null ? [] : [`above x = ${sentenceNumber(above, 2)}`]),
  ];
  return sides.length === 0 ? "nowhere" : `${sides.join(" and ")}, where its slope stays under 0.01`;
}

function percent(share: number): string {
  return `${sentenceNumber(100 * share, 1)}\u00a0%`;
}

function span({ low, high }: CatalogueRow["range"]): string {
  if (!Number.isFinite(low.value) || !Number.isFinite(high.value) || low.attained !== high.attained)
    return `${bound(low)} to ${bound(high)}`;
  const reached = low.attained ? "both reached" : "neither reached";
  return `${sentenceNumber(low.value)} to ${sentenceNumber(high.value)}, ${reached}`;
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
