import type { Comparison, Engine } from "../../engine/calls.ts";
import type { Goal } from "./experiment.ts";

export interface GoalResult {
  readonly goal: Goal;
  /** How far the maximum is from it at most, and where. */
  readonly apart: Pick<Comparison, "largest" | "x">;
  /** Both at that place. */
  readonly worst: { readonly x: number; readonly wanted: number; readonly got: number };
  /** The curve to come near to. */
  readonly curve: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> };
  /** The maximum at the ends of the goal's stretch. */
  readonly ends: readonly { readonly x: number; readonly y: number }[];
}

/** So many that no two corners lie between two of them where it matters: the engine looks closer around one place only. */
const POINTS = 4001;
const CURVE = 129;

export async function towards(
  engine: Pick<Engine, "compare" | "evaluate" | "sample">,
  id: string,
  goal: Goal,
  signal: AbortSignal,
): Promise<GoalResult> {
  const { from, to } = goal;
  const apart = await engine.compare({ a: { id }, b: { id: goal.id }, from, to, points: POINTS, signal });
  const x = Float64Array.of(apart.x, from, to);
  const [got, wanted, curve] = await Promise.all([
    engine.evaluate({ id, x, signal }),
    engine.evaluate({ id: goal.id, x, signal }),
    engine.sample({ id: goal.id, from, to, points: CURVE, signal }),
  ]);
  const valueAt = (values: Float64Array, at: number) => values[at] ?? Number.NaN;
  return {
    goal,
    apart,
    worst: { x: apart.x, wanted: valueAt(wanted.value, 0), got: valueAt(got.value, 0) },
    curve: { x: curve.x, y: curve.value },
    ends: [from, to].map((end, at) => ({ x: end, y: valueAt(got.value, at + 1) })),
  };
}

/** Whether the challenge is met. */
export function isMet({ goal, apart }: GoalResult): boolean {
  return goal.within !== undefined && apart.largest <= goal.within;
}
