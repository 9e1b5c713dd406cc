/** A dot on a line of years, and how many dots it had to climb over. */
export interface Place<T> {
  readonly item: T;
  readonly year: number;
  readonly level: number;
}

/**
 * Piles up what would overlap: each dot takes the lowest level on which no other is nearer than `width` years, so that
 * a crowded time grows a heap.
 */
export function swarm<T>(
  items: readonly { readonly item: T; readonly year: number }[],
  width: number,
): readonly Place<T>[] {
  const places: Place<T>[] = [];
  for (const { item, year } of items.toSorted((a, b) => a.year - b.year)) {
    const near = places.filter((place) => Math.abs(place.year - year) < width).map(({ level }) => level);
    let level = 0;
    while (near.includes(level)) level += 1;
    places.push({ item, year, level });
  }
  return places;
}
