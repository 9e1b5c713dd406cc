import type { Experiment, Schema } from "../../model/attributes.ts";
import { type RowOfNumbers, readRow } from "../number-row.ts";

/** Both coordinates of the plane that is painted. */
export const LOW = -1;
export const HIGH = 2;
/** The function that is none. */
export const NOTHING = "identity";

export const MOST_HIDDEN = 4;
export const MOST_OUTPUT = 20;

/** The weights of three numbers' sum: two weights and a bias. */
const unit = (limit: number, otherwise: readonly number[]): RowOfNumbers => ({
  what: "a unit: two weights and a bias",
  limits: [limit, limit, limit],
  otherwise,
});

/** The units, in the order in which they are computed. */
export const UNITS = {
  unit1: unit(MOST_HIDDEN, [1, 1, 0]),
  unit2: unit(MOST_HIDDEN, [1, 1, -1]),
  output: unit(MOST_OUTPUT, [4, -8, -2]),
} as const;

export type UnitName = keyof typeof UNITS;

const numbers = (name: UnitName) =>
  ({
    kind: "text",
    default: UNITS[name].otherwise.join(" "),
    maxLength: 60,
    problems: (text: string) => readRow(text, UNITS[name]).problems,
  }) as const;

/** A network of two hidden units and an output, its hidden activation swapped, as a tag's attributes. */
export const schema = {
  functions: { kind: "functions", default: [NOTHING, "relu"], max: 4 },
  unit1: numbers("unit1"),
  unit2: numbers("unit2"),
  output: numbers("output"),
} as const satisfies Schema;

export type HandSetExperiment = Experiment<typeof schema>;

export function numbersOf(experiment: HandSetExperiment, name: UnitName): readonly number[] {
  return readRow(experiment[name], UNITS[name]).numbers;
}

/** Exclusive or: the four points, and what the network is to say there. */
export const CORNERS = [
  { x: 0, y: 0, target: 0 },
  { x: 1, y: 0, target: 1 },
  { x: 0, y: 1, target: 1 },
  { x: 1, y: 1, target: 0 },
] as const;
