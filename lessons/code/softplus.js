/**
 * log(1 + exp(z)), with no exponential of a large number.
 * @param {number} x
 */
export function value(x, beta = 1) {
  const tail = Math.log1p(Math.exp(-Math.abs(beta * x)));
  return Math.max(x, 0) + tail / beta;
}

/** @param {number} x */
export function slope(x, beta = 1) {
  const e = Math.exp(-Math.abs(beta * x));
  return x >= 0 ? 1 / (1 + e) : e / (1 + e);
}
