import { isOwn } from "./own-function.ts";

/** How a function looks wherever it is drawn: its place in the catalogue gives it a colour and a line style for good. */
export interface Appearance {
  /** 1 to 8: the colour token `--function-N`. */
  readonly colour: number;
  /** Dash pattern in CSS pixels, empty for a solid line: the difference that needs no colour vision. */
  readonly dash: readonly number[];
}

const COLOURS = 8;
const PAIRS = 64;
const DASHES: readonly (readonly number[])[] = [
  [],
  [9, 4],
  [3, 3],
  [14, 4, 2, 4],
  [6, 2],
  [9, 3, 2, 3, 2, 3],
  [12, 3, 4, 3],
  [18, 4],
];

/**
 * The appearance of the function at `index` of the catalogue (0-based). Eight in a row differ in both colour and dash;
 * each further eight reuse the colours with the dashes moved on, so that 64 pairs are distinct.
 */
export function appearanceAt(index: number): Appearance {
  const position = Math.max(0, index);
  const round = Math.floor(position / COLOURS);
  return {
    colour: (position % COLOURS) + 1,
    dash: DASHES[(position + round * 3) % DASHES.length] ?? [],
  };
}

/**
 * The appearance of `id` among `functions`, the catalogue first. One of the learner's own takes one of the pairs that the
 * catalogue leaves, by what it is, so that it looks the same on every page and on every device.
 */
export function appearanceOf(id: string, functions: readonly { readonly id: string }[]): Appearance {
  const listed = functions.filter((row) => !isOwn(row.id));
  if (!isOwn(id)) {
    const index = listed.findIndex((row) => row.id === id);
    return appearanceAt(index < 0 ? listed.length : index);
  }
  const free = PAIRS - Math.min(listed.length, PAIRS - 1);
  return appearanceAt(PAIRS - 1 - (hash(id) % free));
}

/** FNV-1a over the characters, 32 bits. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return sum >>> 0;
}
