import type { MarkdownIt, Token } from "markdown-it";
import type { QuestionKind, QuestionOutline } from "../../../web/model/questions.ts";
import { readTags, writeTag } from "../html.ts";
import type { Knowledge } from "../knowledge.ts";
import { checkInner, checkQuestionTag, isInner } from "./checks.ts";
import { expressionProblems } from "./expressions.ts";
import { type Item, type Renderer, readItem } from "./items.ts";
import { kindOf, kindRules } from "./kinds.ts";
import { type AnswerNumbers, answerNumbers } from "./numbers.ts";
import { closingOf, takeApart } from "./parts.ts";
import * as slots from "./slots.ts";

const NONE: AnswerNumbers = { value: undefined, foreseen: [] };
/** Kinds whose answer is there to compare with: nothing of it is left to the learner. */
const WHOLE: readonly QuestionKind[] = ["predict", "reflection"];

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
    if (isInner(tag.name)) {
      report("It belongs inside a question.");
      return "";
    }
    checkQuestionTag(tag, line, this.page);
    const kind = kindOf(tag.name);
    if (!kind) return "";
    const rules = kindRules[kind];
    checkInner(inner, this.page);
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
      answerTitle: kind === "reflection" ? "A model answer" : "How it is worked out",
      steps: parts.steps.map(blocks),
    };
    const tell = (sentence: string, place = line): void => this.page.report(place, sentence);
    const numbers =
      kind === "number" ? await answerNumbers(tag, items, this.page.knowledge.engine, tell) : NONE;
    const middle = this.middle(kind, id, items, numbers);
    const attributes = [
      ...tag.attributes,
      ...(numbers.value === undefined ? [] : [["value", String(numbers.value)] as const]),
      ...this.fade(kind, written.steps.length),
      ["class", "question"] as const,
    ];
    return `${writeTag(tag.name, attributes)}\n${slots.writeSlots(written, middle)}\n</${tag.name}>\n`;
  }

  private middle(kind: QuestionKind, id: string, items: readonly Item[], numbers: AnswerNumbers): string {
    if (kind === "order") return slots.writeOrder(id, items);
    if (kind === "match") return slots.writePairs(id, items);
    if (kind === "choice" || kind === "predict") return slots.writeOptions(items);
    return slots.writeForeseen(items, numbers.foreseen);
  }

  /** The first question of a kind shows all steps of its worked answer, each later one leaves one more to the learner. */
  private fade(kind: QuestionKind, steps: number): [string, string][] {
    if (steps === 0 || WHOLE.includes(kind)) return [];
    const before = this.worked.get(kind) ?? 0;
    this.worked.set(kind, before + 1);
    const fade = Math.min(before, steps - 1);
    return fade === 0 ? [] : [["fade", String(fade)]];
  }
}
