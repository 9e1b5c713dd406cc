import type { Engine } from "../../web/engine/calls.ts";
import { writeNumber } from "../../web/model/number-text.ts";
import { censusValue } from "./census-value.ts";
import { chainValue } from "./chain-value.ts";
import { type FilterEngine, filterValue } from "./filter-value.ts";
import { gradientValue } from "./gradient-value.ts";
import { type LayersEngine, layersValue } from "./layers-value.ts";
import { ownValue } from "./own-value.ts";
import { type SignalEngine, signalValue } from "./signal-value.ts";
import { stabilityValue } from "./stability-value.ts";
import { type VectorEngine, vectorValue } from "./vector-value.ts";

/**
 * Numbers in the text, computed by the engine while the site is built: `gelu(1)`, `gelu'(1)`,
 * `leaky_relu(-3, alpha=0.01)`, `chain(sigmoid, depth=6, x=2)`, `gradient(relu, layers=20, weights=he_normal)`,
 * `untrained(relu, units=8, take=set)`, `filter(sigmoid, take=darkest)`, `stability(sigmoid, x=-50, take=naive-slope)`,
 * `softmax(2 1 0.1, take=1)`, `=x*sigmoid(2x) at 1`, and what layers-value.ts and signal-value.ts know of layers. One
 * call each: arithmetic on them would be maths outside the engine.
 */
export type ProseEngine = Pick<
  Engine,
  | "evaluate"
  | "sample"
  | "portrait"
  | "chain"
  | "gradientFlow"
  | "stability"
  | "compare"
  | "equivalence"
  | "recognise"
  | "untrainedCensus"
  | "catalogue"
> &
  FilterEngine &
  LayersEngine &
  SignalEngine &
  VectorEngine;

interface Expression {
  readonly id: string;
  readonly derivative: boolean;
  readonly x: number;
  readonly parameters: Readonly<Record<string, number | string>>;
}

const CALL = /^([a-z][a-z0-9_]*)('?)\(\s*([^,()]+?)\s*((?:,\s*[a-z0-9_]+\s*=\s*[^,()=]+?\s*)*)\)$/;

/** Throws an Error with a plain sentence when the expression cannot be read or the engine declines it. */
export async function computeValue(of: string, engine: ProseEngine): Promise<number> {
  const own = await ownValue(of, engine);
  if (own !== undefined) return own;
  const layered = await layersValue(of, engine);
  if (layered !== undefined) return layered;
  const left = await chainValue(of, engine);
  if (left !== undefined) return left;
  const passed = await gradientValue(of, engine);
  if (passed !== undefined) return passed;
  const silent = await censusValue(of, engine);
  if (silent !== undefined) return silent;
  const seen = await filterValue(of, engine);
  if (seen !== undefined) return seen;
  const signalled = await signalValue(of, engine);
  if (signalled !== undefined) return signalled;
  const rounded = await stabilityValue(of, engine);
  if (rounded !== undefined) return rounded;
  const taken = await vectorValue(of, engine);
  if (taken !== undefined) return taken;
  const { id, derivative, x, parameters } = readExpression(of);
  const { value, derivative: slope } = await engine.evaluate({ id, x: Float64Array.of(x), parameters });
  const [result] = derivative ? slope : value;
  if (result === undefined) throw new Error(`The engine gave no value for “${of}”.`);
  return result;
}

function readExpression(of: string): Expression {
  const [, id, prime, argument, rest] = CALL.exec(of.trim()) ?? [];
  const x = Number(argument);
  if (id === undefined || Number.isNaN(x)) {
    throw new Error(`“${of}” is no call such as gelu(1), gelu'(1) or leaky_relu(-3, alpha=0.1).`);
  }
  const parameters: Record<string, number | string> = {};
  for (const part of (rest ?? "").split(",").slice(1)) {
    const [name = "", text = ""] = part.split("=").map((side) => side.trim());
    parameters[name] = Number.isNaN(Number(text)) ? text : Number(text);
  }
  return { id, derivative: prime === "'", x, parameters };
}

/** For reading: at most `digits` significant digits, a real minus sign, powers of ten set as such. */
export function writeValue(value: number, digits: number): string {
  const [mantissa = "", power] = writeNumber(value, digits).split(/e(?=-?\d)/);
  const written = power === undefined ? mantissa : `${mantissa} × 10<sup>${power}</sup>`;
  return written.replaceAll("-", "−");
}
