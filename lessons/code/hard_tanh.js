/** @param {number} x */
export function value(x, low = -1, high = 1) {
  return Math.min(Math.max(x, low), high);
}

/**
 * At both corners the slope is 0 by convention.
 * @param {number} x
 */
export function slope(x, low = -1, high = 1) {
  return low < x && x < high ? 1 : 0;
}
