import type { Engine } from "../../engine/calls.ts";
import { readNumber, sentenceNumber } from "../../model/number-text.ts";
import type { Verdict } from "../quiz/quiz-element.ts";

export interface Expected {
  readonly value: number;
  readonly tolerance: number;
  /** Answers that the lesson has something to say about: their values in the order of their feedback. */
  readonly foreseen: readonly number[];
}

/** Digits of a nearly right answer may be off by so many times what is allowed. */
const NEARLY = 50;

/** 0.251 is no more than 0.001 away from 0.25, though its last bit is. */
const ROUNDING = 1e-12;

/** The number that was typed, computed when it is an expression; a sentence when it is none. */
export async function readAnswer(
  text: string,
  engine: () => Promise<Pick<Engine, "recognise" | "evaluate">>,
): Promise<number | string> {
  if (text.trim() === "") return "Type a number first. An estimate is a good start.";
  const plain = readNumber(text);
  if (plain !== undefined) return plain;
  const { recognise, evaluate } = await engine();
  const understood = await recognise({ text });
  if (understood.mistake) return `This cannot be read as a number. ${sentence(understood.mistake.message)}`;
  const [unknown] = understood.parameters;
  if (unknown) return `Put a number in the place of ${unknown.name}: the answer is a single number.`;
  const { value } = await evaluate({ id: `=${text}`, x: Float64Array.of(0, 1) });
  const [number = Number.NaN, elsewhere = Number.NaN] = value;
  if (Number.isNaN(number))
    return "That has no value. Is there a division by 0, or a root of a negative number?";
  if (number !== elsewhere) return "Put a number in the place of x: the answer is a single number.";
  return number;
}

export function judgeNumber(given: number, { value, tolerance, foreseen }: Expected): Verdict {
  const isNear = (number: number, far = tolerance): boolean =>
    Math.abs(given - number) <= far + ROUNDING * Math.max(1, Math.abs(number));
  const known = foreseen.findIndex((number) => isNear(number));
  const feedback = known < 0 ? {} : { feedback: [`feedback-${known + 1}`] };
  if (isNear(value)) return { share: 1, sentence: `It is ${asExactAs(value, tolerance)}.`, ...feedback };
  const yours = `Your ${sentenceNumber(given)}`;
  if (known >= 0) return { share: 0, sentence: `Your answer is ${sentenceNumber(given)}.`, ...feedback };
  if (isNear(value, NEARLY * tolerance)) {
    return { share: 0, sentence: `${yours} comes close: you are on the right way. Carry more digits along.` };
  }
  if (isNear(-value)) return { share: 0, sentence: `${yours} has the right size. Think about its sign.` };
  const side = given > value ? "large" : "small";
  return { share: 0, sentence: `${yours} is too ${side}. Go through it once more, or take a hint.` };
}

/** "column 1: …" with a capital letter. */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Two digits more than were asked for: what is 0 but for the last bit reads as 0. */
function asExactAs(value: number, tolerance: number): string {
  if (tolerance === 0) return sentenceNumber(value);
  const decimals = Math.max(0, Math.ceil(-Math.log10(tolerance))) + 2;
  return sentenceNumber(Number(value.toFixed(decimals)), decimals);
}
