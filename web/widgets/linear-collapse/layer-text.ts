import type { AffineLayer } from "../../engine/calls.ts";
import { type ReadRow, type RowOfNumbers, readRow, rowText } from "../number-row.ts";

export const MOST_WEIGHT = 2;
export const MOST_BIAS = 1;
/** Where the biases begin. */
export const FIRST_BIAS = 4;

const LAYER: RowOfNumbers = {
  what: "a layer: four weights, row by row, and two biases",
  limits: [MOST_WEIGHT, MOST_WEIGHT, MOST_WEIGHT, MOST_WEIGHT, MOST_BIAS, MOST_BIAS],
  otherwise: [1, 0, 0, 1, 0, 0],
};

export function limitAt(place: number): number {
  return LAYER.limits[place] ?? 0;
}

/** A text of no use is the layer that changes nothing. */
export function readLayer(text: string): ReadRow {
  return readRow(text, LAYER);
}

export function layerText(numbers: readonly number[]): string {
  return rowText(numbers, LAYER);
}

export function layerOf(numbers: readonly number[]): AffineLayer {
  return {
    weights: Float64Array.from(numbers.slice(0, FIRST_BIAS)),
    bias: Float64Array.from(numbers.slice(FIRST_BIAS)),
  };
}
