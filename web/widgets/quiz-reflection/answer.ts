import { MAX_ANSWER_LENGTH } from "../../model/questions.ts";

/** How one's own words compare with the model answer, by oneself. */
export const judgements = [
  { share: 1, label: "Mine says the same in other words" },
  { share: 0.5, label: "Mine has a part of it" },
  { share: 0, label: "Mine misses the point" },
] as const;

export interface Reflection {
  readonly text: string;
  /** An index into `judgements`; undefined before it is judged. */
  readonly judged: number | undefined;
}

/** A sign for the judgement and a colon stand before the text. */
export const MAX_TEXT_LENGTH = MAX_ANSWER_LENGTH - 2;

export function readReflection(answer: string): Reflection {
  const [, mark, text = ""] = /^([-\d]):([\s\S]*)$/.exec(answer) ?? [];
  const judged = Number(mark);
  return { text, judged: judged in judgements ? judged : undefined };
}

export function writeReflection({ text, judged }: Reflection): string {
  return text === "" ? "" : `${judged ?? "-"}:${text}`;
}
