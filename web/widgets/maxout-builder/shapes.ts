import type { Engine } from "../../engine/calls.ts";
import { held, type Piece, RELU } from "./pieces.ts";

export interface Shape {
  readonly name: string;
  readonly pieces: readonly Piece[];
}

/** Shapes at one press. */
export const SHAPES: readonly Shape[] = [
  { name: "ReLU", pieces: RELU },
  {
    name: "Leaky ReLU",
    pieces: [
      { slope: 0.01, intercept: 0 },
      { slope: 1, intercept: 0 },
    ],
  },
  {
    name: "|x|",
    pieces: [
      { slope: -1, intercept: 0 },
      { slope: 1, intercept: 0 },
    ],
  },
  {
    name: "A bowl",
    pieces: [
      { slope: -2, intercept: -1.5 },
      { slope: -0.5, intercept: 0 },
      { slope: 0.5, intercept: 0 },
      { slope: 2, intercept: -1.5 },
    ],
  },
];

/** The stretch over which tangents are spread. */
const REACH = 2;

/**
 * `count` tangents of x², each in the middle of its share of [-2, 2], which is where they leave the smallest gap: all
 * gaps are equal then.
 */
export async function tangents(
  engine: Pick<Engine, "evaluate">,
  count: number,
  signal?: AbortSignal,
): Promise<readonly Piece[]> {
  const touching = Float64Array.from({ length: count }, (_, at) => -REACH + (2 * REACH * (at + 0.5)) / count);
  const { derivative } = await engine.evaluate({ id: "=x^2", x: touching, signal });
  const slopes = derivative.map((slope) => held({ slope, intercept: 0 }).slope);
  // The tangent of slope m touches x² at m/2, and so meets x = 0 at -m²/4.
  const { value } = await engine.evaluate({ id: "=-x^2/4", x: slopes, signal });
  return Array.from(slopes, (slope, at) => held({ slope, intercept: value[at] ?? 0 }));
}
