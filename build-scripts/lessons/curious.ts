import type { MarkdownIt, StateCore, Token } from "markdown-it";

/** How the heading of a section begins that goes further than the lesson has to. */
const OPENING = "For the curious";

export function isForTheCurious(heading: string): boolean {
  return heading.startsWith(OPENING);
}

/** An addition to Markdown: such sections are folded, from their heading up to the next one of its level. */
export function foldCurious(markdown: MarkdownIt): void {
  markdown.core.ruler.push("curious", (state) => {
    state.tokens = folded(state);
  });
  markdown.renderer.rules.fold = (tokens, index) => tokens[index]?.content ?? "";
}

function folded(state: StateCore): Token[] {
  const tokens: Token[] = [];
  const write = (html: string): void => {
    const token = new state.Token("fold", "", 0);
    token.content = html;
    tokens.push(token);
  };
  let inSection = false;
  let inSummary = false;
  for (const [index, token] of state.tokens.entries()) {
    const isHeading = token.tag === "h2" && token.level === 0;
    if (isHeading && token.type === "heading_open") {
      if (inSection) write("</details>\n");
      inSection = isForTheCurious(state.tokens[index + 1]?.content ?? "");
      inSummary = inSection;
      if (inSection) write('<details class="curious">\n<summary>\n');
    }
    tokens.push(token);
    if (inSummary && token.type === "heading_close") {
      inSummary = false;
      write("</summary>\n");
    }
  }
  if (inSection) write("</details>\n");
  return tokens;
}
