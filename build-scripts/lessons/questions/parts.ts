import type { Token } from "markdown-it";

/** The tokens of a question, taken apart. */
export interface Parts {
  readonly prompt: readonly Token[];
  /** Each the tokens between `<li>` and `</li>`. */
  readonly items: readonly (readonly Token[])[];
  readonly hints: readonly (readonly Token[])[];
  /** The worked answer, a block for each step. */
  readonly steps: readonly (readonly Token[])[];
  /** How many worked answers there are. */
  readonly answers: number;
}

export type ListKind = "bullet_list" | "ordered_list" | "none";

/** The last list of the kind that holds a question's answers is theirs; another one belongs to the prompt. */
export function takeApart(inner: readonly Token[], list: ListKind): Parts {
  const blocks = blocksOf(inner);
  const isNamed = (block: readonly Token[], name: string): boolean =>
    block[0]?.type === "question_open" && block[0].tag === name;
  const answers = blocks.findLast(([first]) => first?.type === `${list}_open`);
  const worked = blocks.filter((block) => isNamed(block, "quiz-answer"));
  return {
    prompt: blocks.filter((block) => block !== answers && block[0]?.type !== "question_open").flat(),
    items: blocksOf(answers?.slice(1, -1) ?? []).map((item) => item.slice(1, -1)),
    hints: blocks.filter((block) => isNamed(block, "quiz-hint")).map((block) => block.slice(1, -1)),
    steps: worked.flatMap((block) => blocksOf(block.slice(1, -1))),
    answers: worked.length,
  };
}

/** Tokens in groups: each opening one with all up to its closing one. */
export function blocksOf(tokens: readonly Token[]): Token[][] {
  const blocks: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) blocks.push([]);
    blocks.at(-1)?.push(token);
    depth += token.nesting;
  }
  return blocks;
}

/** Where the question, hint or answer ends that opens at `open`. */
export function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at]?.type === "question_open") depth += 1;
    if (tokens[at]?.type === "question_close") depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}

/** Parts a line of text at a sign with spaces around it, whatever formulas and emphasis stand on either side. */
export function splitAt(
  children: readonly Token[],
  sign: string,
): readonly [before: readonly Token[], after: readonly Token[] | undefined] {
  const at = children.findIndex(
    ({ type, content }) => type === "text" && ` ${content} `.includes(` ${sign} `),
  );
  const found = children[at];
  if (!found) return [children, undefined];
  const place = ` ${found.content} `.indexOf(` ${sign} `);
  const left = withText(found, found.content.slice(0, Math.max(0, place - 1)).trimEnd());
  const right = withText(found, found.content.slice(place + sign.length).trimStart());
  return [trimEnd([...children.slice(0, at), left]), trimStart([right, ...children.slice(at + 1)])];
}

/** `[x] ` or `[ ] ` before an answer: whether it is marked as right, and the answer without the mark. */
export function takeMark(children: readonly Token[]): readonly [boolean | undefined, readonly Token[]] {
  const [first, ...others] = children;
  const mark = first?.type === "text" ? /^\[([ xX])\]\s+/.exec(first.content) : null;
  if (!first || !mark) return [undefined, children];
  return [mark[1] !== " ", [withText(first, first.content.slice(mark[0].length)), ...others]];
}

function withText(token: Token, content: string): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, { content });
}

function isBlank({ type, content }: Token): boolean {
  return type === "softbreak" || (type === "text" && content.trim() === "");
}

function trimEnd(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.findLastIndex((token) => !isBlank(token));
  return tokens.slice(0, last + 1);
}

function trimStart(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex((token) => !isBlank(token));
  return first < 0 ? [] : tokens.slice(first);
}
