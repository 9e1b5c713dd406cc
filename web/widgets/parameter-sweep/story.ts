import { sentenceNumber } from "../../model/number-text.ts";
import { signOf } from "../activation-plot/parameter-controls.ts";
import type { SweepResult, SweptCurve } from "./calculate.ts";
import { axisOf, type SweepValue } from "./experiment.ts";

/** Differences below this are roundings and no more. */
const ROUNDING = 1e-12;

/** The figure in a sentence: how far the curves lie from what they are held against. */
export function describeSweep(result: SweepResult, name: (id: string) => string): string {
  const { experiment, parameter, curves, against } = result;
  const swept = name(experiment.function);
  if (!parameter) return `${swept} has no parameter to sweep: choose another function.`;
  const what = experiment.show === "derivative" ? `the slope of ${swept}` : swept;
  const other = against ? name(against.id) : valueText(result, curves[0]?.value ?? "");
  const reference = against && experiment.show === "derivative" ? `the slope of ${other}` : other;
  const held = curves.filter(({ apart }) => apart !== undefined).slice(-3);
  if (held.length === 0) {
    return `${capital(what)} with ${other}. Keep this curve and move the slider, or compare with a function.`;
  }
  const { from, to } = axisOf(experiment);
  const told = held.map((curve) => distance(curve, reference, result));
  return `From x = ${sentenceNumber(from)} to ${sentenceNumber(to)}, ${what} ${told.join("; ")}.`;
}

function distance({ value, apart }: SweptCurve, reference: string, result: SweepResult): string {
  const which = `with ${valueText(result, value)}`;
  if (!apart) return which;
  if (apart.largest === 0) return `${which} is equal to ${reference} everywhere here`;
  if (apart.largest < ROUNDING) return `${which} is equal to ${reference} but for rounding`;
  const size = sentenceNumber(Number(apart.largest.toPrecision(3)), 7);
  const where = sentenceNumber(Number(apart.x.toFixed(2)), 2);
  return `${which} differs from ${reference} by at most ${size}, at x = ${where}`;
}

/** "α = 0.3", or "variant tanh" for a choice. */
export function valueText({ parameter }: Pick<SweepResult, "parameter">, value: SweepValue): string {
  if (!parameter) return "";
  return typeof value === "number"
    ? `${signOf(parameter)} = ${sentenceNumber(value)}`
    : `${parameter.name} ${value}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
