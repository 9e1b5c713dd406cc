import type { Schema } from "../../model/attributes.ts";

/** What the tag may say beside its id and points. The build adds `value`, what `expect` comes to. */
export const schema = {
  /** Anything that an engine-value may say, or an expression: 3*sigmoid(2). */
  expect: { kind: "text", default: "", maxLength: 200 },
  /** How far off an answer may be and still be right. */
  tolerance: { kind: "number", default: 0.001, min: 0, max: 1e6 },
} as const satisfies Schema;
