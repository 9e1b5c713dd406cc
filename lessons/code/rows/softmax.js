/**
 * The largest is taken away first, so that no exponential
 * overflows. The shares stay the same.
 * @param {readonly number[]} x
 */
export function value(x, temperature = 1) {
  const top = Math.max(...x);
  const powers = x.map((one) =>
    Math.exp((one - top) / temperature),
  );
  const sum = powers.reduce((all, one) => all + one, 0);
  return powers.map((one) => one / sum);
}

/**
 * How the shares change when x moves along a direction.
 * @param {readonly number[]} x
 * @param {readonly number[]} direction
 */
export function change(x, direction, temperature = 1) {
  const shares = value(x, temperature);
  const mean = shares.reduce(
    (all, one, i) => all + one * direction[i],
    0,
  );
  return shares.map(
    (one, i) => (one * (direction[i] - mean)) / temperature,
  );
}
