/**
 * Ids as three letters each, for records that have little room. A tag follows from its id alone, so a record is read
 * rightly by editions that have gained or lost parts and questions.
 */

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
export const TAG_LENGTH = 3;

/** 18 bits of the id's FNV-1a hash. */
export function tagOf(id: string): string {
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  const bits = hash ^ (hash >>> 18);
  return [0, 6, 12].map((shift) => LETTERS[(bits >>> shift) & 63]).join("");
}

/** The id that has this tag; of two the first, and empty for none. */
export function idOf(tag: string, ids: readonly string[]): string {
  return ids.find((id) => tagOf(id) === tag) ?? "";
}
