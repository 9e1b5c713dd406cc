/** @param {number} x */
function softplus(x) {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/** @param {number} x */
export function value(x) {
  return x * Math.tanh(softplus(x));
}

/** @param {number} x */
export function slope(x) {
  const gate = Math.tanh(softplus(x));
  const e = Math.exp(-Math.abs(x));
  const sigmoid = (x >= 0 ? 1 : e) / (1 + e);
  return gate + x * sigmoid * (1 - gate * gate);
}
