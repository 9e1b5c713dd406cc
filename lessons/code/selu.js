// They keep mean 0 and variance 1 from layer to layer.
const ALPHA = 1.6732632423543772;
const SCALE = 1.0507009873554805;

/** @param {number} x */
export function value(x) {
  return SCALE * (x > 0 ? x : ALPHA * Math.expm1(x));
}

/** @param {number} x */
export function slope(x) {
  return SCALE * (x > 0 ? 1 : ALPHA * Math.exp(x));
}
