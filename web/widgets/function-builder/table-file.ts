import { csvText } from "../../model/csv.ts";
import type { Portrayed } from "./calculate.ts";

/** The table behind the plot as CSV; where no difference could be taken its field says NaN. */
export function tableFile({ table, slopes }: Pick<Portrayed, "table" | "slopes">): Blob {
  const rows = table.map(({ x, value, derivative }, at) => [
    x,
    value,
    derivative,
    slopes.numerical[at] ?? Number.NaN,
  ]);
  const header = ["x", "f(x)", "slope by the formula", "slope by a central difference"];
  return new Blob([csvText(header, rows)], { type: "text/csv" });
}
