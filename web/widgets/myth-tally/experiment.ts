import type { Schema } from "../../model/attributes.ts";

/** Nothing can be set: the figure follows the claims of its page. */
export const schema = {} as const satisfies Schema;
