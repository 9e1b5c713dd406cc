import type { Engine, GradientLandscape, Scheme } from "../../engine/calls.ts";
import { inOrder } from "../in-order.ts";
import { advisedFor } from "../telephone-game/weights.ts";
import type { LandscapeExperiment } from "./experiment.ts";
import { type Ruler, rulerOf } from "./hills.ts";

export interface FunctionLandscape {
  readonly id: string;
  readonly scheme: Scheme;
  readonly landscape: GradientLandscape;
}

export interface LandscapeResult {
  readonly experiment: LandscapeExperiment;
  /** In the order of the catalogue. */
  readonly functions: readonly FunctionLandscape[];
  /** One for all of them. */
  readonly ruler: Ruler;
}

export async function calculateLandscapes(
  engine: Pick<Engine, "catalogue" | "gradientLandscape">,
  experiment: LandscapeExperiment,
  signal: AbortSignal,
): Promise<LandscapeResult> {
  const { layers, width, examples, seed, weights } = experiment;
  const players = inOrder(engine.catalogue, experiment.functions).map((id) => {
    const family = engine.catalogue.find((row) => row.id === id)?.family;
    return { id, scheme: weights === "advised" ? advisedFor(id, family) : (weights as Scheme) };
  });
  if (players.length === 0) return { experiment, functions: [], ruler: rulerOf([]) };
  const choices = players.map(({ id, scheme }) => ({ id, initialisation: { scheme } }));
  const { functions } = await engine.gradientLandscape({
    functions: choices,
    layers,
    width,
    examples,
    seed,
    signal,
  });
  return {
    experiment,
    functions: players.flatMap((player, at) => {
      const landscape = functions[at];
      return landscape === undefined ? [] : [{ ...player, landscape }];
    }),
    ruler: rulerOf(functions),
  };
}

/** The layer's row of powers, one an example; row `layers` is the output. */
export function rowOf({ gradient }: GradientLandscape, row: number, examples: number): Float64Array {
  return gradient.subarray(row * examples, (row + 1) * examples);
}
