/**
 * Training starts at 0.25; alpha is then learned like a weight.
 * @param {number} x
 */
export function value(x, alpha = 0.25) {
  return x > 0 ? x : alpha * x;
}

/** @param {number} x */
export function slope(x, alpha = 0.25) {
  return x > 0 ? 1 : alpha;
}
