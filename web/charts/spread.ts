/**
 * Moves labels apart along a line: each stays as near to its wish as a gap of `gap` between neighbours and the ends
 * `low` and `high` allow. The order of the wishes is kept. Answers in the order given.
 */
export function spread(wishes: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wishes.map((wish, index) => ({ wish, index })).sort((a, b) => a.wish - b.wish);
  const places: number[] = [];
  let next = low;
  for (const { wish } of order) {
    const place = Math.max(wish, next);
    places.push(place);
    next = place + gap;
  }
  let last = high;
  for (let at = places.length - 1; at >= 0; at--) {
    places[at] = Math.min(places[at] ?? last, last);
    last = (places[at] ?? last) - gap;
  }
  const result: number[] = new Array(wishes.length).fill(low);
  for (const [at, { index }] of order.entries()) result[index] = places[at] ?? low;
  return result;
}
