import type { Engine } from "../../engine/calls.ts";
import { nameFrom } from "../../model/own-function.ts";

/** A function that has its name already: its id, and what people call it. */
export interface TakenName {
  readonly id: string;
  readonly name: string;
}

/** The names of the whole catalogue; none before it has come. */
export function takenNames(
  engine: Pick<Engine, "catalogue" | "vectorCatalogue"> | undefined,
  words: Readonly<Record<string, { readonly name: string }>>,
): readonly TakenName[] {
  const rows = engine ? [...engine.catalogue, ...engine.vectorCatalogue] : [];
  return rows.map(({ id }) => ({ id, name: words[id]?.name ?? id }));
}

/** A name under which a function may be kept; or a plain sentence on why not. */
export function shelfName(
  typed: string,
  taken: readonly TakenName[],
): { readonly name: string } | { readonly problem: string } {
  const found = nameFrom(typed);
  if ("problem" in found) return found;
  const owner = taken.find(({ id, name }) => [id, name].map(bare).includes(bare(found.name)));
  if (!owner) return found;
  return {
    problem: `${owner.name} is the name of a function of the lesson. Choose another, so that nobody mixes them up.`,
  };
}

/** Capitals, spaces and dashes tell no two names apart in a menu. */
function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/g, "");
}
