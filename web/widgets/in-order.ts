import { isOwn } from "../model/own-function.ts";

/** The chosen functions in the order of the catalogue, so that a selection always reads the same way; the learner's own last. */
export function inOrder(
  catalogue: readonly { readonly id: string }[],
  chosen: readonly string[],
): readonly string[] {
  const listed = catalogue.map(({ id }) => id).filter((id) => chosen.includes(id));
  return [...listed, ...chosen.filter(isOwn)];
}
