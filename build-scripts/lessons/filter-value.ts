import type { Engine, Filter, Likeness, Mapping } from "../../web/engine/calls.ts";

/**
 * What a function does to a picture, in the text: `filter(sigmoid, take=darkest)`. The ruler is -2 to 2 unless `low` and
 * `high` say otherwise; `mapping` is fixed unless told. `becomes` and `x` ask about one `byte`; `distance` and
 * `correlation` are those of values spread evenly over the ruler.
 */
const CALL = /^filter\(\s*([a-z][a-z0-9_]*)\s*((?:,\s*[a-z0-9]+\s*=\s*[^,()=]+?\s*)*)\)$/;

interface Answer {
  readonly filter: Filter;
  readonly even: Likeness;
  readonly byte: number;
}

const TAKES: Readonly<Record<string, (answer: Answer) => number | undefined>> = {
  darkest: ({ filter }) => Math.min(...filter.table),
  brightest: ({ filter }) => Math.max(...filter.table),
  becomes: ({ filter, byte }) => filter.table[byte],
  x: ({ filter, byte }) => filter.input[byte],
  lowest: ({ filter }) => filter.lowest,
  highest: ({ filter }) => filter.highest,
  distance: ({ even }) => even.distance,
  correlation: ({ even }) => even.correlation,
};
const FIELDS = ["mapping", "low", "high", "byte", "take"];

export type FilterEngine = Pick<Engine, "filterTable" | "filterEffect">;

/** Undefined when `of` is no filter; throws an Error with a plain sentence when it is one that cannot be computed. */
export async function filterValue(of: string, engine: FilterEngine): Promise<number | undefined> {
  const [call, id, rest] = CALL.exec(of.trim()) ?? [];
  if (call === undefined || id === undefined) return undefined;
  const fields = new Map<string, string>();
  for (const part of (rest ?? "").split(",").slice(1)) {
    const [name = "", text = ""] = part.split("=").map((side) => side.trim());
    if (!FIELDS.includes(name)) throw new Error(`A filter has no “${name}”; it takes ${FIELDS.join(", ")}.`);
    fields.set(name, text);
  }
  const take = TAKES[fields.get("take") ?? ""];
  if (!take) throw new Error(`Of a filter one can take ${Object.keys(TAKES).join(", ")}.`);
  const choice = {
    id,
    low: Number(fields.get("low") ?? -2),
    high: Number(fields.get("high") ?? 2),
    mapping: (fields.get("mapping") ?? "fixed") as Mapping,
  };
  const [filter, even] = [await engine.filterTable(choice), await engine.filterEffect(choice)];
  const value = take({ filter, even, byte: Number(fields.get("byte")) });
  if (value === undefined) throw new Error(`“${of}” needs a byte from 0 to 255, such as byte=64.`);
  return value;
}
