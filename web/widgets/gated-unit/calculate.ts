import type { Engine } from "../../engine/calls.ts";
import { type GateExperiment, REACH } from "./experiment.ts";

/** Points of the map along each side; the picture is drawn smooth between them. */
export const SIDE = 97;
/** Where the table looks, along both a and b. */
export const TABLE_AT = [-4, -2, -1, 0, 1, 2, 4] as const;

export interface GateResult {
  readonly experiment: GateExperiment;
  /** a g(b) over the plane, row after row from the largest b down, a to the right. */
  readonly map: Float32Array;
  /** The farthest that the map gets from 0. */
  readonly most: number;
  /** At TABLE_AT: one row a b, from the first up. */
  readonly table: Float32Array;
  readonly value: number;
  /** How the value moves with a, which is the gate g(b), and with b. */
  readonly slopeA: number;
  readonly slopeB: number;
}

/** The map, the table, and the value at the point with its two partial slopes. */
export async function calculateGate(
  engine: Pick<Engine, "apply" | "evaluateVector">,
  experiment: GateExperiment,
  signal: AbortSignal,
): Promise<GateResult> {
  const { of: id, a, b } = experiment;
  const pairs = (along: readonly number[], down: readonly number[]) =>
    Float32Array.from(down.flatMap((gate) => along.flatMap((message) => [message, gate])));
  const side = Array.from({ length: SIDE }, (_, at) => (REACH * (2 * at - SIDE + 1)) / (SIDE - 1));
  const x = Float64Array.of(a, b);
  const [map, table, alongA, alongB] = await Promise.all([
    engine.apply({ id, input: pairs(side, side.toReversed()), width: 2, signal }),
    engine.apply({ id, input: pairs(TABLE_AT, TABLE_AT), width: 2, signal }),
    engine.evaluateVector({ id, x, direction: Float64Array.of(1, 0), signal }),
    engine.evaluateVector({ id, x, direction: Float64Array.of(0, 1), signal }),
  ]);
  return {
    experiment,
    map,
    most: map.reduce((far, value) => Math.max(far, Math.abs(value)), 0),
    table,
    value: alongA.value[0] ?? Number.NaN,
    slopeA: alongA.change[0] ?? Number.NaN,
    slopeB: alongB.change[0] ?? Number.NaN,
  };
}
