/** @param {number} x */
export function value(x) {
  return Math.max(x, 0);
}

/**
 * At the corner, x = 0, the slope is 0 by convention.
 * @param {number} x
 */
export function slope(x) {
  return x > 0 ? 1 : 0;
}
