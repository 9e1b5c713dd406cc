import type { CatalogueRow, Engine, Evaluation } from "../../engine/calls.ts";
import { axisOf, type PlotExperiment } from "./experiment.ts";

/** Where the table of values looks. */
export const TABLE_X = [-2, -1, 0, 1, 2] as const;
/** Points of a curve; one every 0.02 on the standard axis. */
const POINTS = 401;
/** The sides of a kink, as a share of the axis: far below a pixel. */
const SIDE = 1e-9;
/** A smaller step from one side of a kink to the other is a smooth curve. */
const JUMP = 1e-6;

/** A function at one x. */
export interface ReadOut {
  readonly value: number;
  readonly derivative: number;
}

/** The end of a curve at a jump: open where the function does not take that value. */
export interface JumpEnd {
  readonly x: number;
  readonly y: number;
  readonly open: boolean;
}

export interface FunctionResult {
  readonly id: string;
  /** The curve's points; NaN in value or derivative where it jumps. */
  readonly x: Float64Array;
  readonly value: Float64Array;
  readonly derivative: Float64Array;
  readonly valueJumps: readonly JumpEnd[];
  readonly derivativeJumps: readonly JumpEnd[];
  readonly at: ReadOut;
  /** At TABLE_X. */
  readonly table: readonly ReadOut[];
}

export interface PlotResult {
  readonly x: number;
  readonly functions: readonly FunctionResult[];
}

/** What the figure needs of the engine. */
export interface PlotEngine extends Pick<Engine, "evaluate"> {
  readonly catalogue: readonly Pick<CatalogueRow, "id" | "kinks">[];
}

/** All numbers of the figure; each function is one call of the engine. */
export async function calculatePlot(
  engine: PlotEngine,
  experiment: PlotExperiment,
  signal: AbortSignal,
): Promise<PlotResult> {
  const rows = engine.catalogue.filter(({ id }) => experiment.functions.includes(id));
  const functions = await Promise.all(
    rows.map(async (row) => {
      const plan = planOf(experiment, row);
      const parameters = experiment.parameters[row.id];
      const numbers = await engine.evaluate({ id: row.id, parameters, x: plan.x, signal });
      return assemble(row.id, plan, numbers);
    }),
  );
  return { x: experiment.x, functions };
}

/** Evenly spaced x, both ends included. */
export function evenly(from: number, to: number, points = POINTS): number[] {
  return Array.from({ length: points }, (_, at) => from + (at * (to - from)) / (points - 1));
}

interface Plan {
  /** Everything asked of the engine: the table's x, the learner's x, then the curve's. */
  readonly x: Float64Array;
  /** Index of the first point of the curve. */
  readonly curve: number;
  /** Indices of kinks; the points before and after are its sides. */
  readonly kinks: readonly number[];
}

function planOf(experiment: PlotExperiment, { kinks }: Pick<CatalogueRow, "kinks">): Plan {
  const { from, to } = axisOf(experiment);
  const side = SIDE * (to - from);
  // The catalogue lists the kinks at default parameters; with others ELU and its kin have one at 0 as well.
  const places = [...new Set([0, ...kinks])].filter((kink) => kink - side > from && kink + side < to);
  const grid = evenly(from, to).filter((x) => places.every((kink) => Math.abs(x - kink) > side));
  const sides = places.flatMap((kink) => [kink - side, kink, kink + side]);
  const curve = [...grid, ...sides].sort((a, b) => a - b);
  const first = TABLE_X.length + 1;
  return {
    x: Float64Array.from([...TABLE_X, experiment.x, ...curve]),
    curve: first,
    kinks: places.map((kink) => first + curve.indexOf(kink)),
  };
}

function assemble(id: string, plan: Plan, { value, derivative }: Evaluation): FunctionResult {
  const readOut = (at: number): ReadOut => ({
    value: value[at] ?? Number.NaN,
    derivative: derivative[at] ?? Number.NaN,
  });
  const values = curveOf(plan, value);
  const derivatives = curveOf(plan, derivative);
  return {
    id,
    x: plan.x.slice(plan.curve),
    value: values.y,
    derivative: derivatives.y,
    valueJumps: values.jumps,
    derivativeJumps: derivatives.jumps,
    at: readOut(TABLE_X.length),
    table: TABLE_X.map((_, at) => readOut(at)),
  };
}

/** The curve's y with a gap where it jumps, so that a jump is never drawn as a steep line. */
function curveOf(plan: Plan, numbers: Float64Array): { y: Float64Array; jumps: JumpEnd[] } {
  const y = numbers.slice(plan.curve);
  const jumps: JumpEnd[] = [];
  for (const kink of plan.kinks) {
    const [left = 0, taken = 0, right = 0] = numbers.slice(kink - 1, kink + 2);
    if (!(Math.abs(right - left) > JUMP)) continue;
    y[kink - plan.curve] = Number.NaN;
    const x = plan.x[kink] ?? 0;
    const ends = [left, right].filter((end) => Math.abs(end - taken) > JUMP);
    jumps.push(...ends.map((end) => ({ x, y: end, open: true })), { x, y: taken, open: false });
  }
  return { y, jumps };
}
