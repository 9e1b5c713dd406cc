import type { Experiment, Schema } from "../../model/attributes.ts";

/** How far the x axis may reach to either side. */
export const FARTHEST = 100;
/** The shortest x axis. */
export const SHORTEST = 0.5;

/** More than the engine reads (4096 characters), so that what is too long is told so, and still there afterwards. */
export const LONGEST_TEXT = 10_000;

export const LANGUAGES = ["cpp", "javascript", "numpy", "pytorch"] as const;

/** A function being made, as a tag's attributes. */
export const schema = {
  /** Exactly what was typed, right or wrong. */
  expression: { kind: "text", default: "x*sigmoid(2x)", maxLength: LONGEST_TEXT },
  /** What its named parameters are set to: `a=2 b=0.5`. */
  settings: { kind: "text", default: "", maxLength: 1000 },
  from: { kind: "number", default: -4, min: -FARTHEST, max: FARTHEST - SHORTEST },
  to: { kind: "number", default: 4, min: -FARTHEST + SHORTEST, max: FARTHEST },
  x: { kind: "number", default: 1, min: -FARTHEST, max: FARTHEST },
  /** The function it is compared with; none when empty. */
  compare: { kind: "functions", default: [], max: 1 },
  /** Of that other function: `swish.beta=2`. */
  parameters: { kind: "parameters" },
  language: { kind: "choice", default: "numpy", choices: LANGUAGES },
} as const satisfies Schema;

export type BuilderExperiment = Experiment<typeof schema>;

/** The x axis; ends written the wrong way round or too near each other still give an axis. */
export function axisOf({ from, to }: Pick<BuilderExperiment, "from" | "to">): {
  readonly from: number;
  readonly to: number;
} {
  const low = Math.min(from, to);
  return { from: low, to: Math.max(from, to, low + SHORTEST) };
}
