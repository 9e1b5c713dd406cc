import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { escapeHtml } from "../html.ts";
import type { TermIndex } from "./term-index.ts";

/**
 * Links of one page to what its terms mean: each term where it is first met. Not in headings, links and questions, where a
 * link would be in the way.
 */
export class TermLinks {
  /** Ids, in the order in which the page meets them. */
  readonly met: string[] = [];

  constructor(
    private readonly index: TermIndex,
    /** The term that the text itself explains. */
    private readonly own?: string,
  ) {}

  /** The pieces of a text: what stands between terms, and terms with the id of what explains them. */
  split(text: string): { readonly text: string; readonly id?: string }[] {
    const pieces: { text: string; id?: string }[] = [];
    let end = 0;
    for (const found of this.index.find(text)) {
      if (found.id === this.own || this.met.includes(found.id)) continue;
      this.met.push(found.id);
      pieces.push({ text: text.slice(end, found.start) });
      pieces.push({ text: text.slice(found.start, found.end), id: found.id });
      end = found.end;
    }
    pieces.push({ text: text.slice(end) });
    return pieces.filter((piece) => piece.text !== "");
  }
}

/** The id of the place that explains a term: on the glossary's page, and at the end of a lesson. */
export function placeOf(term: string): string {
  return `term-${term}`;
}

/** An addition to Markdown: puts the links into the text. */
export function linkTerms(markdown: MarkdownIt, links: TermLinks): void {
  markdown.core.ruler.push("terms", (state) => {
    let questions = 0;
    for (const [index, token] of state.tokens.entries()) {
      if (token.type === "question_open") questions += 1;
      if (token.type === "question_close") questions -= 1;
      const isHeading = state.tokens[index - 1]?.type === "heading_open";
      if (token.type === "inline" && questions === 0 && !isHeading) {
        token.children = linked(state, token.children ?? [], links);
      }
    }
  });
  markdown.renderer.rules.term = (tokens, index) => {
    const { content = "", info = "" } = tokens[index] ?? {};
    return `<a class="term" href="#${placeOf(info)}">${escapeHtml(content)}</a>`;
  };
}

function linked(state: StateCore, children: readonly Token[], links: TermLinks): Token[] {
  let open = 0;
  return joined(children).flatMap((child) => {
    open += depthOf(child);
    if (child.type !== "text" || open > 0) return [child];
    return links.split(child.content).map(({ text, id }) => {
      const token = new state.Token(id === undefined ? "text" : "term", "", 0);
      token.content = text;
      token.info = id ?? "";
      token.level = child.level;
      return token;
    });
  });
}

/** A term may be broken over two lines: what a line's end parts is one text. */
function joined(children: readonly Token[]): Token[] {
  const tokens: Token[] = [];
  for (const child of children) {
    const last = tokens.at(-1);
    if (last?.type === "text" && child.type === "softbreak") last.content += "\n";
    else if (last?.type === "text" && child.type === "text") last.content += child.content;
    else tokens.push(child);
  }
  return tokens;
}

/** By how much a token opens or closes something that takes no further link. */
function depthOf({ type, content }: Token): number {
  if (type === "link_open") return 1;
  if (type === "link_close") return -1;
  if (type !== "html_inline") return 0;
  if (/^<(a|dfn|summary|kbd)[\s>]/.test(content)) return 1;
  return /^<\/(a|dfn|summary|kbd)>/.test(content) ? -1 : 0;
}
