/** @param {number} x */
export function value(x) {
  return Math.tanh(x);
}

/**
 * 1 - tanh(x)^2 would be 0 from x = 19 on; this fades as it should.
 * @param {number} x
 */
export function slope(x) {
  const sech = 1 / Math.cosh(x);
  return sech * sech;
}
