import type { Comparison, Engine, FunctionChoice, Parameter } from "../../engine/calls.ts";
import type { FunctionResult } from "../activation-plot/calculate.ts";
import type { FunctionRow } from "../function-menu/function-options.ts";
import { oneCurve } from "../one-curve.ts";
import { axisOf, type SweepExperiment, type SweepValue, sweptParameter, valuesOf } from "./experiment.ts";

/** Points of a difference; one every 0.02 on the standard axis. */
export const POINTS = 401;

export interface SweptCurve {
  readonly value: SweepValue;
  readonly curve: FunctionResult;
  /** Against the reference; undefined for the curve that is the reference itself. */
  readonly apart: Comparison | undefined;
}

export interface SweepResult {
  readonly experiment: SweepExperiment;
  readonly parameter: Parameter | undefined;
  readonly curves: readonly SweptCurve[];
  /** The function that all are held against. */
  readonly against: FunctionResult | undefined;
}

export async function calculateSweep(
  engine: Engine,
  functions: readonly FunctionRow[],
  experiment: SweepExperiment,
  signal: AbortSignal,
): Promise<SweepResult> {
  const { function: id, show } = experiment;
  const axis = axisOf(experiment);
  const row = functions.find((one) => one.id === id);
  const parameter = row && sweptParameter(experiment, row.parameters);
  const values = parameter ? valuesOf(experiment, parameter) : [];
  const choices = values.map((value) => ({ id, parameters: parameter ? { [parameter.name]: value } : {} }));
  const other = functions.find((one) => one.id === experiment.against);
  const reference: FunctionChoice | undefined = other ? { id: other.id } : choices[0];
  const comparison = { ...axis, points: POINTS, derivative: show === "derivative", signal };
  const [against, curves] = await Promise.all([
    other ? oneCurve(engine, { id: other.id }, axis, signal) : undefined,
    Promise.all(
      choices.map(async (choice, at) => {
        const itself = reference === undefined || choice === reference;
        const [curve, apart] = await Promise.all([
          oneCurve(engine, choice, axis, signal),
          itself ? undefined : engine.compare({ a: choice, b: reference, ...comparison }),
        ]);
        return { value: values[at] ?? "", curve, apart };
      }),
    ),
  ]);
  return { experiment, parameter, curves, against };
}
