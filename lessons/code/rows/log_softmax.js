/**
 * The largest is taken away first, and its own share, 1, is
 * left to log1p: nothing overflows and nothing rounds away.
 * @param {readonly number[]} x
 */
export function value(x, temperature = 1) {
  const top = Math.max(...x);
  const first = x.indexOf(top);
  let others = 0;
  for (const [i, one] of x.entries())
    if (i !== first)
      others += Math.exp((one - top) / temperature);
  return x.map(
    (one) => (one - top) / temperature - Math.log1p(others),
  );
}

/**
 * How it changes when x moves along a direction.
 * @param {readonly number[]} x
 * @param {readonly number[]} direction
 */
export function change(x, direction, temperature = 1) {
  const mean = value(x, temperature).reduce(
    (all, one, i) => all + Math.exp(one) * direction[i],
    0,
  );
  return direction.map((one) => (one - mean) / temperature);
}
