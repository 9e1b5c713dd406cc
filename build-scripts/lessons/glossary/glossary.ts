import { compileBody } from "../body.ts";
import type { Reference } from "../citations.ts";
import { FieldReader, type Source, splitFrontMatter } from "../front-matter.ts";
import type { WordsFile } from "../function-words.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Problems } from "../problems.ts";
import { TermIndex, type TermNames } from "./term-index.ts";
import { TermLinks } from "./term-links.ts";

/** A term with its text, finished. */
export interface GlossaryEntry extends TermNames {
  /** What it means, in a sentence or two, without links: beside the lessons' text. */
  readonly note: string;
  /** All there is to say, as paragraphs that link to other terms: for the glossary's page. */
  readonly html: string;
  readonly cited: readonly Reference[];
}

interface TermSource {
  readonly names: TermNames;
  readonly source: Source;
}

/** The files of the glossary, read as far as their front matter: enough to find their terms in any text. */
export class GlossarySources {
  readonly index: TermIndex;
  private readonly sources: readonly TermSource[];

  constructor(
    files: readonly WordsFile[],
    private readonly problems: Problems,
  ) {
    this.sources = files.map((file) => this.read(file));
    this.index = new TermIndex(this.sources.map(({ names }) => names));
    this.refuseSharedForms();
  }

  /** In alphabetical order. */
  async compile(knowledge: Knowledge): Promise<GlossaryEntry[]> {
    const entries: GlossaryEntry[] = [];
    for (const { names, source } of this.sources) {
      const links = new TermLinks(this.index, names.id);
      const body = await compileBody(source, knowledge, this.problems, links);
      const [first, paragraph] = /^<p>([\s\S]*?)<\/p>/.exec(body.html) ?? [];
      if (first === undefined || paragraph === undefined || paragraph.includes('class="citation"')) {
        const sentence = "A term's text begins with a paragraph that says what it means, without a citation.";
        this.problems.report({ file: source.file, line: source.bodyLine }, sentence);
      }
      const note = (paragraph ?? "").replace(/<a class="term"[^>]*>([\s\S]*?)<\/a>/g, "$1");
      entries.push({ ...names, note, html: body.html, cited: body.cited });
    }
    return entries.sort((a, b) => a.term.localeCompare(b.term, "en"));
  }

  private read({ id, file, text }: WordsFile): TermSource {
    const source = splitFrontMatter(file, text, this.problems);
    const fields = new FieldReader(source, this.problems);
    const names = { id, term: fields.text("term"), forms: fields.list("forms") };
    fields.refuseOthers();
    if (!/^[a-z][a-z0-9-]*$/.test(id)) {
      this.problems.report({ file, line: 1 }, `“${id}” is not of small letters, digits and hyphens.`);
    }
    return { names, source };
  }

  private refuseSharedForms(): void {
    const owners = new Map<string, string>();
    for (const { names, source } of this.sources) {
      for (const form of [names.term, ...names.forms]) {
        const owner = owners.get(form.toLowerCase());
        if (owner !== undefined) {
          this.problems.report({ file: source.file, line: 1 }, `“${form}” is a form of “${owner}” already.`);
        }
        owners.set(form.toLowerCase(), names.term);
      }
    }
  }
}
