import { computeValue, type ProseEngine } from "../engine-value.ts";

/**
 * The number behind an answer: anything that an engine-value may say, or an expression such as 3*sigmoid(2). Throws an Error
 * with a plain sentence when it is neither.
 */
export async function answerValue(of: string, engine: ProseEngine): Promise<number> {
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
