/**
 * Neither branch ever takes the exponential of a large number.
 * @param {number} x
 */
export function value(x) {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}

/**
 * 1 - value(x) would round away on the right; this does not.
 * @param {number} x
 */
export function slope(x) {
  return value(x) * value(-x);
}
