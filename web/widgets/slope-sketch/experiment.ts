import type { Experiment, Schema } from "../../model/attributes.ts";
import { TEXT_LENGTH } from "./drawing.ts";

/** "Draw f′ before it is revealed" as a tag's attributes. */
export const schema = {
  function: { kind: "function", default: "sigmoid" },
  from: { kind: "number", default: -4, min: -20, max: 19 },
  to: { kind: "number", default: 4, min: -19, max: 20 },
  /** The drawing, two signs a point; empty for a blank sheet. */
  drawing: { kind: "text", default: "", maxLength: TEXT_LENGTH },
  /** The true slope is shown, and the drawing can no longer be changed. */
  revealed: { kind: "flag" },
  /** Of the last surprise. */
  seed: { kind: "integer", default: 0, min: 0, max: 9999 },
} as const satisfies Schema;

export type SketchExperiment = Experiment<typeof schema>;

/** Ends written the wrong way round or too near each other still give an axis. */
export function axisOf({ from, to }: SketchExperiment): { readonly from: number; readonly to: number } {
  const low = Math.min(from, to);
  return { from: low, to: Math.max(from, to, low + 1) };
}
