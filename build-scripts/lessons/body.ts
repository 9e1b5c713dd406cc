import type { Token } from "markdown-it";
import { type Bibliography, type Reference, writeCitation } from "./citations.ts";
import { computeValue, type ProseEngine, writeValue } from "./engine-value.ts";
import type { Source } from "./front-matter.ts";
import { escapeHtml, readTags, type Tag, writeTag } from "./html.ts";
import { createMarkdown } from "./markdown.ts";
import type { MathWriter } from "./math.ts";
import type { Problems } from "./problems.ts";
import { checkTag, isVoid, type WidgetSchemas } from "./tags.ts";

/** What a text may refer to. */
export interface Knowledge {
  readonly schemas: WidgetSchemas;
  readonly engine: ProseEngine;
  readonly bibliography: Bibliography;
  readonly math: MathWriter;
}

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
}

/** What stands in a figure's place until its code has come, and without JavaScript for good. */
const FALLBACK =
  "<p>Here stands a figure that is computed in the page. It needs JavaScript and WebAssembly.</p>";

/** Compiles the Markdown of one page; what is wrong with it is reported with its line. */
export async function compileBody(source: Source, knowledge: Knowledge, problems: Problems): Promise<Body> {
  return new BodyCompiler(source, knowledge, problems).compile();
}

class BodyCompiler {
  private readonly markdown = createMarkdown();
  private readonly headings: Heading[] = [];
  private readonly cited = new Set<Reference>();
  private readonly ids = new Map<string, number>();
  private readonly widgets: string[] = [];
  private readonly open: { name: string; line: number }[] = [];

  constructor(
    private readonly source: Source,
    private readonly knowledge: Knowledge,
    private readonly problems: Problems,
  ) {}

  async compile(): Promise<Body> {
    const tokens = this.markdown.parse(this.source.body, {});
    let line = this.source.bodyLine;
    for (const [index, token] of tokens.entries()) {
      if (token.map) line = this.source.bodyLine + token.map[0];
      await this.resolve(token, line);
      if (token.type === "heading_open") this.nameHeading(token, tokens[index + 1], line);
      if (token.type === "table_open") token.meta = { line };
    }
    for (const { name, line: opened } of this.open) this.report(opened, `<${name}> is never closed.`);
    this.wrapTables();
    const html = this.markdown.renderer.render(tokens, this.markdown.options, {});
    return { html, headings: this.headings, cited: [...this.cited], widgets: this.widgets };
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
        become(
          token,
          "html_block",
          `<div class="equation" tabindex="0">${this.math(token.content, true, line)}</div>\n`,
        );
        return;
      case "citation":
        become(token, "html_inline", this.cite(token.content, line));
        return;
      case "element":
        become(token, "html_block", `${await this.rewrite(token.content, line)}\n`);
        return;
      case "html_block":
      case "html_inline":
        token.content = await this.rewrite(token.content, line);
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

  private math(tex: string, display: boolean, line: number): string {
    try {
      return this.knowledge.math.write(tex, display);
    } catch (error) {
      this.report(line, `The formula “${tex}” cannot be set: ${messageOf(error)}`);
      return "";
    }
  }

  private cite(written: string, line: number): string {
    const references: Reference[] = [];
    for (const key of written.split(";").map((part) => part.trim().slice(1))) {
      const reference = this.knowledge.bibliography.get(key);
      if (reference) references.push(reference);
      else this.report(line, `There is no “${key}” in lessons/references/references.yaml.`);
    }
    for (const reference of references) this.cited.add(reference);
    return writeCitation(references);
  }

  private code(token: Token): string {
    const code = this.markdown.utils.escapeHtml(token.content);
    // Wide code scrolls, and what scrolls must be reachable by keyboard.
    return `<pre tabindex="0"><code>${code}</code></pre>\n`;
  }

  /** Checks the tags of a piece of HTML, fills in computed numbers and figures' stand-ins, drops comments. */
  private async rewrite(html: string, line: number): Promise<string> {
    let written = "";
    let end = 0;
    let before: Tag | undefined;
    for (const tag of readTags(html)) {
      const between = html.slice(end, tag.start).replace(/<!--[\s\S]*?-->/g, "");
      written += between;
      const empty = before?.kind === "open" && before.name === tag.name && between.trim() === "";
      written += await this.rewriteTag(tag, line + html.slice(0, tag.start).split("\n").length - 1, empty);
      end = tag.end;
      before = tag;
    }
    return written + html.slice(end).replace(/<!--[\s\S]*?-->/g, "");
  }

  private async rewriteTag(tag: Tag, line: number, empty: boolean): Promise<string> {
    const isWidget = this.knowledge.schemas.has(tag.name);
    if (tag.kind === "close") {
      if (isVoid(tag.name)) return "";
      this.close(tag.name, line);
      return `${isWidget && empty ? FALLBACK : ""}</${tag.name}>`;
    }
    for (const problem of checkTag(tag, this.knowledge.schemas, this.knowledge.engine.catalogue))
      this.report(line, problem);
    if (tag.name === "engine-value") return this.value(tag, line);
    if (!isVoid(tag.name)) this.open.push({ name: tag.name, line });
    if (!isWidget) return writeTag(tag.name, tag.attributes);
    const id = tag.attributes.get("id") ?? "";
    if (!/^[a-z][a-z0-9-]*$/.test(id)) {
      this.report(
        line,
        `<${tag.name}> needs an id of its own (small letters, digits, hyphens): addresses hang on it.`,
      );
    }
    this.claimId(id, line);
    this.widgets.push(id);
    return writeTag(tag.name, [...tag.attributes, ["class", "figure"]]);
  }

  private async value(tag: Tag, line: number): Promise<string> {
    const of = tag.attributes.get("of") ?? "";
    const digits = Number(tag.attributes.get("digits") ?? 4);
    if (!(Number.isInteger(digits) && digits >= 1 && digits <= 17)) {
      this.report(line, `digits is a whole number from 1 to 17, not “${tag.attributes.get("digits")}”.`);
      return "";
    }
    const percent = tag.attributes.get("as") === "percent";
    if (tag.attributes.has("as") && !percent) {
      this.report(line, `as is “percent” or left out, not “${tag.attributes.get("as")}”.`);
      return "";
    }
    try {
      const value = await computeValue(of, this.knowledge.engine);
      const text = percent ? `${writeValue(100 * value, digits)}\u00a0%` : writeValue(value, digits);
      return `<span class="engine-value">${text}</span>`;
    } catch (error) {
      this.report(line, `The number cannot be computed: ${messageOf(error)}`);
      return "";
    }
  }

  private close(name: string, line: number): void {
    const last = this.open.pop();
    if (last?.name === name) return;
    if (last) this.open.push(last);
    this.report(
      line,
      last ? `</${name}> closes <${last.name}> of line ${last.line}.` : `</${name}> closes nothing.`,
    );
  }

  private nameHeading(open: Token, inline: Token | undefined, line: number): void {
    const children = inline?.children ?? [];
    const text = children.map((child) => (child.type === "html_inline" ? "" : child.content)).join("");
    if (open.tag === "h1") this.report(line, "The page's title comes from its front matter; begin with ##.");
    const id = text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
    this.claimId(id, line);
    open.attrSet("id", id);
    if (open.tag !== "h2") return;
    this.headings.push({
      id,
      html: this.markdown.renderer.renderInline(children, this.markdown.options, {}),
    });
  }

  private claimId(id: string, line: number): void {
    const first = this.ids.get(id);
    if (first === undefined) this.ids.set(id, line);
    else this.report(line, `The id “${id}” is taken already, on line ${first}.`);
  }

  /** Wide tables scroll by themselves, so that the page never does. */
  private wrapTables(): void {
    const { rules } = this.markdown.renderer;
    rules.table_open = () =>
      '<div class="table-scroll" role="region" aria-label="Table" tabindex="0">\n<table>\n';
    rules.table_close = () => "</table>\n</div>\n";
  }

  private report(line: number, sentence: string): void {
    this.problems.report({ file: this.source.file, line }, sentence);
  }
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

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
