import type { Token } from "markdown-it";
import type { QuestionOutline } from "../../web/model/questions.ts";
import { writeCardIndex } from "./card-parts.ts";
import { type Reference, writeCitation } from "./citations.ts";
import type { Source } from "./front-matter.ts";
import { linkTerms, type TermLinks } from "./glossary/term-links.ts";
import { escapeHtml } from "./html.ts";
import type { Knowledge } from "./knowledge.ts";
import { createMarkdown } from "./markdown.ts";
import { messageOf, type Problems } from "./problems.ts";
import { QuestionWriter } from "./questions/question-writer.ts";
import { TagWriter } from "./tag-writer.ts";

export interface Heading {
  readonly id: string;
  readonly html: string;
}

export interface Body {
  readonly html: string;
  /** The second-level headings, for the table of contents. */
  readonly headings: readonly Heading[];
  /** In the order in which they are first cited. */
  readonly cited: readonly Reference[];
  readonly widgets: readonly string[];
  /** Ids of the glossary's terms that are linked, in the order in which they are met. */
  readonly terms: readonly string[];
  /** In the order of the page. */
  readonly questions: readonly QuestionOutline[];
}

/**
 * Compiles the Markdown of one page; what is wrong with it is reported with its line. Terms of the glossary are linked
 * where `links` says where they are explained.
 */
export async function compileBody(
  source: Source,
  knowledge: Knowledge,
  problems: Problems,
  links?: TermLinks,
): Promise<Body> {
  return new BodyCompiler(source, knowledge, problems, links).compile();
}

class BodyCompiler {
  private readonly markdown = createMarkdown();
  private readonly headings: Heading[] = [];
  private readonly cited = new Set<Reference>();
  private readonly tags: TagWriter;

  constructor(
    private readonly source: Source,
    private readonly knowledge: Knowledge,
    private readonly problems: Problems,
    private readonly links?: TermLinks,
  ) {
    if (links) this.markdown.use(linkTerms, links);
    this.tags = new TagWriter(source.file, knowledge, problems, (keys, line) => this.cite(keys, line));
  }

  async compile(): Promise<Body> {
    const tokens = this.markdown.parse(this.source.body, {});
    let line = this.source.bodyLine;
    for (const [index, token] of tokens.entries()) {
      if (token.map) line = this.source.bodyLine + token.map[0];
      await this.resolve(token, line);
      if (token.type === "heading_open") this.nameHeading(token, tokens[index + 1], line);
    }
    this.tags.finish();
    this.wrapTables();
    const questions = this.questionWriter();
    const written = await questions.write(tokens);
    questions.finish(this.tags.widgets);
    const html = this.markdown.renderer
      .render(written, this.markdown.options, {})
      .replace(/<function-index>\s*<\/function-index>/, () => writeCardIndex(this.tags.cards));
    return {
      html,
      headings: this.headings,
      cited: [...this.cited],
      widgets: this.tags.widgets,
      terms: this.links?.met ?? [],
      questions: questions.outlines,
    };
  }

  private questionWriter(): QuestionWriter {
    return new QuestionWriter({
      markdown: this.markdown,
      knowledge: this.knowledge,
      lineOf: ({ map }) => this.source.bodyLine + (map?.[0] ?? 0),
      claimId: (id, line) => this.tags.claimId(id, line),
      report: (line, sentence) => this.report(line, sentence),
    });
  }

  /** Turns what Markdown left for us into finished HTML. */
  private async resolve(token: Token, line: number): Promise<void> {
    switch (token.type) {
      case "inline":
        await this.resolveChildren(token.children ?? [], line);
        return;
      case "math_inline":
        become(token, "html_inline", this.inlineMath(token, line));
        return;
      case "math_block":
        become(token, "html_block", this.equation(token.content, line));
        return;
      case "citation":
        become(token, "html_inline", this.cite(readKeys(token.content), line));
        return;
      case "element":
        become(token, "html_block", `${await this.tags.rewrite(token.content, line)}\n`);
        return;
      case "html_block":
      case "html_inline":
        token.content = await this.tags.rewrite(token.content, line);
        return;
      case "fence":
        become(token, "html_block", this.code(token));
    }
  }

  private async resolveChildren(children: readonly Token[], start: number): Promise<void> {
    let line = start;
    for (const [index, child] of children.entries()) {
      const newlines =
        child.type === "softbreak" || child.type === "hardbreak" ? 1 : child.content.split("\n").length - 1;
      if (child.type === "math_inline") holdPunctuation(child, children[index + 1]);
      await this.resolve(child, line);
      line += newlines;
    }
  }

  /** Browsers would break the line between a formula and the comma after it. */
  private inlineMath(token: Token, line: number): string {
    const math = this.math(token.content, false, line);
    return token.info === "" ? math : `<span class="unbroken">${math}${escapeHtml(token.info)}</span>`;
  }

  /** What scrolls when it is wide must be reachable by keyboard, and then say what it is. */
  private equation(tex: string, line: number): string {
    const math = this.math(tex, true, line);
    return `<div class="equation" role="group" aria-label="Formula" tabindex="0">${math}</div>\n`;
  }

  private math(tex: string, display: boolean, line: number): string {
    try {
      return this.knowledge.math.write(tex, display);
    } catch (error) {
      this.report(line, `The formula “${tex}” cannot be set: ${messageOf(error)}`);
      return "";
    }
  }

  private cite(keys: readonly string[], line: number): string {
    const references: Reference[] = [];
    for (const key of keys) {
      const reference = this.knowledge.bibliography.get(key);
      if (reference) references.push(reference);
      else this.report(line, `There is no “${key}” in lessons/references/references.yaml.`);
    }
    for (const reference of references) this.cited.add(reference);
    return writeCitation(references);
  }

  private code(token: Token): string {
    const code = this.markdown.utils.escapeHtml(token.content);
    return `<pre tabindex="0" role="group" aria-label="Code"><code>${code}</code></pre>\n`;
  }

  private nameHeading(open: Token, inline: Token | undefined, line: number): void {
    const children = inline?.children ?? [];
    const text = children.map((child) => (child.type === "html_inline" ? "" : child.content)).join("");
    if (open.tag === "h1") this.report(line, "The page's title comes from its front matter; begin with ##.");
    const id = text
      .toLowerCase()
      .replace(/[^\p{L}\p{Nd}]+/gu, "-")
      .replace(/^-|-$/g, "");
    this.tags.claimId(id, line);
    open.attrSet("id", id);
    if (open.tag !== "h2") return;
    this.headings.push({
      id,
      html: this.markdown.renderer.renderInline(children, this.markdown.options, {}),
    });
  }

  /** Wide tables scroll by themselves, as formulas and code do, so that the page never has to. */
  private wrapTables(): void {
    const { rules } = this.markdown.renderer;
    rules.table_open = () =>
      '<div class="table-scroll" role="group" aria-label="Table" tabindex="0">\n<table>\n';
    rules.table_close = () => "</table>\n</div>\n";
  }

  private report(line: number, sentence: string): void {
    this.problems.report({ file: this.source.file, line }, sentence);
  }
}

/** `@glorot2010; @he2015` */
function readKeys(written: string): string[] {
  return written.split(";").map((part) => part.trim().slice(1));
}

/** Moves the punctuation at the start of the text after a formula into the formula's token, as its `info`. */
function holdPunctuation(math: Token, text: Token | undefined): void {
  if (text?.type !== "text") return;
  math.info = /^[.,;:!?)’”]+/.exec(text.content)?.[0] ?? "";
  text.content = text.content.slice(math.info.length);
}

function become(token: Token, type: "html_inline" | "html_block", content: string): void {
  token.type = type;
  token.content = content;
}
