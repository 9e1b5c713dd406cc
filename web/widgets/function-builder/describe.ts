import { sentenceNumber, tableNumber } from "../../model/number-text.ts";
import { type BuilderResult, CHECKS, type Portrayed } from "./calculate.ts";
import { axisOf, type BuilderExperiment } from "./experiment.ts";
import { STRETCH } from "./twins.ts";

/** Formula and differences that lie no farther apart than this, measured by the slope, agree. */
const AGREED = 1e-6;
/** Two functions nearer to each other than this are called equal. */
const EQUAL = 1e-6;
const LONGEST_QUOTE = 40;

/** The figure in a sentence. */
export function describeBuilder({ experiment, mistake, last }: BuilderResult): string {
  if (!last) return "Nothing is drawn yet: there has been no function that could be read.";
  if (mistake) return `What is drawn is still ${quoted(last.text)}, until the new formula can be read.`;
  return `${atX(experiment, last)} ${checkSentence(experiment, last)}`;
}

function atX({ x }: BuilderExperiment, { curve }: Portrayed): string {
  const { value, derivative } = curve.at;
  const where = `At x = ${sentenceNumber(x)}`;
  if (Number.isNaN(value)) return `${where}, f has no value.`;
  if (!Number.isFinite(value)) return `${where}, f is infinite.`;
  if (Number.isNaN(derivative)) return `${where}, f is ${sentenceNumber(value)} and has no slope.`;
  return `${where}, f is ${sentenceNumber(value)} and its slope ${sentenceNumber(derivative)}.`;
}

/** How well the formula for the slope and the central differences agree along the axis. */
export function checkSentence(experiment: BuilderExperiment, { slopes }: Portrayed): string {
  const { from, to } = axisOf(experiment);
  const { largest, x, slope, skipped } = slopes;
  if (skipped === CHECKS) return "Nowhere on this axis is there a slope that a difference could check.";
  const places = `${CHECKS - skipped} places from ${sentenceNumber(from)} to ${sentenceNumber(to)}`;
  const left = skipped === 0 ? "" : `; at ${skipped} more there is a corner or no slope`;
  if (largest === 0) {
    return `Formula and central difference give exactly the same slope at ${places}${left}.`;
  }
  if (largest <= AGREED * Math.max(1, Math.abs(slope))) {
    return `Formula and central difference agree: at ${places} they are at most ${tableNumber(largest, 3)} apart${left}.`;
  }
  return `Formula and central difference are up to ${tableNumber(largest, 3)} apart, at x = ${sentenceNumber(x, 2)}, where the slope is ${sentenceNumber(slope, 3)}: it changes too fast there for the step, or the curve is broken.`;
}

/** Which functions of the catalogue the learner has written down; empty where it is none. */
export function twinSentence({ twins }: Portrayed, nameOf: (id: string) => string): string {
  if (twins.length === 0) return "";
  const names = twins.map(nameOf);
  const all = names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return `This is ${all}${names.length < 2 ? "" : ", which are one here"}: the same from ${sentenceNumber(STRETCH.from)} to ${STRETCH.to}.`;
}

/** How far f and the function that it is compared with lie apart. */
export function comparisonSentence({ comparison }: Portrayed, name: string): string {
  if (!comparison) return "";
  const { value, slope } = comparison;
  const stretch = `[${sentenceNumber(STRETCH.from)}, ${STRETCH.to}]`;
  if (value.differences.every(Number.isNaN))
    return `On ${stretch} there is nothing to compare: f has no finite value.`;
  const gaps = value.differences.some(Number.isNaN) ? " where both have a value" : "";
  const slopes =
    slope.largest <= EQUAL
      ? "The slopes are equal too."
      : `The slopes differ most at x = ${place(slope.x)}, by ${distance(slope.largest)}.`;
  if (value.largest <= EQUAL) return `f and ${name} are equal within 10⁻⁶ on ${stretch}${gaps}. ${slopes}`;
  return `On ${stretch}${gaps} f and ${name} differ most at x = ${place(value.x)}, by ${distance(value.largest)}. ${slopes}`;
}

function distance(apart: number): string {
  return apart < 1e6 ? sentenceNumber(apart) : tableNumber(apart);
}

/** Hard by a corner is the corner. */
function place(x: number): string {
  return sentenceNumber(Number(x.toFixed(3)), 3);
}

function quoted(text: string): string {
  const characters = [...text.trim()];
  return characters.length <= LONGEST_QUOTE
    ? text.trim()
    : `${characters.slice(0, LONGEST_QUOTE - 1).join("")}…`;
}
