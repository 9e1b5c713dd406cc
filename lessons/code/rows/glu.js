/** @param {number} x */
function sigmoid(x) {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}

/** @param {number} x */
function slope(x) {
  return sigmoid(x) * sigmoid(-x);
}

/**
 * The first half of x, each times the gate of its partner in
 * the second half.
 * @param {readonly number[]} x
 */
export function value(x) {
  const half = x.length / 2;
  return x
    .slice(0, half)
    .map((a, i) => a * sigmoid(x[half + i]));
}

/**
 * How it changes when x moves along a direction.
 * @param {readonly number[]} x
 * @param {readonly number[]} direction
 */
export function change(x, direction) {
  const half = x.length / 2;
  return x.slice(0, half).map((a, i) => {
    const b = x[half + i];
    const own = direction[i] * sigmoid(b);
    return own + a * slope(b) * direction[half + i];
  });
}
