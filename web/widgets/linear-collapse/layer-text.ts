import type { AffineLayer } from "../../engine/calls.ts";
import { readNumber, writeNumber } from "../../model/number-text.ts";

/** A layer of two units as it stands in a tag: the weights row by row, then the biases, such as `1 0.5 0 1 0 0`. */
export const LAYER_NUMBERS = 6;
/** Where the biases begin. */
export const FIRST_BIAS = 4;
export const MOST_WEIGHT = 2;
export const MOST_BIAS = 1;

/** How large the number at a place may be. */
export function limitAt(place: number): number {
  return place < FIRST_BIAS ? MOST_WEIGHT : MOST_BIAS;
}

export interface ReadLayer {
  readonly numbers: readonly number[];
  readonly problems: readonly string[];
}

/** Never throws: a text of no use is the layer that changes nothing, and numbers out of range are held. */
export function readLayer(text: string): ReadLayer {
  const numbers = text
    .split(/[\s;]+/)
    .filter((word) => word !== "")
    .map(readNumber);
  if (numbers.length !== LAYER_NUMBERS || numbers.includes(undefined)) {
    return {
      numbers: [1, 0, 0, 1, 0, 0],
      problems: [`“${text}” is no layer: four weights, row by row, and two biases, such as 1 0.5 0 1 0 0.`],
    };
  }
  const given = numbers as readonly number[];
  const within = given.map(held);
  const problems = within.some((number, at) => number !== given[at])
    ? [`“${text}” became “${within.join(" ")}”: weights go to ±${MOST_WEIGHT}, biases to ±${MOST_BIAS}.`]
    : [];
  return { numbers: within, problems };
}

export function layerText(numbers: readonly number[]): string {
  return numbers.map((number, place) => writeNumber(held(number, place))).join(" ");
}

export function layerOf(numbers: readonly number[]): AffineLayer {
  return {
    weights: Float64Array.from(numbers.slice(0, FIRST_BIAS)),
    bias: Float64Array.from(numbers.slice(FIRST_BIAS)),
  };
}

function held(number: number, place: number): number {
  const limit = limitAt(place);
  return Math.min(limit, Math.max(-limit, number));
}
