import type { Engine } from "../../web/engine/calls.ts";

/**
 * One number of what a row becomes, in the text: `softmax(2 1 0.1, take=1)` is the first. Parameters stand beside it:
 * `softmax(2 1 0.1, take=1, temperature=0.5)`.
 */
const CALL = /^([a-z][a-z0-9_]*)\(\s*([^,()=]+?)\s*((?:,\s*[a-z0-9_]+\s*=\s*[^,()=]+?\s*)*)\)$/;

export type VectorEngine = Pick<Engine, "evaluateVector" | "vectorCatalogue">;

/** Undefined when `of` is about no function of a vector; throws an Error with a plain sentence when it cannot be computed. */
export async function vectorValue(of: string, engine: VectorEngine): Promise<number | undefined> {
  const [call, id, row = "", rest = ""] = CALL.exec(of.trim()) ?? [];
  if (call === undefined || id === undefined || !engine.vectorCatalogue.some((known) => known.id === id)) {
    return undefined;
  }
  const x = row.split(/\s+/).map(Number);
  if (x.some(Number.isNaN))
    throw new Error(`“${row}” is no row of numbers with a space between, such as 2 1 0.1.`);
  const parameters: Record<string, number> = {};
  for (const part of rest.split(",").slice(1)) {
    const [name = "", text = ""] = part.split("=").map((side) => side.trim());
    parameters[name] = Number(text);
  }
  const { take = Number.NaN, ...others } = parameters;
  const { value } = await engine.evaluateVector({ id, x: Float64Array.from(x), parameters: others });
  const result = value[take - 1];
  if (result === undefined) {
    throw new Error(`“${of}” needs to say which number to take, from take=1 to take=${value.length}.`);
  }
  return result;
}
