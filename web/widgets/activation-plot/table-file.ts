import type { Engine } from "../../engine/calls.ts";
import { csvText } from "../../model/csv.ts";
import { inOrder } from "../in-order.ts";
import { placesOf } from "./calculate.ts";
import type { PlotExperiment } from "./experiment.ts";

/** The curves as CSV: x, then value and slope of each function, in double precision. */
export async function tableFile(engine: Engine, experiment: PlotExperiment): Promise<Blob> {
  const x = Float64Array.from(placesOf(experiment));
  const ids = inOrder(engine.catalogue, experiment.functions);
  const columns = await Promise.all(
    ids.map((id) => engine.evaluate({ id, x, parameters: experiment.parameters[id] })),
  );
  const header = [
    "x",
    ...ids.flatMap((id) => [called(id, experiment), `slope of ${called(id, experiment)}`]),
  ];
  const rows = Array.from(x, (at, row) => [
    at,
    ...columns.flatMap(({ value, derivative }) => [value[row] ?? Number.NaN, derivative[row] ?? Number.NaN]),
  ]);
  return new Blob([csvText(header, rows)], { type: "text/csv" });
}

/** `leaky_relu(alpha=0.2)`: the id and what was set. */
function called(id: string, { parameters }: PlotExperiment): string {
  const own = Object.entries(parameters[id] ?? {}).map(([name, value]) => `${name}=${value}`);
  return own.length === 0 ? id : `${id}(${own.join(", ")})`;
}
