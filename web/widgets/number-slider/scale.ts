import { readNumber, writeNumber } from "../../model/number-text.ts";

/** A slider's range as plain data. A log scale needs `min` above 0, and with whole ends and a step of 1 it counts. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly scale: "linear" | "log";
}

/** Steps of a log slider from one end to the other. */
const LOG_POSITIONS = 300;

/** How many positions the range input has: its `max`, with `min` 0 and `step` 1. */
export function positions({ min, max, step, scale }: Range): number {
  if (counts({ min, max, step, scale })) return wholeNumbers(min, max).length - 1;
  return scale === "log" ? LOG_POSITIONS : Math.max(1, Math.round((max - min) / step));
}

/** The value at a position of the slider, 0 to `positions(range)`. */
export function valueAt(position: number, range: Range): number {
  const { min, max, step, scale } = range;
  if (position <= 0) return min;
  if (position >= positions(range)) return max;
  if (scale === "linear") return tidy(min + position * step);
  if (counts(range)) return wholeNumbers(min, max)[position] ?? max;
  return Number((min * (max / min) ** (position / LOG_POSITIONS)).toPrecision(3));
}

/** The position nearest to a value. */
export function positionOf(value: number, range: Range): number {
  const { min, max, step, scale } = range;
  if (counts(range)) {
    const above = wholeNumbers(min, max).findIndex((number) => number >= value);
    return above < 0 ? positions(range) : above;
  }
  const share = scale === "log" ? Math.log(value / min) / Math.log(max / min) : undefined;
  const position = share === undefined ? (value - min) / step : share * LOG_POSITIONS;
  return Math.min(positions(range), Math.max(0, Math.round(position)));
}

function counts({ min, max, scale, step }: Range): boolean {
  return scale === "log" && step === 1 && Number.isInteger(min) && Number.isInteger(max);
}

/** Every whole number first, then ever fewer: each step is felt, and none is a step on the spot. */
function wholeNumbers(min: number, max: number): readonly number[] {
  const even = Array.from(
    { length: LOG_POSITIONS + 1 },
    (_, at) => min * (max / min) ** (at / LOG_POSITIONS),
  );
  return [...new Set(even.map((number) => Math.round(Number(number.toPrecision(3)))))];
}

export interface Typed {
  /** Missing when nothing sensible was typed: the last good value stays. */
  readonly value?: number;
  /** A plain sentence when what was typed was not taken as it stood. */
  readonly sentence?: string;
}

/** Reads what was typed into the field. A typed value may lie between two steps: the learner asked for it. */
export function readTyped(text: string, { min, max }: Range, last: number): Typed {
  const value = readNumber(text);
  if (value === undefined) {
    return {
      sentence: `Please type a number between ${writeNumber(min)} and ${writeNumber(max)}. It is still ${writeNumber(last)}.`,
    };
  }
  if (value < min)
    return { value: min, sentence: `The least it can be is ${writeNumber(min)}, so it is that now.` };
  if (value > max)
    return { value: max, sentence: `The most it can be is ${writeNumber(max)}, so it is that now.` };
  return { value };
}

/** Steps of 0.1 add up to 0.30000000000000004; nobody wants to read that. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
