import { FieldReader, splitFrontMatter } from "./front-matter.ts";
import { escapeHtml } from "./html.ts";
import { createMarkdown } from "./markdown.ts";
import type { Problems } from "./problems.ts";

/** What is said about a function, apart from its mathematics. HTML of the plain kind: emphasis and code. */
export interface FunctionWords {
  readonly name: string;
  /** The arithmetic of one value, in a few words. */
  readonly cost: string;
  /** Where it is the natural choice, in a few words. */
  readonly bestFor: string;
  readonly description: string;
  /** An image to remember it by. */
  readonly picture: string;
  readonly pros: readonly string[];
  readonly cons: readonly string[];
  readonly uses: readonly string[];
}

const SECTIONS = ["Description", "Picture", "Pros", "Cons", "Uses"];

export interface WordsFile {
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

/** The words for every function of either catalogue; one without words, and words without a function, are reported. */
export function readFunctionWords(
  files: readonly WordsFile[],
  ids: readonly string[],
  folder: string,
  problems: Problems,
): Record<string, FunctionWords> {
  const words: Record<string, FunctionWords> = {};
  for (const { id, file, text } of files) {
    if (ids.includes(id)) words[id] = readWords(file, text, problems);
    else problems.report({ file, line: 1 }, `There is no function “${id}” that these words could be about.`);
  }
  for (const id of ids) {
    if (!(id in words))
      problems.report({ file: `${folder}/${id}.md`, line: 1 }, `The function “${id}” has no words yet.`);
  }
  return words;
}

function readWords(file: string, text: string, problems: Problems): FunctionWords {
  const source = splitFrontMatter(file, text, problems);
  const fields = new FieldReader(source, problems);
  const name = escapeHtml(fields.text("name"));
  const cost = escapeHtml(fields.text("cost"));
  const bestFor = escapeHtml(fields.text("best_for"));
  fields.refuseOthers();
  const sections = new Map<string, string>();
  for (const part of source.body.split(/^## /m).slice(1)) {
    const [title = "", ...lines] = part.split("\n");
    sections.set(title.trim(), lines.join("\n").trim());
  }
  for (const title of SECTIONS) {
    if (!sections.get(title))
      problems.report({ file, line: 1 }, `The section “## ${title}” is missing or empty.`);
  }
  const section = (title: string): string => sections.get(title) ?? "";
  return {
    name,
    cost,
    bestFor,
    description: inline(section("Description")),
    picture: inline(section("Picture")),
    pros: items(section("Pros")),
    cons: items(section("Cons")),
    uses: items(section("Uses")),
  };
}

function items(markdown: string): string[] {
  return markdown.split(/^- /m).slice(1).map(inline);
}

const markdown = createMarkdown().set({ html: false });

function inline(text: string): string {
  return markdown.renderInline(text.trim().replaceAll(/\s*\n\s*/g, " "));
}
