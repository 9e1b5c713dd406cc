import { decode } from "../../../web/model/attributes.ts";
import { schema } from "../../../web/widgets/quiz-number/question.ts";
import { computeValue, type ProseEngine } from "../engine-value.ts";
import type { Tag } from "../html.ts";
import { messageOf } from "../problems.ts";
import type { Item } from "./items.ts";

/** The right number and those that are foreseen, in the order of their feedback; undefined where one cannot be computed. */
export interface AnswerNumbers {
  readonly value: number | undefined;
  readonly foreseen: readonly (number | undefined)[];
}

/** They stand in the tag: what the lesson's notation can say is more than the page can compute. */
export async function answerNumbers(
  { attributes }: Tag,
  items: readonly Item[],
  engine: ProseEngine,
  report: (sentence: string, line?: number) => void,
): Promise<AnswerNumbers> {
  const { expect, tolerance } = decode(schema, (name) => attributes.get(name) ?? null).experiment;
  const compute = async (of: string, line?: number): Promise<number | undefined> => {
    try {
      return await answerValue(of, engine);
    } catch (error) {
      report(`The number cannot be computed: ${messageOf(error)}`, line);
      return undefined;
    }
  };
  const value = expect === "" ? undefined : await compute(expect);
  const foreseen: (number | undefined)[] = [];
  for (const { text, line } of items) {
    const number = await compute(text, line);
    if (number !== undefined && value !== undefined && Math.abs(number - value) <= tolerance) {
      report(`“${text}” is right, and stands among the wrong answers.`, line);
    }
    foreseen.push(number);
  }
  return { value, foreseen };
}

/** Anything that an engine-value may say, or an expression such as 3*sigmoid(2). */
async function answerValue(of: string, engine: ProseEngine): Promise<number> {
  try {
    return await computeValue(of, engine);
  } catch (error) {
    try {
      return await computeValue(`=${of} at 0`, engine);
    } catch {
      throw error;
    }
  }
}
