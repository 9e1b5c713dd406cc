import type { Schema } from "../../model/attributes.ts";

/** The tag says nothing beside its id and points. */
export const schema = {} as const satisfies Schema;
