import type { Entry } from "./calculate.ts";
import type { TableExperiment } from "./experiment.ts";

/** What the table shows: how many functions, in which order, and who stands at its two ends. */
export function describeTable(
  shown: readonly Entry[],
  { family, order }: Pick<TableExperiment, "family" | "order">,
  labels: {
    readonly family: string;
    readonly sorted: string | undefined;
    readonly name: (id: string) => string;
  },
): string {
  const [first, last] = [shown[0], shown.at(-1)];
  const count = shown.length === 1 ? "1 function" : `${shown.length} functions`;
  const who = family === "all" ? `All ${count}` : `${labels.family}: ${count}`;
  if (!first || !last) return `${who}.`;
  if (labels.sorted === undefined) return `${who}, in the order of the menus.`;
  const direction = order === "descending" ? "descending" : "ascending";
  const ends = first === last ? "" : `, from ${labels.name(first.row.id)} to ${labels.name(last.row.id)}`;
  return `${who}, sorted by “${labels.sorted}”, ${direction}${ends}.`;
}
