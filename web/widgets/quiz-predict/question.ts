import type { Schema } from "../../model/attributes.ts";

/** What the tag may say beside its id and points. */
export const schema = {
  /** The id of the figure that shows what happens. */
  for: { kind: "text", default: "", maxLength: 60 },
} as const satisfies Schema;
