import { csvText } from "../../model/csv.ts";
import type { Cell, Column } from "../data-table/data-table.ts";
import type { Measured, SpeedResult, Timing } from "./calculate.ts";
import { WAY_NAMES } from "./chart.ts";
import { inUnit } from "./units.ts";

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Everything that the bars stand for, in all units. */
export function speedTable(result: SpeedResult, name: (id: string) => string): Table {
  const { experiment, copy, timings, rounds } = result;
  const what = experiment.derivative ? "slopes" : "values";
  const row = (
    who: string,
    way: string,
    pass: Timing["pass"],
    copies: Timing["copies"] | undefined,
  ): Cell[] => {
    const { count } = experiment;
    const { low, middle, high } = inUnit(pass, "milliseconds", count);
    return [
      who,
      way,
      copies?.median ?? 1,
      middle,
      low,
      high,
      inUnit(pass, "rate", count).middle,
      inUnit(pass, "traffic", count).middle,
    ];
  };
  return {
    caption: `Medians and quartiles of ${rounds} rounds, ${what} of ${experiment.count.toLocaleString("en-GB")} elements${experiment.sorted ? ", sorted" : ""}`,
    columns: [
      { label: "function" },
      { label: "way" },
      { label: "times a copy", decimals: 2 },
      { label: "ms per million", decimals: 3 },
      { label: "a quarter below", decimals: 3 },
      { label: "a quarter above", decimals: 3 },
      { label: "million elements / s", decimals: 0 },
      { label: "GB / s", decimals: 1 },
    ],
    rows: [
      ...(copy ? [row("a plain copy", "memory.copy", copy, undefined)] : []),
      ...timings.map(({ id, way, pass, copies }) => row(name(id), WAY_NAMES[way], pass, copies)),
    ],
  };
}

/** Every sample as it was taken, so that others can reckon for themselves. */
export function samplesFile({ experiment, times }: Measured): Blob {
  const what = experiment.derivative ? "derivative" : "value";
  const order = experiment.sorted ? "sorted" : "random";
  const header = ["function", "way", "of", "elements", "order", "round", "milliseconds per pass"];
  const rows = [...times].flatMap(([{ id, way }, samples]) =>
    samples.map((sample, at) => [id ?? "copy", way ?? "copy", what, experiment.count, order, at + 1, sample]),
  );
  return new Blob([csvText(header, rows)], { type: "text/csv" });
}
