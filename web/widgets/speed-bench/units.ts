import type { Summary } from "../../engine/calls.ts";
import type { Timing } from "./calculate.ts";
import type { Unit } from "./experiment.ts";

/** A median between its quartiles, in some unit. */
export interface Amount {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Each element is read and written once, 4 bytes each time. */
const BYTES_AN_ELEMENT = 8;

export const UNIT_NAMES: Readonly<Record<Unit, string>> = {
  copies: "Times a copy",
  milliseconds: "Milliseconds",
  rate: "Elements a second",
  traffic: "GB a second",
};

/** What stands below the axis: short, because it has to fit below the narrowest chart. */
export const UNIT_TITLES: Readonly<Record<Unit, string>> = {
  copies: "times a plain copy",
  milliseconds: "ms per million",
  rate: "millions a second",
  traffic: "GB a second",
};

export function amountOf(
  { pass, copies }: Pick<Timing, "pass" | "copies">,
  unit: Unit,
  count: number,
): Amount {
  return unit === "copies" ? quartiles(copies) : inUnit(pass, unit, count);
}

/** Milliseconds for one pass over `count` elements, in another unit; what counts per second turns round. */
export function inUnit(pass: Summary, unit: Exclude<Unit, "copies">, count: number): Amount {
  const { low, middle, high } = quartiles(pass);
  if (unit === "milliseconds") {
    const perMillion = 1e6 / count;
    return { low: low * perMillion, middle: middle * perMillion, high: high * perMillion };
  }
  const perMillisecond = unit === "rate" ? count / 1e3 : (BYTES_AN_ELEMENT * count) / 1e6;
  return { low: perMillisecond / high, middle: perMillisecond / middle, high: perMillisecond / low };
}

function quartiles({ lower, median, upper }: Summary): Amount {
  return { low: lower, middle: median, high: upper };
}

/** Two digits: a measured time is worth no more. */
export function roughly(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en-GB") : String(Number(value.toPrecision(2)));
}

/** “1 million”, “10,000” */
export function countText(count: number): string {
  return count >= 1e6
    ? `${Number((count / 1e6).toPrecision(3))}\u00a0million`
    : count.toLocaleString("en-GB");
}
