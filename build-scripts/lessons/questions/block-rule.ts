import type { StateBlock } from "markdown-it";
import { readTags, type Tag } from "../html.ts";

const START = /^<quiz-[a-z]+[\s>/]/;

/**
 * `<quiz-choice …>` at the start of a line, up to its closing tag: what stands between is Markdown again, hints and worked
 * answers among it. Leaves `question_open` (its `content` is the tag as written) and `question_close`.
 */
export function question(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (!START.test(`${textOf(state, start)}\n`)) return false;
  const opening = readOpening(state, start, end);
  if (!opening) return false;
  if (silent) return true;
  const { tag, text, line: inner, offset } = opening;
  const closing = findClosing(state, tag.name, inner, end, offset);

  const open = state.push("question_open", tag.name, 1);
  open.content = text;
  open.map = [start, closing.line + 1];
  tokenizeBetween(state, { line: inner, offset }, closing);
  const close = state.push("question_close", tag.name, -1);
  close.hidden = !closing.found;
  state.line = Math.min(closing.line + 1, end);
  return true;
}

interface Opening {
  readonly tag: Tag;
  readonly text: string;
  /** The line on which the tag ends, and where on it: an offset into the source. */
  readonly line: number;
  readonly offset: number;
}

interface Closing {
  readonly found: boolean;
  readonly line: number;
  readonly offset: number;
}

function readOpening(state: StateBlock, start: number, end: number): Opening | undefined {
  const from = beginningOf(state, start);
  for (let line = start; line < end; line += 1) {
    const [tag] = readTags(state.src.slice(from, state.eMarks[line]));
    if (tag?.start === 0) {
      const offset = from + tag.end;
      return { tag, text: state.src.slice(from, offset), line, offset };
    }
  }
  return undefined;
}

function findClosing(state: StateBlock, name: string, first: number, end: number, offset: number): Closing {
  const mark = `</${name}>`;
  for (let line = first; line < end; line += 1) {
    const from = Math.max(offset, beginningOf(state, line));
    const at = state.src.slice(from, state.eMarks[line]).indexOf(mark);
    if (at >= 0) return { found: true, line, offset: from + at };
  }
  return { found: false, line: end - 1, offset: state.eMarks[end - 1] ?? offset };
}

/** Lets the first and the last line seem shorter than they are, as if the tags around the text were not there. */
function tokenizeBetween(
  state: StateBlock,
  first: { readonly line: number; readonly offset: number },
  last: { readonly line: number; readonly offset: number },
): void {
  const { bMarks, eMarks, tShift, sCount, lineMax } = state;
  const [begin = 0, shift = 0, count = 0] = [bMarks[first.line], tShift[first.line], sCount[first.line]];
  const finish = eMarks[last.line] ?? last.offset;
  const spaces = state.src.slice(first.offset).search(/[^ ]|$/);
  bMarks[first.line] = first.offset + spaces;
  tShift[first.line] = 0;
  sCount[first.line] = 0;
  eMarks[last.line] = last.offset;
  state.lineMax = last.line + 1;
  state.md.block.tokenize(state, first.line, last.line + 1);
  state.lineMax = lineMax;
  bMarks[first.line] = begin;
  tShift[first.line] = shift;
  sCount[first.line] = count;
  eMarks[last.line] = finish;
}

function beginningOf(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

function textOf(state: StateBlock, line: number): string {
  return state.src.slice(beginningOf(state, line), state.eMarks[line]);
}
