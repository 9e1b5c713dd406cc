import type { Engine, FunctionChoice, Parameters } from "../../web/engine/calls.ts";

/**
 * Numbers about functions of one's own, in the text: `=x*sigmoid(2x) at 1`, `slope of =max(a*x, x) at -2, a=0.1`, and how
 * far two functions lie apart at most, `apart(=x*sigmoid(2x); swish, beta=2; -10; 10)`, between two x.
 */
const AT = /^(slope of\s+)?(=.+)\s+at\s+([^\s,]+)((?:,\s*\w+\s*=\s*[^\s,]+\s*)*)$/;
const APART = /^apart\((.+);(.+);\s*([^;]+?)\s*;\s*([^;]+?)\s*\)$/;
/** An id, a function of one's own with whatever commas it has, or either with values for its parameters behind it. */
const FUNCTION = /^([a-z][a-z0-9_]*|=.+?)((?:,\s*\w+\s*=\s*[^\s,()]+\s*)*)$/;

/** So many that the ends and every tenth of a usual stretch are among them. */
const POINTS = 2001;

/** Undefined when `of` is neither; throws an Error with a plain sentence when it is and cannot be computed. */
export async function ownValue(
  of: string,
  engine: Pick<Engine, "evaluate" | "compare">,
): Promise<number | undefined> {
  const text = of.trim();
  if (text.startsWith("apart(")) return apart(text, engine);
  if (!/^(slope of\s+)?=/.test(text)) return undefined;
  const [, slope, id = "", place = "", rest = ""] = AT.exec(text) ?? [];
  if (id === "") throw new Error(`“${of}” does not say where: =x*sigmoid(2x) at 1, slope of =x^2 at 3.`);
  const x = Float64Array.of(numberIn(place));
  const { value, derivative } = await engine.evaluate({ id, parameters: parametersIn(rest), x });
  const [result] = slope === undefined ? value : derivative;
  return result;
}

async function apart(text: string, engine: Pick<Engine, "compare">): Promise<number> {
  const [, a = "", b = "", from = "", to = ""] = APART.exec(text) ?? [];
  if (a === "") {
    throw new Error(
      `“${text}” needs two functions and two x: apart(=x*sigmoid(2x); swish, beta=2; -10; 10).`,
    );
  }
  const ends = { from: numberIn(from), to: numberIn(to) };
  return (await engine.compare({ a: functionIn(a), b: functionIn(b), ...ends, points: POINTS })).largest;
}

function functionIn(text: string): FunctionChoice {
  const [, id = text.trim(), rest = ""] = FUNCTION.exec(text.trim()) ?? [];
  return { id, parameters: parametersIn(rest) };
}

function parametersIn(text: string): Parameters {
  const pairs = text.split(",").slice(1);
  return Object.fromEntries(
    pairs.map((part) => {
      const [name = "", value = ""] = part.split("=").map((side) => side.trim());
      return [name, Number.isNaN(Number(value)) ? value : Number(value)];
    }),
  );
}

function numberIn(text: string): number {
  const number = Number(text);
  if (Number.isNaN(number)) throw new Error(`“${text}” is no number.`);
  return number;
}
