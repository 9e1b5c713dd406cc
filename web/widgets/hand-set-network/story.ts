import type { HandSetResult } from "./calculate.ts";
import { CORNERS, NOTHING } from "./experiment.ts";

type Name = (id: string) => string;

/** How many of the four points each network gets right. */
export function describeSurfaces({ surfaces }: HandSetResult, name: Name): string {
  if (surfaces.length === 0) return "No function is chosen yet: pick one below.";
  const parts = surfaces.map(({ right, id }) => `${right} right ${inWords(id, name)}`).join(", ");
  return `Of the ${CORNERS.length} points of exclusive or, the same weights get ${parts}.`;
}

/** What stands over a map. */
export function titleOf(id: string, name: Name): string {
  return id === NOTHING ? "No activation" : name(id);
}

function inWords(id: string, name: Name): string {
  return id === NOTHING ? "without a hidden activation" : `with ${name(id)}`;
}
