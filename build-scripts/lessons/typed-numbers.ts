/**
 * Numbers that somebody typed into prose where the engine could give them. A wrong one would look as true as the others, so a
 * build stops at each that is not in the list of those that may be typed.
 */

export interface TypedNumber {
  /** As it stands there. */
  readonly text: string;
  /** In the source, from 0. */
  readonly start: number;
  readonly end: number;
}

/** What stands in a source and is no prose. Its place is kept, so that what is found has the source's. */
const NO_PROSE = [
  /^(`{3,}|~{3,})[\s\S]*?^\1/gm,
  /<!--[\s\S]*?-->/g,
  /`[^`\n]*`/g,
  /<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*>/g,
  /\[@[^\]]*\]/g,
  /\]\([^)\s]*\)/g,
  // A wrong answer to a question may say anything: up to its feedback, unless it is marked as right or is one of a pair.
  /^\s*- (?!\[[xX]\])(?![^\n]* == )[^\n]*?(?= ::)/gm,
];

const NUMBER = /(?<![\p{L}\d_.])[-−+]?\d(?:[\d,]*\d)?(?:\.\d+)?(?:e[-−+]?\d+)?/gu;
/** Behind a number: it is a share, or has a power of ten. */
const SHARE = /^\s*(?:\\?%|per ?cent\b)/;
const POWER = /^\s*(?:×|\\times|\\cdot)\s*10\b/;
/** Before a number: it is said to be what a function gives, as in `$\sigma(0) = 1$` or “f(0) is 1”. */
const RESULT = /\)\$?\s*(?:=|≈|\\approx|is|gives)\s*\$?$/;
/** Before a number: it is what a function is given, or a parameter is set to. That is a choice, and no result. */
const SETTING = /(?<![\p{L}\\_])(?:x|\\?alpha|\\?beta|α|β)\$?\s*=\s*\$?$/u;

/** Numbers that could be the engine’s: decimals, shares, powers of ten, and whole numbers that a function is said to give. */
export function typedNumbers(source: string): TypedNumber[] {
  const prose = proseOf(source);
  const found: TypedNumber[] = [];
  for (const { 0: text, index: start } of prose.matchAll(NUMBER)) {
    const end = start + text.length;
    const [before, after] = [prose.slice(Math.max(0, start - 40), start), prose.slice(end, end + 40)];
    if (SETTING.test(before)) continue;
    const computed = /[.e]/.test(text) || SHARE.test(after) || POWER.test(after) || RESULT.test(before);
    if (computed) found.push({ text, start, end });
  }
  return found;
}

export function lineAt(source: string, index: number): number {
  return source.slice(0, index).split("\n").length;
}

function proseOf(source: string): string {
  return NO_PROSE.reduce(
    (text, pattern) => text.replace(pattern, (piece) => piece.replaceAll(/[^\n]/g, " ")),
    source,
  );
}
