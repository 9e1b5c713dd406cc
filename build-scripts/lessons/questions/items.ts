import type { Token } from "markdown-it";
import { splitAt, takeMark } from "./parts.ts";

/** One line of a question's list: `- [x] answer :: feedback`, for pairs `- left == right :: feedback`. */
export interface Item {
  readonly line: number;
  readonly html: string;
  /** The answer as the author typed it, code without its backticks. */
  readonly text: string;
  /** Undefined where there is no mark. */
  readonly right: boolean | undefined;
  readonly partner: string | undefined;
  /** Empty when there is none. */
  readonly feedback: string;
}

export interface Renderer {
  inline(tokens: readonly Token[]): string;
  blocks(tokens: readonly Token[]): string;
  lineOf(token: Token | undefined): number;
}

export function readItem(tokens: readonly Token[], renderer: Renderer): Item {
  const first = tokens.find(({ type }) => type === "inline");
  const [right, children] = takeMark(first?.children ?? []);
  const [answer, feedback] = splitAt(children, "::");
  const [left, partner] = splitAt(answer, "==");
  const [written = ""] = (first?.content ?? "").replace(/^\[[ xX]\]\s+/, "").split(/(?:^|\s)::(?:\s|$)/);
  const more = tokens.slice(tokens.findIndex(({ type }) => type === "paragraph_close") + 1);
  return {
    line: renderer.lineOf(first),
    html: renderer.inline(left),
    text: written.trim().replace(/^`+([\s\S]*?)`+$/, "$1"),
    right,
    partner: partner && renderer.inline(partner),
    feedback: feedback ? `<p>${renderer.inline(feedback)}</p>\n${renderer.blocks(more)}` : "",
  };
}
