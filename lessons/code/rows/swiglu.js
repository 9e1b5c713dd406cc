/** @param {number} x */
function sigmoid(x) {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}

/**
 * @param {number} x
 * @param {number} beta
 */
function swish(x, beta) {
  return x * sigmoid(beta * x);
}

/**
 * @param {number} x
 * @param {number} beta
 */
function slope(x, beta) {
  const gate = sigmoid(beta * x);
  return gate * (1 + beta * x * sigmoid(-beta * x));
}

/**
 * The first half of x, each times the gate of its partner in
 * the second half.
 * @param {readonly number[]} x
 */
export function value(x, beta = 1) {
  const half = x.length / 2;
  return x
    .slice(0, half)
    .map((a, i) => a * swish(x[half + i], beta));
}

/**
 * How it changes when x moves along a direction.
 * @param {readonly number[]} x
 * @param {readonly number[]} direction
 */
export function change(x, direction, beta = 1) {
  const half = x.length / 2;
  return x.slice(0, half).map((a, i) => {
    const b = x[half + i];
    const own = direction[i] * swish(b, beta);
    return own + a * slope(b, beta) * direction[half + i];
  });
}
