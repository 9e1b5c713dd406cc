/** @param {number} x */
export function value(x, alpha = 0.01) {
  return x > 0 ? x : alpha * x;
}

/** @param {number} x */
export function slope(x, alpha = 0.01) {
  return x > 0 ? 1 : alpha;
}
