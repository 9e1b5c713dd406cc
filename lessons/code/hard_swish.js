/** @param {number} x */
export function value(x) {
  return x * (Math.min(Math.max(x + 3, 0), 6) / 6);
}

/**
 * At the corners, -3 and 3, it has the outer slopes.
 * @param {number} x
 */
export function slope(x) {
  if (x <= -3) return 0;
  if (x >= 3) return 1;
  return (2 * x + 3) / 6;
}
