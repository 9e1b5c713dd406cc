/** @param {number} x */
function relu(x) {
  return Math.max(x, 0);
}

/** @param {number} x */
function slope(x) {
  return x > 0 ? 1 : 0;
}

/**
 * The first half of x, each times the gate of its partner in
 * the second half.
 * @param {readonly number[]} x
 */
export function value(x) {
  const half = x.length / 2;
  return x.slice(0, half).map((a, i) => a * relu(x[half + i]));
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
    const own = direction[i] * relu(b);
    return own + a * slope(b) * direction[half + i];
  });
}
