import { plain } from "./search-index.ts";

export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** How much of a text is shown around the first word that was found, in characters. */
const BEFORE = 60;
const LENGTH = 200;

/** A stretch of the text around the first of the words found, in pieces, so that those words can be marked. */
export function excerptOf(text: string, found: readonly string[]): Piece[] {
  const words = [...text.matchAll(/[\p{L}\p{N}’'-]+/gu)]
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length, is: plain(word) }))
    .filter(({ is }) => found.some((one) => is === one || is.split("-").includes(one)));
  const start = wordStart(text, Math.max(0, (words[0]?.start ?? 0) - BEFORE));
  const end = wordStart(text, start + LENGTH);
  const pieces: Piece[] = [{ text: start > 0 ? "… " : "", isFound: false }];
  let at = start;
  for (const word of words) {
    if (word.start < at || word.end > end) continue;
    pieces.push({ text: text.slice(at, word.start), isFound: false });
    pieces.push({ text: text.slice(word.start, word.end), isFound: true });
    at = word.end;
  }
  pieces.push({ text: text.slice(at, end) + (end < text.length ? "…" : ""), isFound: false });
  return pieces.filter((piece) => piece.text !== "");
}

/** Where the next word begins, at `at` or after it; the text's end when none does. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(" ", at - 1);
  return space < 0 ? text.length : space + 1;
}
