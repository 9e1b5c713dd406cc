import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { type Attribute, attributeName, type Schema } from "../../web/model/attributes.ts";
import { type Definition, figureTags, readDefinitions } from "./definitions.ts";

/** A figure as whoever writes its tag has to know it. */
export interface FigureDocs {
  readonly tag: string;
  readonly className: string;
  readonly description: string;
  readonly attributes: readonly AttributeDocs[];
  readonly events: readonly Named[];
}

export interface AttributeDocs extends Named {
  readonly attribute: Attribute;
}

interface Named {
  readonly name: string;
  readonly description: string;
}

/** In the order of their tags. */
export async function allFigureDocs(root: string): Promise<readonly FigureDocs[]> {
  const definitions = readDefinitions(root);
  const figures = figureTags(root).map((tag) => definitions.find((definition) => definition.tag === tag));
  return Promise.all(
    figures
      .filter((definition) => definition !== undefined)
      .map((definition) => figureDocs(definition, root)),
  );
}

/** From the class's docstring what things mean, from its schema what they may be. Throws where one of them lacks the other. */
async function figureDocs({ tag, className, file }: Definition, root: string): Promise<FigureDocs> {
  const { description, tags } = docstringOf(readFileSync(join(root, file), "utf8"), className);
  const schema = await schemaOf(tag, root);
  const said = new Map(tags.filter(({ kind }) => kind === "attr").flatMap(namesOf));
  const attributes = Object.entries(schema).map(([key, attribute]) => {
    const name = attributeName(key);
    const meaning = said.get(name);
    if (meaning === undefined)
      throw new Error(`${file}: the docstring of ${className} has no @attr ${name}.`);
    return { name, description: meaning, attribute };
  });
  const unknown = [...said.keys()].filter((name) => !attributes.some((attribute) => attribute.name === name));
  if (unknown.length > 0) throw new Error(`${file}: ${className} takes no ${unknown.join(", ")}.`);
  const events = tags.filter(({ kind }) => kind === "fires").flatMap(namesOf);
  return {
    tag,
    className,
    description,
    attributes,
    events: events.map(([name, meaning]) => ({ name, description: meaning })),
  };
}

interface DocTag {
  readonly kind: string;
  /** `from, to - the x axis` */
  readonly text: string;
}

/** The comment right before the class. */
export function docstringOf(
  source: string,
  className: string,
): { readonly description: string; readonly tags: readonly DocTag[] } {
  const [before = ""] = source.split(`\nexport class ${className} `);
  const comment = before.slice(before.lastIndexOf("/**") + 3).replace(/\*\/\s*$/, "");
  if (before === source || comment.includes("*/")) throw new Error(`${className} has no docstring.`);
  const lines = comment.split("\n").map((line) => line.replace(/^\s*\*?\s?/, "").trimEnd());
  const [description = "", ...tags] = lines.join("\n").split(/^@/m);
  return {
    description: oneLine(description),
    tags: tags.map((text) => {
      const [, kind = "", rest = ""] = /^(\w+)\s+(.*)$/s.exec(text) ?? [];
      return { kind, text: oneLine(rest) };
    }),
  };
}

function namesOf({ text }: DocTag): [string, string][] {
  const [names = "", ...meaning] = text.split(" - ");
  return names.split(", ").map((name) => [name, meaning.join(" - ")]);
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ");
}

async function schemaOf(tag: string, root: string): Promise<Schema> {
  const path = join(root, "web/widgets", tag, "experiment.ts");
  const { module } = await runnerImport<{ schema: Schema }>(path, { configFile: false, root });
  return module.schema;
}
