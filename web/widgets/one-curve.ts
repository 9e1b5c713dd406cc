import type { Engine, FunctionChoice } from "../engine/calls.ts";
import { decode } from "../model/attributes.ts";
import { calculatePlot, type FunctionResult } from "./activation-plot/calculate.ts";
import { schema } from "./activation-plot/experiment.ts";

const plain = decode(schema, () => null).experiment;

/** One function's curve and slope from `from` to `to`, with a gap and two ends wherever either jumps. */
export async function oneCurve(
  engine: Engine,
  { id, parameters }: FunctionChoice,
  { from, to }: { readonly from: number; readonly to: number },
  signal: AbortSignal,
): Promise<FunctionResult> {
  const kinksOf = async (choice: FunctionChoice) => (await engine.portrait({ ...choice, signal })).kinks;
  const experiment = {
    ...plain,
    functions: [id],
    from,
    to,
    parameters: parameters ? { [id]: parameters } : {},
  };
  const { functions } = await calculatePlot(engine, kinksOf, experiment, signal);
  const [curve] = functions;
  if (!curve) throw new Error(`The catalogue has no ${id}.`);
  return curve;
}
