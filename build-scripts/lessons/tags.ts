import {
  attributeName,
  decode,
  type KnownFunction,
  type Refusals,
  type Schema,
} from "../../web/model/attributes.ts";
import type { Tag } from "./html.ts";

export type WidgetSchemas = ReadonlyMap<string, Schema>;

/** Plain HTML that Markdown has no sign for, with the attributes it may have. */
const PLAIN: ReadonlyMap<string, readonly string[]> = new Map([
  ["figure", []],
  ["figcaption", []],
  ["aside", []],
  ["details", ["open"]],
  ["summary", []],
  ["abbr", ["title"]],
  ["br", []],
  ["cite", []],
  ["dfn", []],
  ["em", []],
  ["kbd", []],
  ["p", []],
  // Printed by itself on demand; the value is what the button calls it.
  ["section", ["data-sheet"]],
  ["strong", []],
  ["sub", []],
  ["sup", []],
  ["var", []],
]);

const OURS: ReadonlyMap<string, readonly string[]> = new Map([
  ["code-file", ["of", "title"]],
  ["engine-value", ["of", "digits", "as"]],
  ["function-card", ["of", "folded"]],
  ["function-index", []],
  ["function-thumbnail", ["of"]],
  ["lesson-cards", []],
  ["lesson-plan", []],
  ["lesson-session", ["of"]],
]);

/**
 * What is wrong with an opening tag, a sentence each; nothing when it may stand as it is. Functions of one's own are among
 * the `known` when the engine understands them, and among the `refusals` when not.
 */
export function checkTag(
  tag: Tag,
  schemas: WidgetSchemas,
  known: readonly KnownFunction[],
  refusals: Refusals = new Map(),
): string[] {
  const schema = schemas.get(tag.name);
  const allowed = schema
    ? ["id", ...Object.keys(schema).map(attributeName)]
    : (PLAIN.get(tag.name) ?? OURS.get(tag.name));
  if (!allowed) {
    const names = [...schemas.keys(), ...OURS.keys(), ...PLAIN.keys()];
    return [`There is no tag <${tag.name}>.${suggestion(tag.name, names)}`];
  }
  const problems = tag.repeated.map((name) => `<${tag.name}> has “${name}” twice.`);
  for (const name of tag.attributes.keys()) {
    if (allowed.includes(name)) continue;
    const has = allowed.length === 0 ? "It takes none." : `It takes ${allowed.join(", ")}.`;
    problems.push(`<${tag.name}> has no attribute “${name}”.${suggestion(name, allowed)} ${has}`);
  }
  if (!schema) return problems;
  if (tag.selfClosing) problems.push(`<${tag.name}> needs a closing tag: <${tag.name} …></${tag.name}>.`);
  const read = (attribute: string): string | null => tag.attributes.get(attribute) ?? null;
  problems.push(
    ...decode(schema, read, known, refusals).problems.map((problem) => `<${tag.name}>: ${problem}`),
  );
  return problems;
}

export function isVoid(name: string): boolean {
  return name === "br" || name === "engine-value" || name === "function-thumbnail";
}

function suggestion(name: string, names: readonly string[]): string {
  const near = names.filter((candidate) => distance(name, candidate) <= Math.ceil(name.length / 2.5));
  const [nearest] = near.sort((a, b) => distance(name, a) - distance(name, b));
  return nearest === undefined ? "" : ` Did you mean “${nearest}”?`;
}

/** Levenshtein's: how many letters to add, drop or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
