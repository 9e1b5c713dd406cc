import type { CatalogueRow, Engine, FunctionChoice, Portrait } from "../../engine/calls.ts";

/** All that is known of a function at its default parameters. */
export interface Entry {
  readonly row: CatalogueRow;
  readonly portrait: Portrait;
}

/** The portrait of every function, asked for at once; `told` hears of each that is there. */
export function calculateEntries(
  catalogue: readonly CatalogueRow[],
  portraitOf: (choice: FunctionChoice) => ReturnType<Engine["portrait"]>,
  told: (done: number) => void,
): Promise<readonly Entry[]> {
  let done = 0;
  return Promise.all(
    catalogue.map(async (row) => {
      const portrait = await portraitOf({ id: row.id });
      done += 1;
      told(done);
      return { row, portrait };
    }),
  );
}
