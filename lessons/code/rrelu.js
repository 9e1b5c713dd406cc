/**
 * In evaluation. In training, each element draws its own share
 * evenly between lower and upper.
 * @param {number} x
 */
export function value(x, lower = 1 / 8, upper = 1 / 3) {
  return x > 0 ? x : ((lower + upper) / 2) * x;
}

/** @param {number} x */
export function slope(x, lower = 1 / 8, upper = 1 / 3) {
  return x > 0 ? 1 : (lower + upper) / 2;
}
