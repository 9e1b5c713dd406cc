import type { HandSetResult, Surface } from "./calculate.ts";
import { CORNERS, NOTHING } from "./experiment.ts";

type Name = (id: string) => string;

/** How many of the four points each network gets right. */
export function describeSurfaces({ surfaces }: HandSetResult, name: Name): string {
  if (surfaces.length === 0) return "No function is chosen yet: pick one below.";
  const parts = surfaces.map((surface) => `${count(surface)} ${inWords(surface.id, name)}`).join("; ");
  return `With the same weights the network gets right, of the ${CORNERS.length} points of exclusive or: ${parts}.`;
}

/** What stands over a map. */
export function titleOf(id: string, name: Name): string {
  return id === NOTHING ? "No activation" : name(id);
}

function inWords(id: string, name: Name): string {
  return id === NOTHING ? "without a hidden activation" : `with ${name(id)}`;
}

function count({ right }: Surface): string {
  return right === CORNERS.length ? "all" : right === 0 ? "none" : String(right);
}
