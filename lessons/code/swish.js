/** @param {number} x */
function sigmoid(x) {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}

/** @param {number} x */
export function value(x, beta = 1) {
  return x * sigmoid(beta * x);
}

/** @param {number} x */
export function slope(x, beta = 1) {
  const gate = sigmoid(beta * x);
  return gate * (1 + beta * x * sigmoid(-beta * x));
}
