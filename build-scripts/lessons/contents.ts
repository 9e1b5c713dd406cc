import { type Body, compileBody } from "./body.ts";
import type { Source } from "./front-matter.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Problems } from "./problems.ts";

/** What the build puts within a widget's tag: it can be read without script, and the element works with it. */
export interface Content {
  readonly html: string;
  /** Keys of the bibliography. */
  readonly cited: readonly string[];
  /** The ids it takes on its page. */
  readonly anchors: readonly string[];
}

/** By the tag's name, or by `name#id` where each figure of a kind has a content of its own. */
export type Contents = ReadonlyMap<string, Content>;

/** What a text that goes within a tag may know: everything but such texts. */
export type PlainKnowledge = Omit<Knowledge, "contents">;

/** Compiles a text that goes within a tag: it has paragraphs and lists, but no headings and no figures of its own. */
export async function compilePlain(
  source: Source,
  knowledge: PlainKnowledge,
  problems: Problems,
): Promise<Body> {
  const body = await compileBody(source, { ...knowledge, contents: new Map() }, problems);
  const place = { file: source.file, line: source.bodyLine };
  if (/<h[1-6]/.test(body.html))
    problems.report(place, "This text stands within a figure: it has no headings.");
  if (body.widgets.length > 0) {
    problems.report(place, "This text stands within a figure: link to other figures instead.");
  }
  if (body.html.trim() === "") problems.report(place, "There is no text below the front matter.");
  return body;
}
