import { listed, powerText, shareText } from "../telephone-game/share-text.ts";
import type { FunctionLandscape, LandscapeResult } from "./calculate.ts";

type Name = (id: string) => string;

/** The figure in a sentence: what is left at the first layer, and how much that differs. */
export function describeLandscapes({ experiment, functions }: LandscapeResult, name: Name): string {
  if (functions.length === 0) return "No function is chosen yet: pick one below.";
  const { layers, width, examples } = experiment;
  const told = functions.map((one) => `${leftOf(one)} with ${name(one.id)}`);
  const through = `${layers} ${layers === 1 ? "layer" : "layers"} of ${width} units`;
  return `Behind ${through}, at the first layer’s input, the middle one of ${examples} examples has left of the output’s gradient ${listed(told)}.`;
}

function leftOf({ landscape }: FunctionLandscape): string {
  const { tenth, median, ninetieth, zero } = landscape;
  const ratio = ratioOf(median[0], median.at(-1));
  if (Number.isNaN(ratio)) return "no number (the values grew beyond what float32 holds)";
  const apart = ratioOf(ninetieth[0], tenth[0]);
  const spread = Number.isFinite(apart) ? [`the middle 80\u00a0% differ ${sizeText(apart)}-fold`] : [];
  const shut = (zero[0] ?? 0) > 0 ? [`exactly nothing for ${percent(zero[0] ?? 0)}`] : [];
  const more = [...spread, ...shut].join(", ");
  return `${ratio === 0 ? "exactly nothing" : shareText(ratio)}${more === "" ? "" : ` (${more})`}`;
}

/** What stands beside a hill. */
export function hillText({ landscape }: FunctionLandscape, row: number): string {
  const median = landscape.median[row] ?? Number.NaN;
  if (Number.isNaN(median)) return "overflow";
  return median === Number.NEGATIVE_INFINITY ? "0" : sizeText(10 ** median);
}

/** The way a programmer reads it: 0.0123, 8.42, 3.1e-7. */
export function sizeText(size: number): string {
  return size >= 1e-3 && size < 1e4 ? String(Number(size.toPrecision(3))) : powerText(size);
}

/** From the output at the top down to the first layer's input. */
export function placeName(row: number, layers: number): string {
  return row === layers ? "output" : `layer ${row + 1}`;
}

/** Only exactly none and all are 0 % and 100 %. */
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return "less than 0.1\u00a0%";
  if (share < 1 && share > 0.999) return "more than 99.9\u00a0%";
  return `${Number((100 * share).toFixed(1))}\u00a0%`;
}

function ratioOf(inner: number | undefined, outer: number | undefined): number {
  return 10 ** ((inner ?? Number.NaN) - (outer ?? Number.NaN));
}
