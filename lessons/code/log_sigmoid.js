/**
 * log(sigmoid(x)) would be the logarithm of 0 far on the left.
 * @param {number} x
 */
export function value(x) {
  return Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)));
}

/** @param {number} x */
export function slope(x) {
  const e = Math.exp(-Math.abs(x));
  return x >= 0 ? e / (1 + e) : 1 / (1 + e);
}
