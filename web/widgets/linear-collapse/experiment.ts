import type { Experiment, Schema } from "../../model/attributes.ts";
import { readLayer } from "./layer-text.ts";

export const MOST_LAYERS = 100;
/** The layers that the learner sets; those behind them are random. */
export const OWN_LAYERS = 3;
export const MAX_SEED = 2 ** 32 - 1;
/** Between the layers: the function that is none. */
export const NOTHING = "identity";

const layer = (numbers: string) =>
  ({
    kind: "text",
    default: numbers,
    maxLength: 80,
    problems: (text: string) => readLayer(text).problems,
  }) as const;

/** Layers of two units, a matrix and a bias each, as a tag's attributes. */
export const schema = {
  first: layer("1 0.5 0 1 0 0"),
  second: layer("0.8 -0.6 0.6 0.8 0.5 0"),
  third: layer("1.2 0 0.4 0.8 -0.5 0.5"),
  layers: { kind: "integer", default: OWN_LAYERS, min: 1, max: MOST_LAYERS },
  /** How many of them the plane has gone through. */
  taken: { kind: "integer", default: 0, min: 0, max: MOST_LAYERS },
  between: { kind: "function", default: NOTHING },
  /** The layer that is being set, from 1. */
  edit: { kind: "integer", default: 1, min: 1, max: OWN_LAYERS },
  /** Of the random layers. */
  seed: { kind: "integer", default: 1, min: 0, max: MAX_SEED },
} as const satisfies Schema;

export type CollapseExperiment = Experiment<typeof schema>;

const OWN = ["first", "second", "third"] as const;

/** The attribute of the learner's layer number `at`, from 1. */
export function attributeOf(at: number): (typeof OWN)[number] {
  return OWN[at - 1] ?? "first";
}

/** The layer that can be set: there may be fewer than the one that was chosen last. */
export function edited({ edit, layers }: CollapseExperiment): number {
  return Math.min(edit, layers);
}

export function takenOf({ taken, layers }: CollapseExperiment): number {
  return Math.min(taken, layers);
}
