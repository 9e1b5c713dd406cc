import type {
  Comparison,
  Engine,
  FunctionChoice,
  Mistake,
  Portrait,
  SlopeCheck,
  SlopesApart,
  Understood,
} from "../../engine/calls.ts";
import { EngineError } from "../../engine/errors.ts";
import { decode } from "../../model/attributes.ts";
import { calculatePlot, type FunctionResult } from "../activation-plot/calculate.ts";
import { schema as plotSchema } from "../activation-plot/experiment.ts";
import type { Portraits } from "../portraits.ts";
import { axisOf, type BuilderExperiment } from "./experiment.ts";
import { pause } from "./pause.ts";
import { readSettings } from "./settings-text.ts";
import { compareWith, type Twins } from "./twins.ts";

/** The step of the central differences: near the best one for a double. */
export const STEP = 1e-5;
/** Where slopes are checked along the axis, ends included. */
export const CHECKS = 33;
/** Typing is followed at once, give or take this; a mistake waits until the hands rest, for half a word is no mistake. */
const KEY_PAUSE_MS = 100;
const MISTAKE_PAUSE_MS = 700;

/** A function as far as it is known. */
export interface Portrayed {
  /** As it was typed. */
  readonly text: string;
  readonly understood: Understood;
  /** With its settings, as the engine takes it. */
  readonly choice: FunctionChoice;
  readonly curve: FunctionResult;
  /** The function that it is compared with. */
  readonly other?: FunctionResult | undefined;
  readonly comparison?: { readonly value: Comparison; readonly slope: Comparison } | undefined;
  readonly portrait: Portrait;
  /** The formula's slope against central differences along the axis, and at the learner's x. */
  readonly slopes: SlopesApart;
  readonly check: SlopeCheck;
  /** One row for each place where the slope was checked. */
  readonly table: readonly { readonly x: number; readonly value: number; readonly derivative: number }[];
  /** Functions of the catalogue that are the same at their default parameters. */
  readonly twins: readonly string[];
}

export interface BuilderResult {
  readonly experiment: BuilderExperiment;
  /** Why what stands in the field cannot be read; `last` is then the last function that could. */
  readonly mistake?: Mistake | undefined;
  readonly last?: Portrayed | undefined;
}

export interface Circumstances {
  readonly portraits: Portraits;
  readonly twins: Twins;
  readonly typing: boolean;
  readonly before: BuilderResult | undefined;
  readonly signal: AbortSignal;
}

/** All numbers of the figure. Nonsense is an ordinary answer. */
export async function calculateBuilder(
  engine: Engine,
  experiment: BuilderExperiment,
  circumstances: Circumstances,
): Promise<BuilderResult> {
  const { typing, before, signal } = circumstances;
  if (typing) await pause(KEY_PAUSE_MS, signal);
  signal.throwIfAborted();
  const { expression } = experiment;
  const answer = await understand(engine, experiment, expression, circumstances);
  if ("last" in answer) return { experiment, ...answer };
  if (typing) await pause(MISTAKE_PAUSE_MS, signal);
  const text = before?.last?.text;
  if (text === undefined) return { experiment, ...answer };
  return { experiment, ...(await understand(engine, experiment, text, circumstances)), ...answer };
}

async function understand(
  engine: Engine,
  experiment: BuilderExperiment,
  text: string,
  circumstances: Circumstances,
): Promise<{ readonly last: Portrayed } | { readonly mistake: Mistake }> {
  const understood = await engine.understand({ text });
  if (understood.mistake) return { mistake: understood.mistake };
  try {
    return { last: await portray(engine, experiment, { text, understood }, circumstances) };
  } catch (error) {
    // What can be read and differentiated may still be too large to be computed with.
    if (!(error instanceof EngineError) || error.code !== "invalid-expression") throw error;
    return { mistake: { code: "too-large", column: 0, length: 0, message: error.message } };
  }
}

/**
 * What has been asked of the engine is waited for, wanted or not: it is computed either way, and whoever asked again at
 * every step of a slider would only pile work up.
 */
const NEVER = new AbortController().signal;

const plain = decode(plotSchema, () => null).experiment;

async function portray(
  engine: Engine,
  experiment: BuilderExperiment,
  { text, understood }: Pick<Portrayed, "text" | "understood">,
  { portraits, twins }: Circumstances,
): Promise<Portrayed> {
  const { from, to } = axisOf(experiment);
  const id = `=${understood.typed.text ?? text}`;
  const parameters = readSettings(experiment.settings, understood.parameters);
  const choice = { id, parameters };
  const [other] = experiment.compare.filter((one) => one !== id);
  const plot = {
    ...plain,
    functions: [id, ...(other === undefined ? [] : [other])],
    from,
    to,
    x: experiment.x,
    parameters: { ...experiment.parameters, [id]: parameters },
  };
  const kinksOf = async (one: FunctionChoice) => (await portraits.of(engine, one)).kinks;
  const places = Float64Array.from({ length: CHECKS }, (_, at) => from + ((to - from) * at) / (CHECKS - 1));
  const at = { ...choice, x: experiment.x, h: STEP, scheme: "central" } as const;
  const [{ functions }, portrait, slopes, check, numbers, same, comparison] = await Promise.all([
    calculatePlot(engine, kinksOf, plot, NEVER),
    portraits.of(engine, choice),
    engine.slopesApart({ ...choice, from, to, points: CHECKS, h: STEP }),
    engine.slopeCheck(at),
    engine.evaluate({ ...choice, x: places }),
    twins.of(engine, choice),
    other === undefined
      ? undefined
      : compareWith(engine, choice, { id: other, parameters: experiment.parameters[other] }),
  ]);
  const drawn = functions.find((one) => one.id === id);
  if (!drawn) throw new Error(`No curve came back for ${id}.`);
  const table = Array.from(places, (x, row) => {
    const value = numbers.value[row] ?? Number.NaN;
    return { x, value, derivative: slopeOn(value, numbers.derivative[row] ?? Number.NaN) };
  });
  return {
    text,
    understood,
    choice,
    curve: {
      ...drawn,
      derivative: drawn.derivative.map((slope, point) => slopeOn(drawn.value[point] ?? slope, slope)),
      at: { ...drawn.at, derivative: slopeOn(drawn.at.value, drawn.at.derivative) },
    },
    other: functions.find((one) => one.id === other),
    comparison,
    portrait,
    slopes,
    check,
    table,
    twins: same,
  };
}

/** The formula of a slope may give a number where there is no curve: 1/x for ln(x), left of 0. */
function slopeOn(value: number, slope: number): number {
  return Number.isNaN(value) ? Number.NaN : slope;
}
