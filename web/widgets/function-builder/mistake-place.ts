import type { Mistake } from "../../engine/calls.ts";

/** What was typed, cut where the mistake is: what stands before it, the place itself, and the rest. */
export interface MarkedText {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Columns count characters, as people do; a string counts an emoji as two. None where the mistake has no one place. */
export function markedText(text: string, { column, length }: Mistake): MarkedText | undefined {
  if (column < 1) return undefined;
  const characters = [...text];
  const start = Math.min(column - 1, characters.length);
  const end = Math.min(start + Math.max(1, length), characters.length);
  const cut = (from: number, to?: number) => characters.slice(from, to).join("");
  return { before: cut(0, start), marked: cut(start, end), after: cut(end) };
}

/** A sentence of the engine in pieces, every second of which is something typed: it stands between backticks. */
export function quotedPieces(message: string): readonly { readonly text: string; readonly code: boolean }[] {
  const pieces = message.split("`");
  // An odd backtick is one that was typed.
  if (pieces.length % 2 === 0) return [{ text: message, code: false }];
  return pieces.map((text, at) => ({ text, code: at % 2 === 1 })).filter(({ text }) => text !== "");
}
