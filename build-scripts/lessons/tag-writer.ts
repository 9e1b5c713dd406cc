import type { Card } from "./card-parts.ts";
import { writeCodeFile } from "./code-files.ts";
import { computeValue, writeValue } from "./engine-value.ts";
import { writeCard } from "./function-card.ts";
import { thumbnailOf } from "./function-curve.ts";
import { readTags, type Tag, writeTag } from "./html.ts";
import type { Knowledge } from "./knowledge.ts";
import { readOwnFunctions } from "./own-functions.ts";
import { messageOf, type Problems } from "./problems.ts";
import { writeRowCard } from "./row-card.ts";
import { checkTag, isVoid } from "./tags.ts";

/** What stands in a figure's place until its code has come, and without JavaScript for good. */
const FALLBACK =
  "<p>Here stands a figure that is computed in the page. It needs JavaScript and WebAssembly.</p>";

/** Ids that the page around the text has already (layout.ts, lesson.ts), in the single file and when scripts add to it. */
const TAKEN = [
  "aims-title",
  "contents-title",
  "course-progress",
  "course-upkeep",
  "history-bar",
  "lesson-progress",
  "lesson-return",
  "lesson-tools",
  "main",
  "new-edition",
  "offline-state",
  "page-notice",
  "prepare",
  "preset-question",
  "preset-title",
  "redo",
  "references-title",
  "search-field",
  "search-results",
  "search-status",
  "start-over",
  "term-note",
  "term-notes-title",
  "theme",
  "theme-choice",
  "undo",
  "wasm-scalar",
  "wasm-simd",
  "where-it-goes",
];

/** Those of references and of the glossary's terms. */
const TAKEN_KIND = /^(ref|term)-/;

/** Checks the tags of one page and writes what becomes of them; keeps the page's ids and what is still open. */
export class TagWriter {
  /** The figures' ids, in the order of the page. */
  readonly widgets: string[] = [];
  readonly cards: Card[] = [];
  private readonly ids = new Map<string, number>();
  private readonly open: { readonly name: string; readonly line: number; readonly filled?: boolean }[] = [];

  constructor(
    private readonly file: string,
    private readonly knowledge: Knowledge,
    private readonly problems: Problems,
    private readonly cite: (keys: readonly string[], line: number) => string,
  ) {}

  /** Checks the tags of a piece of HTML, fills in computed numbers and figures' stand-ins, drops comments. */
  async rewrite(html: string, line: number): Promise<string> {
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
    const schema = this.knowledge.schemas.get(tag.name);
    const isWidget = schema !== undefined;
    if (tag.kind === "close") {
      if (isVoid(tag.name)) return "";
      const { filled = false } = this.close(tag.name, line) ?? {};
      if (tag.name === "function-card" || tag.name === "code-file") return "";
      return `${isWidget && empty && !filled ? FALLBACK : ""}</${tag.name}>`;
    }
    const { schemas, engine } = this.knowledge;
    const { understood, refusals } = await readOwnFunctions(schema ?? {}, tag.attributes, engine);
    const known = [...engine.catalogue, ...understood];
    for (const problem of checkTag(tag, schemas, known, refusals)) this.report(line, problem);
    if (tag.name === "engine-value") return this.value(tag, line);
    if (tag.name === "function-thumbnail") return this.thumbnail(tag, line);
    const content = isWidget ? this.content(tag, line) : undefined;
    if (!isVoid(tag.name)) this.open.push({ name: tag.name, line, filled: content !== undefined });
    if (tag.name === "code-file") return this.code(tag, line);
    if (tag.name === "function-card") return this.card(tag, line);
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
    return `${writeTag(tag.name, [...tag.attributes, ["class", "figure"]])}${content ?? ""}`;
  }

  /** What the figure brings along: its ids and sources are the page's. */
  private content({ name, attributes }: Tag, line: number): string | undefined {
    const { contents } = this.knowledge;
    const content = contents.get(`${name}#${attributes.get("id") ?? ""}`) ?? contents.get(name);
    if (!content) {
      const ids = [...contents.keys()].filter((key) => key.startsWith(`${name}#`));
      if (ids.length > 0)
        this.report(line, `<${name}> needs an id that has a text of its own: ${ids.join(", ")}.`);
      return undefined;
    }
    for (const anchor of content.anchors) this.claimId(anchor, line);
    if (content.cited.length > 0) this.cite(content.cited, line);
    return content.html;
  }

  private code({ attributes }: Tag, line: number): string {
    const of = attributes.get("of") ?? "";
    const code = this.knowledge.codeFiles.get(of);
    if (code !== undefined) return writeCodeFile(of, attributes.get("title") ?? of, code);
    const known = [...this.knowledge.codeFiles.keys()].join(", ");
    this.report(line, `<code-file>: there is no “${of}” in lessons/code. There are ${known}.`);
    return "";
  }

  private async card({ attributes }: Tag, line: number): Promise<string> {
    const { knowledge } = this;
    const id = attributes.get("of") ?? "";
    const { catalogue, vectorCatalogue } = knowledge.engine;
    const row = catalogue.find((candidate) => candidate.id === id);
    const vectorRow = vectorCatalogue.find((candidate) => candidate.id === id);
    const words = knowledge.words[id] ?? knowledge.vectorWords[id];
    if (!row && !vectorRow) this.report(line, `<function-card>: there is no function called “${id}”.`);
    if (!words) return "";
    const cite = (keys: readonly string[]): string => this.cite(keys, line);
    const parts = { words, knowledge, cite, folded: attributes.has("folded") };
    const card = row
      ? await writeCard({ ...parts, row })
      : vectorRow && (await writeRowCard({ ...parts, row: vectorRow }));
    if (!card) return "";
    for (const anchor of card.anchors) this.claimId(anchor, line);
    if (card.figure !== undefined) {
      this.claimId(card.figure, line);
      this.widgets.push(card.figure);
    }
    this.cards.push(card);
    return card.html;
  }

  private async thumbnail({ attributes }: Tag, line: number): Promise<string> {
    const { engine } = this.knowledge;
    const id = attributes.get("of") ?? "";
    if (engine.catalogue.some((row) => row.id === id)) return thumbnailOf(id, engine);
    this.report(line, `<function-thumbnail>: there is no function called “${id}”.`);
    return "";
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

  private close(name: string, line: number): { readonly filled?: boolean } | undefined {
    const last = this.open.pop();
    if (last?.name === name) return last;
    if (last) this.open.push(last);
    this.report(
      line,
      last ? `</${name}> closes <${last.name}> of line ${last.line}.` : `</${name}> closes nothing.`,
    );
    return undefined;
  }

  /** Takes an id for something on the page; ids are unique, because addresses and links hang on them. */
  claimId(id: string, line: number): void {
    if (TAKEN.includes(id) || TAKEN_KIND.test(id))
      this.report(line, `The id “${id}” belongs to the page around the text.`);
    const first = this.ids.get(id);
    if (first === undefined) this.ids.set(id, line);
    else this.report(line, `The id “${id}” is taken already, on line ${first}.`);
  }

  /** Call at the page's end. */
  finish(): void {
    for (const { name, line } of this.open) this.report(line, `<${name}> is never closed.`);
  }

  private report(line: number, sentence: string): void {
    this.problems.report({ file: this.file, line }, sentence);
  }
}
