/** @param {number} x */
export function value(x) {
  return x / (1 + Math.abs(x));
}

/** @param {number} x */
export function slope(x) {
  const d = 1 + Math.abs(x);
  return 1 / (d * d);
}
