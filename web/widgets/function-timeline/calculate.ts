import type { CatalogueRow, Engine, Sample } from "../../engine/calls.ts";

/** How far a small picture of a curve looks to either side of 0. */
export const FAR = 4;
const POINTS = 81;

/** A function with the points of its curve. */
export interface Picture {
  readonly row: CatalogueRow;
  readonly sample: Sample;
}

/** The curves of the whole catalogue, in the order of their years; what has no year comes last. */
export async function calculatePictures(
  engine: Pick<Engine, "catalogue" | "sample">,
  signal: AbortSignal,
): Promise<readonly Picture[]> {
  const pictures = await Promise.all(
    engine.catalogue.map(async (row) => ({
      row,
      sample: await engine.sample({ id: row.id, from: -FAR, to: FAR, points: POINTS, signal }),
    })),
  );
  const year = ({ row }: Picture) => row.year ?? Number.POSITIVE_INFINITY;
  return pictures.toSorted((a, b) => (year(a) === year(b) ? 0 : year(a) - year(b)));
}
