import { type SortValue, sortRows } from "../data-table/sorting.ts";
import type { Entry } from "./calculate.ts";
import type { TableExperiment } from "./experiment.ts";

/** The entries of the chosen family, in the chosen order. `sortBy` is missing for the catalogue's own order. */
export function entriesToShow(
  entries: readonly Entry[],
  { family, order }: Pick<TableExperiment, "family" | "order">,
  sortBy: ((entry: Entry) => SortValue) | undefined,
): readonly Entry[] {
  const kept = family === "all" ? entries : entries.filter(({ row }) => row.family === family);
  return sortBy ? sortRows(kept, sortBy, order === "descending") : kept;
}
