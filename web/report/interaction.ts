import type { QuestionAnswer } from "../model/questions.ts";

/** What was answered, in a form that each standard has its own spelling for. */
export type Response =
  | { readonly type: "choice" | "sequencing"; readonly options: readonly string[] }
  | { readonly type: "matching"; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly type: "numeric"; readonly value: number }
  | { readonly type: "fill-in" | "long-fill-in" | "other"; readonly text: string };

/** One try at one question. */
export interface Interaction {
  /** A UUID: whoever has it twice knows that it is the same try. */
  readonly key: string;
  /** Of lesson and question; letters, digits, hyphens and an underscore. */
  readonly id: string;
  readonly response: Response;
  /** A share from 0 to 1; none where there is no right or wrong (a prediction, one's own words). */
  readonly share: number | undefined;
  readonly weighting: number;
  readonly latencySeconds: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export function interactionOf(lesson: string, answer: QuestionAnswer, at: number, key: string): Interaction {
  const { kind, points, score } = answer;
  const isJudged = kind !== "predict" && kind !== "reflection" && points > 0;
  return {
    key,
    id: `${lesson}_${answer.question}`,
    response: responseOf(answer),
    share: isJudged ? Math.min(1, Math.max(0, score / points)) : undefined,
    weighting: points,
    latencySeconds: Math.max(0, answer.seconds),
    at,
  };
}

function responseOf({ kind, answer }: QuestionAnswer): Response {
  switch (kind) {
    case "choice":
    case "predict":
      return { type: "choice", options: numbersIn(answer) };
    case "order":
      return { type: "sequencing", options: numbersIn(answer) };
    case "match":
      return { type: "matching", pairs: pairsIn(answer) };
    case "number":
      return numberOr(answer);
    case "expression":
      return { type: "fill-in", text: answer };
    case "curve":
      return { type: "other", text: answer };
    case "reflection":
      // The sign of one's own judgement stands before the words.
      return { type: "long-fill-in", text: answer.replace(/^[-\d]:/, "") };
  }
}

function numbersIn(answer: string): string[] {
  return answer.split(",").filter((option) => /^[1-9]\d*$/.test(option));
}

/** `BA-`: the first is matched with B, the second with A, the third with nothing. */
function pairsIn(answer: string): (readonly [string, string])[] {
  return [...answer].flatMap((letter, at) =>
    /[A-Z]/.test(letter) ? [[String(at + 1), letter] as const] : [],
  );
}

/** A platform may hold five digits before the point, and the seven behind it that the standards have. */
const TOO_LARGE = 1e5;
const SMALLEST = 1e-6;

/** A number may have been typed as an expression. */
function numberOr(answer: string): Response {
  const text = answer.trim().replace("−", "-").replace(",", ".");
  const value = text === "" ? Number.NaN : Number(text);
  const size = Math.abs(value);
  const isPlain = size === 0 || (size >= SMALLEST && size < TOO_LARGE);
  return isPlain ? { type: "numeric", value } : { type: "fill-in", text: answer };
}
