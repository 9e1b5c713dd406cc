/**
 * The largest of every group of neighbours.
 * @param {readonly number[]} x
 */
export function value(x, pieces = 2) {
  return winners(x, pieces).map((at) => x[at]);
}

/**
 * The change of the one that won; of equals the first.
 * @param {readonly number[]} x
 * @param {readonly number[]} direction
 */
export function change(x, direction, pieces = 2) {
  return winners(x, pieces).map((at) => direction[at]);
}

/**
 * @param {readonly number[]} x
 * @param {number} pieces
 */
function winners(x, pieces) {
  const places = [];
  for (let at = 0; at < x.length; at += pieces) {
    const group = x.slice(at, at + pieces);
    places.push(at + group.indexOf(Math.max(...group)));
  }
  return places;
}
