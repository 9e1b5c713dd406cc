import type { Extreme, Portrait } from "../../engine/calls.ts";
import { sentenceNumber } from "../../model/number-text.ts";
import { meanOf, saturationText } from "../function-table/texts.ts";

/** What the engine found out, a question and its answer. */
export interface Fact {
  readonly term: string;
  readonly text: string;
}

const MOST_KINKS = 4;
/** Slopes and values of this size lead to infinity, or might as well. */
export const HUGE = 1e9;

export function factsOf(portrait: Portrait): readonly Fact[] {
  const { limits, least, greatest, steepest, normalZeros } = portrait;
  return [
    { term: "Range", text: rangeText(least, greatest) },
    { term: "Far to the left", text: limitText(limits.atMinusInfinity) },
    { term: "Far to the right", text: limitText(limits.atPlusInfinity) },
    { term: "Corners and jumps", text: kinksText(portrait) },
    { term: "Steepest slope", text: steepestText(steepest) },
    { term: "On standard normal inputs", text: averageText(portrait) },
    {
      term: "Exactly 0",
      text: normalZeros === 0 ? "for hardly any input" : `for ${percent(normalZeros)} of them`,
    },
    { term: "Flat, slope below 0.01", text: saturationText(portrait) },
  ];
}

function rangeText(least: Extreme, greatest: Extreme): string {
  if (Number.isNaN(least.value) || Number.isNaN(greatest.value)) return "no value anywhere";
  if (least.value === greatest.value && !Number.isFinite(least.value)) return "infinite everywhere";
  if (least.value === Number.POSITIVE_INFINITY || greatest.value === Number.NEGATIVE_INFINITY)
    return "infinite wherever it has a value";
  if (least.value === greatest.value && Number.isFinite(least.value))
    return `${number(least.value)}, whatever x is`;
  if (!Number.isFinite(least.value) && !Number.isFinite(greatest.value)) return "no end in either direction";
  return `${endText(least, "below")}; ${endText(greatest, "above")}`;
}

function endText({ value, x }: Extreme, side: "below" | "above"): string {
  if (!Number.isFinite(value)) return side === "below" ? "no lower end" : "no upper end";
  // A pole is met so closely and no closer.
  if (Math.abs(value) > HUGE && x !== null)
    return `${side} ${value < 0 ? "−" : ""}10⁹ near x = ${number(x, 2)}`;
  const bound = side === "below" ? "at least" : "at most";
  if (x === null) return `${side === "below" ? "above" : "below"} ${number(value)}, which it only approaches`;
  return `${bound} ${number(value)}, at x = ${number(x, 2)}`;
}

function limitText(limit: number): string {
  if (Number.isNaN(limit)) return "settles nowhere";
  if (!Number.isFinite(limit)) return limit > 0 ? "grows without end (∞)" : "falls without end (−∞)";
  return `goes to ${number(limit)}`;
}

function kinksText({ kinks, steepest }: Portrait): string {
  const places = Array.from(kinks, (kink) => number(kink, 3));
  if (places.length === 0)
    return Math.abs(steepest.value) <= HUGE ? "none found: smooth everywhere" : "none found";
  if (places.length <= MOST_KINKS) return `at x = ${places.join(", ")}`;
  return `${places.length} of them, from x = ${places[0]} to ${places.at(-1)}`;
}

function steepestText({ value, x }: Extreme): string {
  if (Number.isNaN(value)) return "no slope anywhere";
  if (Math.abs(value) > HUGE) return x === null ? "no end to it" : `no end to it, near x = ${number(x, 2)}`;
  return `${number(value)}${x === null ? ", which it only approaches" : `, at x = ${number(x, 2)}`}`;
}

function averageText(portrait: Portrait): string {
  const mean = meanOf(portrait);
  if (!Number.isFinite(mean)) return "no average";
  return `mean ${number(mean)}, deviation ${number(portrait.normalDeviation)}`;
}

export function percent(share: number): string {
  const text = sentenceNumber(100 * share, 1);
  return `${text} %`;
}

function number(value: number, decimals = 4): string {
  return sentenceNumber(value, decimals);
}
