/** A preset as JSON gives it, before anything of it is believed. */
export type Json = Readonly<Record<string, unknown>>;

export type Migration = (older: Json) => Json;

/**
 * What takes a preset of version n to version n + 1, the one for version 1 first. Links live for years in other people's
 * courses: a change of the format adds a step here and a link of the old form to the tests, and removes nothing.
 */
export const MIGRATIONS: readonly Migration[] = [];

/** `preset` of `version` in the present form. */
export function migrated(preset: Json, version: number, steps: readonly Migration[] = MIGRATIONS): Json {
  return steps.slice(version - 1).reduce((older, step) => step(older), preset);
}
