import type { Schema } from "../../model/attributes.ts";

/** How far a learner has come in the guide, as a tag's attributes. */
export const schema = {
  /** Where each answer led, in order: `hidden plain`. */
  path: { kind: "text", default: "", maxLength: 400 },
} as const satisfies Schema;
