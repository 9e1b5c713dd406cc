import { compileBody } from "./body.ts";
import { FieldReader, splitFrontMatter } from "./front-matter.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Problems } from "./problems.ts";

/** A file of Markdown with a title and a summary at its top. */
export interface TextSource {
  readonly file: string;
  readonly text: string;
}

export interface CompiledText {
  readonly title: string;
  readonly summary: string;
  readonly html: string;
}

/** Compiles the text of a page that is no lesson. */
export async function compileText(
  { file, text }: TextSource,
  knowledge: Knowledge,
  problems: Problems,
): Promise<CompiledText> {
  const source = splitFrontMatter(file, text, problems);
  const fields = new FieldReader(source, problems);
  const [title, summary] = [fields.text("title"), fields.text("summary")];
  fields.refuseOthers();
  const { html } = await compileBody(source, knowledge, problems);
  return { title, summary, html };
}
