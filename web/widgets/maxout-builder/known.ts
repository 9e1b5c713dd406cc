import type { Engine } from "../../engine/calls.ts";
import type { Piece } from "./pieces.ts";

/** A function that everybody knows, found among the maxima of lines. */
export type Known =
  | { readonly name: "relu" }
  | { readonly name: "modulus" }
  | { readonly name: "leaky_relu"; readonly alpha: number };

/** Where the two are compared: far enough for lines, which part for good once they part. */
const STRETCH = { from: -10, to: 10, points: 401 } as const;

/** Which known function the maximum is, if the engine finds no difference between the two at all. */
export async function recogniseMaxout(
  engine: Pick<Engine, "compare">,
  id: string,
  pieces: readonly Piece[],
  signal: AbortSignal,
): Promise<Known | undefined> {
  const alphas = pieces
    .filter(({ slope, intercept }) => intercept === 0 && slope > 0 && slope < 1)
    .map(({ slope }) => slope);
  const candidates = [
    { known: { name: "relu" } as const, b: { id: "relu" } },
    { known: { name: "modulus" } as const, b: { id: "=|x|" } },
    ...alphas.map((alpha) => ({
      known: { name: "leaky_relu", alpha } as const,
      b: { id: "leaky_relu", parameters: { alpha } },
    })),
  ];
  const apart = await Promise.all(
    candidates.map(({ b }) => engine.compare({ a: { id }, b, ...STRETCH, signal })),
  );
  return candidates.find((_, at) => apart[at]?.largest === 0)?.known;
}
