const STEPS = [1, 2, 5];

/** The nearest of …, 0.5, 1, 2, 5, 10, 20, … at or below a positive value. */
export function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  return tidy(power * (STEPS.findLast((step) => step * power <= value * (1 + 1e-9)) ?? 1));
}

/** The nearest of the same row at or above it. */
export function roundAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  return tidy(power * (STEPS.find((step) => step * power >= value * (1 - 1e-9)) ?? 10));
}

/** The part of that row from `min` to `max`. */
export function roundNumbers(min: number, max: number): number[] {
  const row: number[] = [];
  for (let next = roundAbove(min); next <= max * (1 + 1e-9); next = roundAbove(next * 1.5)) row.push(next);
  return row;
}

function tidy(value: number): number {
  return Number(value.toPrecision(1));
}
