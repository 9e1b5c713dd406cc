import createParser, { type MarkdownIt, type StateBlock, type StateInline } from "markdown-it";
import { foldCurious } from "./curious.ts";
import { question } from "./questions/block-rule.ts";

/**
 * Markdown with additions, each left as a token of its own for body.ts to resolve, where files and lines are known: `$x$`
 * and `$$x$$` (math), `[@key]` (citation), a custom element standing alone (element), inline tags (html_inline), and
 * questions with Markdown inside them (question_open, question_close).
 */
export function createMarkdown(): MarkdownIt {
  const markdown = new createParser({ html: true, typographer: false });
  markdown.inline.ruler.before("escape", "math", inlineMath);
  markdown.inline.ruler.before("link", "citation", citation);
  markdown.block.ruler.before("fence", "math_block", blockMath, { alt: ["paragraph", "blockquote", "list"] });
  markdown.block.ruler.before("html_block", "element", customElement, {
    alt: ["paragraph", "blockquote", "list"],
  });
  markdown.block.ruler.before("element", "question", question, { alt: ["paragraph", "blockquote", "list"] });
  markdown.use(foldCurious);
  return markdown;
}

/** A dollar sign that opens has no space after it; one that closes has none before it and no digit after it. */
const INLINE_MATH = /\$(?!\s|\$)((?:\\[\s\S]|[^\\$])+?)(?<!\s)\$(?!\d)/y;

function inlineMath(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "$") return false;
  INLINE_MATH.lastIndex = state.pos;
  const match = INLINE_MATH.exec(state.src);
  if (!match) return false;
  if (!silent) state.push("math_inline", "math", 0).content = match[1] ?? "";
  state.pos += match[0].length;
  return true;
}

const CITATION = /\[(@[\w-]+(?:\s*;\s*@[\w-]+)*)\]/y;

function citation(state: StateInline, silent: boolean): boolean {
  CITATION.lastIndex = state.pos;
  const match = CITATION.exec(state.src);
  if (!match) return false;
  if (!silent) state.push("citation", "", 0).content = match[1] ?? "";
  state.pos += match[0].length;
  return true;
}

function blockMath(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (!lineAt(state, start).startsWith("$$")) return false;
  let text = lineAt(state, start).slice(2);
  let line = start + 1;
  while (!text.trimEnd().endsWith("$$")) {
    if (line >= end) return false;
    text += `\n${lineAt(state, line)}`;
    line += 1;
  }
  if (silent) return true;
  const token = state.push("math_block", "math", 0);
  token.content = text.trimEnd().slice(0, -2).trim();
  token.map = [start, line];
  state.line = line;
  return true;
}

/** `<activation-plot …>…</activation-plot>`, on one line or several: raw HTML up to its closing tag. */
function customElement(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const name = /^<([a-z]+(?:-[a-z]+)+)[\s>/]/.exec(`${lineAt(state, start)}\n`)?.[1];
  if (name === undefined || name === "engine-value") return false;
  if (silent) return true;
  const lines: string[] = [];
  let line = start;
  do {
    lines.push(lineAt(state, line));
    line += 1;
  } while (line < end && !lines.at(-1)?.includes(`</${name}>`));
  const token = state.push("element", name, 0);
  token.content = lines.join("\n");
  token.map = [start, line];
  state.line = line;
  return true;
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}
