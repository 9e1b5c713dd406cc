import type { Experiment, Schema } from "../../model/attributes.ts";
import { piecesText, RELU, readPieces } from "./pieces.ts";

/** The largest of some lines, and what it is meant to come near to, as a tag's attributes. */
export const schema = {
  pieces: {
    kind: "text",
    default: piecesText(RELU),
    maxLength: 200,
    problems: (text: string) => readPieces(text).problems,
  },
  goal: { kind: "choice", default: "none", choices: ["none", "square", "tent"] },
} as const satisfies Schema;

export type MaxoutExperiment = Experiment<typeof schema>;

/** A curve to come near to, between `from` and `to`. */
export interface Goal {
  readonly id: string;
  /** As sentences write it. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Near enough; undefined where nothing is. */
  readonly within: number | undefined;
}

const GOALS: Readonly<Record<string, Goal>> = {
  square: { id: "=x^2", name: "x²", from: -2, to: 2, within: 0.1 },
  tent: { id: "=1-|x|", name: "the tent", from: -2, to: 2, within: undefined },
};

export function goalOf({ goal }: MaxoutExperiment): Goal | undefined {
  return GOALS[goal];
}
