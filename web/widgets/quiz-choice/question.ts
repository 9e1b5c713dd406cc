import type { Schema } from "../../model/attributes.ts";

/** What the tag may say beside its id and points. */
export const schema = {
  /** Several answers may be right. */
  multiple: { kind: "flag" },
} as const satisfies Schema;
