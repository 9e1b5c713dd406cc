import type { MarkdownIt, Token } from "markdown-it";
import type { Schema } from "../../../web/model/attributes.ts";
import type { QuestionKind, QuestionOutline } from "../../../web/model/questions.ts";
import { readTags, type Tag, writeTag } from "../html.ts";
import type { Knowledge } from "../knowledge.ts";
import { messageOf } from "../problems.ts";
import { checkTag } from "../tags.ts";
import { expressionProblems } from "./expressions.ts";
import { type Item, type Renderer, readItem } from "./items.ts";
import { kindOf, kindRules } from "./kinds.ts";
import { answerValue } from "./numbers.ts";
import { takeApart } from "./parts.ts";
import * as slots from "./slots.ts";

const HIGHEST_POINTS = 20;
const POINTS = {
  points: { kind: "integer", default: 1, min: 1, max: HIGHEST_POINTS },
} as const satisfies Schema;
const INNER = ["quiz-hint", "quiz-answer"];

/** What a page of questions needs of the page around them. */
export interface Surroundings {
  readonly markdown: MarkdownIt;
  readonly knowledge: Knowledge;
  readonly lineOf: (token: Token) => number;
  readonly claimId: (id: string, line: number) => void;
  readonly report: (line: number, sentence: string) => void;
}

/** Checks the questions of one page and writes them as elements with slots; their text has been resolved before. */
export class QuestionWriter {
  readonly outlines: QuestionOutline[] = [];
  /** Figures that predictions are about, with the lines that say so. */
  private readonly bound: { readonly figure: string; readonly line: number }[] = [];
  /** How many of a kind have shown how they are worked out. */
  private readonly worked = new Map<QuestionKind, number>();
  private readonly renderer: Renderer;

  constructor(private readonly page: Surroundings) {
    const { markdown, lineOf } = page;
    this.renderer = {
      inline: (tokens) => markdown.renderer.render([...tokens], markdown.options, {}),
      blocks: (tokens) => markdown.renderer.render([...tokens], markdown.options, {}),
      lineOf: (token) => (token ? lineOf(token) : 1),
    };
  }

  /** The tokens of the page with a block of HTML in each question's place. */
  async write(tokens: readonly Token[]): Promise<Token[]> {
    const written: Token[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token?.type !== "question_open") {
        if (token) written.push(token);
        continue;
      }
      const end = closingOf(tokens, at);
      token.content = await this.question(token, tokens.slice(at + 1, end), tokens[end]);
      token.type = "html_block";
      token.nesting = 0;
      written.push(token);
      at = end;
    }
    return written;
  }

  /** Call at the page's end, when all its figures are known. */
  finish(figures: readonly string[]): void {
    for (const { figure, line } of this.bound) {
      if (!figures.includes(figure))
        this.page.report(line, `There is no figure with the id “${figure}” on this page.`);
    }
  }

  private async question(open: Token, inner: readonly Token[], close: Token | undefined): Promise<string> {
    const line = this.page.lineOf(open);
    const [tag] = readTags(open.content);
    if (!tag) return "";
    const report = (sentence: string): void => this.page.report(line, `<${tag.name}>: ${sentence}`);
    if (close?.hidden !== false) this.page.report(line, `<${tag.name}> is never closed.`);
    if (INNER.includes(tag.name)) {
      report("It belongs inside a question.");
      return "";
    }
    this.check(tag, line);
    const kind = kindOf(tag.name);
    if (!kind) return "";
    const rules = kindRules[kind];
    this.checkInner(inner);
    const parts = takeApart(inner, rules.list);
    const items = parts.items.map((item) => readItem(item, this.renderer));
    for (const problem of rules.problems(tag, items, parts)) report(problem);
    if (kind === "expression") {
      for (const problem of await expressionProblems(tag, items, this.page.knowledge.engine)) report(problem);
    }
    if (parts.prompt.length === 0) report("It asks nothing.");
    if (parts.answers > 1) report("It has more than one <quiz-answer>.");
    if (kind === "predict") this.bound.push({ figure: tag.attributes.get("for") ?? "", line });
    const id = tag.attributes.get("id") ?? "";
    this.outlines.push({ id, kind, points: Number(tag.attributes.get("points") ?? 1) });
    const { blocks } = this.renderer;
    const written = {
      prompt: blocks(parts.prompt),
      items,
      hints: parts.hints.map(blocks),
      steps: parts.steps.map(blocks),
    };
    const middle = await this.middle(kind, id, items);
    const attributes = [
      ...tag.attributes,
      ...(await this.computed(kind, tag, line)),
      ...this.fade(kind, written.steps.length),
      ["class", "question"] as const,
    ];
    return `${writeTag(tag.name, attributes)}\n${slots.writeSlots(written, middle)}\n</${tag.name}>\n`;
  }

  private check(tag: Tag, line: number): void {
    const named = new Map(
      [...this.page.knowledge.questions].map(([name, own]) => [name, { ...POINTS, ...own }]),
    );
    for (const problem of checkTag(tag, named, this.page.knowledge.engine.catalogue))
      this.page.report(line, problem);
    const id = tag.attributes.get("id") ?? "";
    if (!/^[a-z][a-z0-9-]*$/.test(id)) {
      const rest = "(small letters, digits, hyphens): what was answered is kept under it.";
      this.page.report(line, `<${tag.name}> needs an id of its own ${rest}`);
    }
    this.page.claimId(id, line);
  }

  /** Only hints and worked answers stand inside a question, and say nothing in their tags. */
  private checkInner(inner: readonly Token[]): void {
    for (const [at, token] of inner.entries()) {
      if (token.type !== "question_open") continue;
      const line = this.page.lineOf(token);
      const [tag] = readTags(token.content);
      if (!INNER.includes(token.tag))
        this.page.report(line, `<${token.tag}> cannot stand inside a question.`);
      else if (tag && tag.attributes.size > 0) this.page.report(line, `<${token.tag}> takes no attributes.`);
      if (inner[closingOf(inner, at)]?.hidden !== false)
        this.page.report(line, `<${token.tag}> is never closed.`);
    }
  }

  private async middle(kind: QuestionKind, id: string, items: readonly Item[]): Promise<string> {
    if (kind === "order") return slots.writeOrder(id, items);
    if (kind === "match") return slots.writePairs(id, items);
    if (kind === "choice" || kind === "predict") return slots.writeOptions(items);
    const values = kind === "number" ? await this.values(items) : [];
    return slots.writeForeseen(items, values);
  }

  private async values(items: readonly Item[]): Promise<(number | undefined)[]> {
    const values: (number | undefined)[] = [];
    for (const { text, line } of items) values.push(await this.value(text, line));
    return values;
  }

  /** The right number stands in the tag: what the lesson's notation can say is more than the page can compute. */
  private async computed(kind: QuestionKind, tag: Tag, line: number): Promise<[string, string][]> {
    if (kind !== "number") return [];
    const value = await this.value(tag.attributes.get("expect") ?? "", line);
    return value === undefined ? [] : [["value", String(value)]];
  }

  private async value(of: string, line: number): Promise<number | undefined> {
    try {
      return await answerValue(of, this.page.knowledge.engine);
    } catch (error) {
      this.page.report(line, `The number cannot be computed: ${messageOf(error)}`);
      return undefined;
    }
  }

  /** The first question of a kind shows all steps of its worked answer, each later one leaves one more to the learner. */
  private fade(kind: QuestionKind, steps: number): [string, string][] {
    if (steps === 0) return [];
    const before = this.worked.get(kind) ?? 0;
    this.worked.set(kind, before + 1);
    const fade = Math.min(before, steps - 1);
    return fade === 0 ? [] : [["fade", String(fade)]];
  }
}

function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at]?.type === "question_open") depth += 1;
    if (tokens[at]?.type === "question_close") depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}
