/**
 * expm1(x) is exp(x) - 1 without the rounding error near 0.
 * @param {number} x
 */
export function value(x, alpha = 1) {
  return x > 0 ? x : alpha * Math.expm1(x / alpha);
}

/** @param {number} x */
export function slope(x, alpha = 1) {
  return x > 0 ? 1 : Math.exp(x / alpha);
}
