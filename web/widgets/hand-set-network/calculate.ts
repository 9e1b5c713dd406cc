import type { AffineLayer, Engine } from "../../engine/calls.ts";
import { inOrder } from "../in-order.ts";
import { surfacePoints } from "../plane/surface.ts";
import { CORNERS, type HandSetExperiment, HIGH, LOW, numbersOf } from "./experiment.ts";

/** Points of the painted plane along each side. */
export const SIDE = 151;

export interface Surface {
  readonly id: string;
  /** The network's output over the plane, row by row from the top. */
  readonly shares: Float64Array;
  /** The same at the four points. */
  readonly corners: Float64Array;
  /** How many of them it gets right: on their own side of one half. */
  readonly right: number;
}

export interface HandSetResult {
  readonly experiment: HandSetExperiment;
  /** In the order of the catalogue. */
  readonly surfaces: readonly Surface[];
}

const plane = surfacePoints(SIDE, LOW, HIGH);
const points = Float64Array.from([...plane, ...CORNERS.flatMap(({ x, y }) => [x, y])]);

export async function calculateSurfaces(
  engine: Pick<Engine, "throughLayers" | "evaluate"> & {
    readonly catalogue: readonly { readonly id: string }[];
  },
  experiment: HandSetExperiment,
  signal: AbortSignal,
): Promise<HandSetResult> {
  const layers = layersOf(experiment);
  const surfaces = await Promise.all(
    inOrder(engine.catalogue, experiment.functions).map(async (id) => {
      const { output } = await engine.throughLayers({ layers, activation: { id }, points, signal });
      const { value } = await engine.evaluate({ id: "sigmoid", x: output, signal });
      const corners = value.slice(SIDE * SIDE);
      return { id, shares: value.subarray(0, SIDE * SIDE), corners, right: rightOf(corners) };
    }),
  );
  return { experiment, surfaces };
}

export function isRight(share: number, target: number): boolean {
  return target === 1 ? share > 0.5 : share < 0.5;
}

function rightOf(corners: Float64Array): number {
  return CORNERS.filter(({ target }, at) => isRight(corners[at] ?? Number.NaN, target)).length;
}

function layersOf(experiment: HandSetExperiment): readonly AffineLayer[] {
  const [a1 = 0, a2 = 0, a3 = 0] = numbersOf(experiment, "unit1");
  const [b1 = 0, b2 = 0, b3 = 0] = numbersOf(experiment, "unit2");
  const [c1 = 0, c2 = 0, c3 = 0] = numbersOf(experiment, "output");
  return [
    { weights: Float64Array.of(a1, a2, b1, b2), bias: Float64Array.of(a3, b3) },
    { weights: Float64Array.of(c1, c2), bias: Float64Array.of(c3) },
  ];
}
