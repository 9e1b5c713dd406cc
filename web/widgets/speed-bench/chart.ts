import type { MeasureData } from "../../charts/measures.ts";
import { roundAbove, roundBelow } from "../../charts/round-numbers.ts";
import type { Texture } from "../../charts/texture.ts";
import { chosen, type FunctionOption } from "../function-menu/function-options.ts";
import type { SpeedResult } from "./calculate.ts";
import { unitOf, WAYS, type Way } from "./experiment.ts";
import { type Amount, amountOf, inUnit, roughly, UNIT_TITLES } from "./units.ts";

export const WAY_NAMES: Readonly<Record<Way, string>> = {
  simd: "C++ in WebAssembly, SIMD",
  scalar: "C++ in WebAssembly, scalar",
  javascript: "JavaScript loop",
};

export const WAY_TEXTURES: Readonly<Record<Way, Texture>> = {
  simd: "solid",
  scalar: "hatched",
  javascript: "hollow",
};

const NOTHING: Amount = { low: Number.NaN, middle: Number.NaN, high: Number.NaN };
/** An axis for figures that have nothing to show yet. */
const EMPTY_RANGE = [0.5, 50] as const;

/** One group of bars a function, one bar in it a way. */
export function chartOf(
  result: SpeedResult,
  options: readonly FunctionOption[],
  colour: (number: number) => string,
): MeasureData {
  const { experiment, timings, copy } = result;
  const { count } = experiment;
  const unit = unitOf(experiment);
  const groups = chosen(options, experiment.functions);
  const amount = (id: string, way: Way): Amount => {
    const timing = timings.find((one) => one.id === id && one.way === way);
    return timing ? amountOf(timing, unit, count) : NOTHING;
  };
  const line = unit === "copies" ? 1 : copy && inUnit(copy, unit, count).middle;
  const [min, max] = rangeOf(
    timings.map((timing) => amountOf(timing, unit, count)),
    line,
  );
  return {
    groups: groups.map(({ name }) => name),
    series: WAYS.filter((way) => experiment.ways.includes(way)).map((way) => ({
      label: WAY_NAMES[way],
      texture: WAY_TEXTURES[way],
      measures: groups.map((group) => {
        const its = amount(group.id, way);
        return { ...its, colour: colour(group.colour), text: textOf(its.middle, unit === "copies") };
      }),
    })),
    axis: { title: UNIT_TITLES[unit], scale: "log", min, max, fine: true },
    base: unit === "copies" ? 1 : min,
    line: line === undefined ? undefined : { value: line, label: "a plain copy" },
  };
}

function textOf(middle: number, times: boolean): string {
  if (Number.isNaN(middle)) return "";
  return times ? `${roughly(middle)} ×` : roughly(middle);
}

/** From the round number below everything that is shown to the one above. */
function rangeOf(amounts: readonly Amount[], line: number | undefined): readonly [number, number] {
  if (amounts.length === 0) return EMPTY_RANGE;
  const all = [...amounts.flatMap(({ low, high }) => [low, high]), ...(line === undefined ? [] : [line])];
  const positive = all.filter((value) => value > 0 && Number.isFinite(value));
  if (positive.length === 0) return EMPTY_RANGE;
  return [roundBelow(Math.min(...positive) / 1.05), roundAbove(Math.max(...positive) * 1.05)];
}
