import type { Engine, Filter, FilterEffect, Mapping } from "../../engine/calls.ts";
import type { Pixels } from "../../pictures/pixel-source.ts";
import { type FilterExperiment, rulerOf, viewed } from "./experiment.ts";
import type { Picture } from "./picture.ts";

/** One function's picture on the sheet. */
export interface Tile {
  readonly id: string;
  readonly filter: Filter;
  /** What it does to this picture. */
  readonly effect: FilterEffect;
  /** What it does to values spread evenly over the ruler. */
  readonly even: FilterEffect;
  /** The small preview, filtered. */
  readonly pixels: Pixels;
}

export interface FilterResult {
  readonly picture: Picture;
  readonly low: number;
  readonly high: number;
  readonly mapping: Mapping;
  readonly tiles: readonly Tile[];
  /** The tile that is enlarged, with the large preview filtered. */
  readonly view: (Tile & { readonly large: Pixels }) | undefined;
  /** Says of which functions, ruler and picture the tiles are. */
  readonly key: string;
}

/** The filters of one experiment as the engine takes them. */
export function choices(experiment: FilterExperiment) {
  const { low, high } = rulerOf(experiment);
  const mapping = experiment.mapping as Mapping;
  return experiment.functions.map((id) => ({
    id,
    parameters: experiment.parameters[id],
    low,
    high,
    mapping,
  }));
}

/** All that the figure shows. What has not changed since `previous` is taken from there. */
export async function calculateFilters(
  engine: Engine,
  picture: Picture,
  experiment: FilterExperiment,
  previous: FilterResult | undefined,
  signal: AbortSignal,
): Promise<FilterResult> {
  const { low, high } = rulerOf(experiment);
  const chosen = choices(experiment);
  const key = JSON.stringify(chosen);
  const same = previous?.key === key && previous.picture === picture ? previous : undefined;
  const tiles = same?.tiles ?? (await calculateTiles(engine, picture, chosen, signal));
  const tile = tiles.find(({ id }) => id === viewed(experiment));
  const view = same && tile?.id === same.view?.id ? same.view : await enlarge(engine, picture, tile, signal);
  return { picture, low, high, mapping: experiment.mapping as Mapping, tiles, view, key };
}

async function calculateTiles(
  engine: Engine,
  { counts, small }: Picture,
  chosen: ReturnType<typeof choices>,
  signal: AbortSignal,
): Promise<readonly Tile[]> {
  const facts = await Promise.all(
    chosen.map(async (choice) => ({
      id: choice.id,
      filter: await engine.filterTable({ ...choice, signal }),
      effect: await engine.filterEffect({ ...choice, counts, signal }),
      even: await engine.filterEffect({ ...choice, signal }),
    })),
  );
  const tables = facts.map(({ filter }) => filter.table);
  const pictures = await engine.filterPixels({ pixels: small.pixels, tables, signal });
  return facts.map((fact, at) => ({ ...fact, pixels: pictures[at] ?? small.pixels }));
}

async function enlarge(engine: Engine, { large }: Picture, tile: Tile | undefined, signal: AbortSignal) {
  if (!tile) return undefined;
  const [pixels] = await engine.filterPixels({
    pixels: large.pixels,
    tables: [tile.filter.table],
    signal,
  });
  return { ...tile, large: pixels ?? large.pixels };
}
