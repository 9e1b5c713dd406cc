/** How a table is sorted. */
export interface Sorting<Key> {
  readonly by: Key;
  readonly descending: boolean;
}

/** What a row is sorted by; undefined (and NaN) for what has no answer in this column. */
export type SortValue = number | string | undefined;

/** The sorting after a header is pressed: numbers begin with the largest, words with A; pressed again it turns round. */
export function nextSorting<Key>(now: Sorting<Key> | undefined, by: Key, numeric: boolean): Sorting<Key> {
  return { by, descending: now?.by === by ? !now.descending : numeric };
}

/** The rows in a new order; rows that tie keep theirs, and rows without an answer come last either way. */
export function sortRows<Row>(
  rows: readonly Row[],
  valueIn: (row: Row) => SortValue,
  descending: boolean,
): readonly Row[] {
  const answered = (value: SortValue) => value !== undefined && !Number.isNaN(value);
  const keyed = rows.map((row) => ({ row, value: valueIn(row) }));
  const known = keyed.filter(({ value }) => answered(value));
  const sorted = known.toSorted((a, b) => (descending ? -1 : 1) * compare(a.value, b.value));
  return [...sorted, ...keyed.filter(({ value }) => !answered(value))].map(({ row }) => row);
}

function compare(a: SortValue, b: SortValue): number {
  if (typeof a === "number" && typeof b === "number") return a === b ? 0 : a - b;
  return String(a).localeCompare(String(b), "en");
}
