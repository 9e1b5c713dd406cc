/** What questions tell the page around them, and what it tells them. */

export const questionKinds = [
  "choice",
  "number",
  "expression",
  "curve",
  "order",
  "match",
  "predict",
  "reflection",
] as const;

export type QuestionKind = (typeof questionKinds)[number];

/** The longest answer that is kept, in characters. */
export const MAX_ANSWER_LENGTH = 1000;

/**
 * A question was answered: the detail of the event `question-answered`. The host gives it back as the attributes `given`,
 * `tries` and `hints`, before or after the element is upgraded; without them the question is as new.
 */
export interface QuestionAnswer {
  /** The question's id on its page. */
  readonly question: string;
  readonly kind: QuestionKind;
  /** In the text form that the attribute `given` restores, at most `MAX_ANSWER_LENGTH` characters. */
  readonly answer: string;
  /** Of this try, from 0 to `points`; what counts is the best of all tries, and hints take nothing away. */
  readonly score: number;
  readonly points: number;
  /** This one included. */
  readonly tries: number;
  /** How many were shown before it. */
  readonly hints: number;
  /** Since the question was first seen, or since the try before. */
  readonly seconds: number;
}

/** What the build knows of a page's questions, for progress and scores. */
export interface QuestionOutline {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly points: number;
}

declare global {
  interface HTMLElementEventMap {
    "question-answered": CustomEvent<QuestionAnswer>;
  }
}
