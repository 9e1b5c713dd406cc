import { fromSymlog, symlog } from "../../charts/symlog.ts";
import type { CatalogueRow, Engine, Evaluation, FunctionChoice } from "../../engine/calls.ts";
import { inOrder } from "../in-order.ts";
import { axisOf, type PlotExperiment, X_THRESHOLD } from "./experiment.ts";

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

/** A function where people look it up. */
export interface TableRow {
  readonly id: string;
  /** At the learner's x. */
  readonly at: ReadOut;
  /** At TABLE_X. */
  readonly table: readonly ReadOut[];
}

export interface FunctionResult extends TableRow {
  /** The curve's points; NaN in value or derivative where it jumps. */
  readonly x: Float64Array;
  readonly value: Float64Array;
  readonly derivative: Float64Array;
  readonly valueJumps: readonly JumpEnd[];
  readonly derivativeJumps: readonly JumpEnd[];
}

export interface PlotResult {
  readonly x: number;
  /** What is drawn. */
  readonly functions: readonly FunctionResult[];
  /** What the table holds: the same functions, or the whole catalogue. */
  readonly rows: readonly TableRow[];
}

/** What the figure needs of the engine. */
export interface PlotEngine extends Pick<Engine, "evaluate"> {
  readonly catalogue: readonly Pick<CatalogueRow, "id">[];
}

/** Where the slope of a function jumps with the parameters that are set. */
export type KinksOf = (choice: FunctionChoice) => Promise<ArrayLike<number>>;

/** All numbers of the figure; each function is one call of the engine, its kinks apart. */
export async function calculatePlot(
  engine: PlotEngine,
  kinksOf: KinksOf,
  experiment: PlotExperiment,
  signal: AbortSignal,
): Promise<PlotResult> {
  const drawn = inOrder(engine.catalogue, experiment.functions);
  const listed = experiment.table === "all" ? engine.catalogue : [];
  const looked = listed.filter(({ id }) => !experiment.functions.includes(id));
  const choice = (id: string): FunctionChoice => ({ id, parameters: experiment.parameters[id] });
  const [functions, others] = await Promise.all([
    Promise.all(
      drawn.map(async (id) => {
        const plan = planOf(experiment, await kinksOf(choice(id)));
        return assemble(id, plan, await engine.evaluate({ ...choice(id), x: plan.x, signal }));
      }),
    ),
    Promise.all(
      looked.map(async ({ id }) => {
        const x = Float64Array.from([...TABLE_X, experiment.x]);
        return rowOf(id, await engine.evaluate({ ...choice(id), x, signal }));
      }),
    ),
  ]);
  const found: readonly TableRow[] = [...functions, ...others];
  const ids = inOrder(
    engine.catalogue,
    found.map(({ id }) => id),
  );
  const rows = ids.flatMap((id) => found.find((row) => row.id === id) ?? []);
  return { x: experiment.x, functions, rows };
}

/** The x of a curve, both ends included: evenly spaced to the eye, on the axis as it is drawn. */
export function placesOf(experiment: PlotExperiment, points = POINTS): number[] {
  const { from, to } = axisOf(experiment);
  const even = (low: number, high: number) =>
    Array.from({ length: points }, (_, at) => low + (at * (high - low)) / (points - 1));
  if (experiment.xScale === "linear") return even(from, to);
  const inner = even(symlog(from, X_THRESHOLD), symlog(to, X_THRESHOLD)).slice(1, -1);
  return [from, ...inner.map((height) => fromSymlog(height, X_THRESHOLD)), to];
}

interface Plan {
  /** Everything asked of the engine: the table's x, the learner's x, then the curve's. */
  readonly x: Float64Array;
  /** Index of the first point of the curve. */
  readonly curve: number;
  /** Indices of kinks; the points before and after are its sides. */
  readonly kinks: readonly number[];
}

function planOf(experiment: PlotExperiment, kinks: ArrayLike<number>): Plan {
  const { from, to } = axisOf(experiment);
  const side = SIDE * (to - from);
  const places = Array.from(kinks).filter((kink) => kink - side > from && kink + side < to);
  const grid = placesOf(experiment).filter((x) => places.every((kink) => Math.abs(x - kink) > side));
  const sides = places.flatMap((kink) => [kink - side, kink, kink + side]);
  const curve = [...grid, ...sides].sort((a, b) => a - b);
  const first = TABLE_X.length + 1;
  return {
    x: Float64Array.from([...TABLE_X, experiment.x, ...curve]),
    curve: first,
    kinks: places.map((kink) => first + curve.indexOf(kink)),
  };
}

function assemble(id: string, plan: Plan, numbers: Evaluation): FunctionResult {
  const values = curveOf(plan, numbers.value);
  const derivatives = curveOf(plan, numbers.derivative);
  return {
    ...rowOf(id, numbers),
    x: plan.x.slice(plan.curve),
    value: values.y,
    derivative: derivatives.y,
    valueJumps: values.jumps,
    derivativeJumps: derivatives.jumps,
  };
}

/** The first numbers of every evaluation: TABLE_X, then the learner's x. */
function rowOf(id: string, { value, derivative }: Evaluation): TableRow {
  const readOut = (at: number): ReadOut => ({
    value: value[at] ?? Number.NaN,
    derivative: derivative[at] ?? Number.NaN,
  });
  return { id, at: readOut(TABLE_X.length), table: TABLE_X.map((_, at) => readOut(at)) };
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
