import type { AffineLayer, Engine, ThroughLayers } from "../../engine/calls.ts";
import { type CollapseExperiment, edited, NOTHING, OWN_LAYERS, takenOf } from "./experiment.ts";
import { gridPoints } from "./grid.ts";
import { layerOf, readLayer } from "./layer-text.ts";

export interface CollapseResult {
  readonly experiment: CollapseExperiment;
  /** All of them, the learner's first. */
  readonly layers: readonly AffineLayer[];
  /** What each layer and all before it come to as one, were there nothing between them. */
  readonly steps: readonly AffineLayer[];
  /** The grid after the layer that is being set, by itself. */
  readonly alone: Float64Array;
  /** The grid after the layers that it has gone through; undefined before the first. */
  readonly through: ThroughLayers | undefined;
}

/** Whether an activation stands between the layers. */
export function isBent({ between }: CollapseExperiment): boolean {
  return between !== NOTHING;
}

export async function calculateCollapse(
  engine: Pick<Engine, "collapse" | "throughLayers" | "gentleLayers">,
  experiment: CollapseExperiment,
  signal: AbortSignal,
): Promise<CollapseResult> {
  const { first, second, third, layers: depth, between: id, seed } = experiment;
  const own = [first, second, third].map((text) => layerOf(readLayer(text).numbers));
  const random =
    depth > OWN_LAYERS ? (await engine.gentleLayers({ count: depth - OWN_LAYERS, seed, signal })).layers : [];
  const layers = [...own, ...random].slice(0, depth);
  const taken = takenOf(experiment);
  const single = layers.slice(edited(experiment) - 1, edited(experiment));
  const [{ steps }, alone, through] = await Promise.all([
    engine.collapse({ layers, signal }),
    engine.throughLayers({ layers: single, points: gridPoints, signal }),
    taken === 0
      ? undefined
      : engine.throughLayers({
          layers: layers.slice(0, taken),
          ...(isBent(experiment) ? { activation: { id } } : {}),
          activateLast: taken < depth,
          points: gridPoints,
          signal,
        }),
  ]);
  return { experiment, layers, steps, alone: alone.output, through };
}
