import type { Engine, Equivalence, FunctionChoice, Mistake } from "../../engine/calls.ts";
import { EngineError } from "../../engine/errors.ts";
import { parameterNames, type Setting, settingsOf } from "./parameter-values.ts";
import { type ExpressionTask, namesIn, stretchOf } from "./question.ts";

/** What the engine finds of an expression that somebody answered with. */
export type Grade =
  | { readonly kind: "mistake"; readonly mistake: Mistake }
  /** It cannot be computed with, and why. */
  | { readonly kind: "refused"; readonly reason: string }
  /** Names in it that mean nothing here. */
  | { readonly kind: "unknown-names"; readonly names: readonly string[] }
  /** It is written with what this exercise does not allow. */
  | { readonly kind: "not-allowed"; readonly used: readonly string[] }
  | { readonly kind: "same" }
  | {
      readonly kind: "different";
      /** At which values of the parameters. */
      readonly setting: Setting;
      readonly example: NonNullable<Equivalence["counterExample"]>;
      readonly largest: number;
      readonly agreement: Equivalence["agreement"];
      /** Which of the foreseen answers it is, from 0; -1 for none of them. */
      readonly foreseen: number;
    };

type Asked = Pick<Engine, "recognise" | "equivalence">;

/** Grades by what the answer is, not by how it is spelled; `foreseen` holds answers that the author has something to say about. */
export async function gradeExpression(
  engine: Asked,
  task: ExpressionTask,
  text: string,
  foreseen: readonly string[],
): Promise<Grade> {
  const read = await engine.recognise({ text });
  if (read.mistake) return { kind: "mistake", mistake: read.mistake };
  const known = parameterNames(task.values);
  const names = read.parameters.map(({ name }) => name).filter((name) => !known.includes(name));
  if (names.length > 0) return { kind: "unknown-names", names };
  const used = read.uses.filter((name) => !isAllowed(name, task));
  if (used.length > 0) return { kind: "not-allowed", used };
  try {
    return await compare(engine, task, text, foreseen);
  } catch (error) {
    // What can be read may still be too large to be computed with.
    if (!(error instanceof EngineError) || error.code !== "invalid-expression") throw error;
    return { kind: "refused", reason: error.message };
  }
}

async function compare(
  engine: Asked,
  task: ExpressionTask,
  text: string,
  foreseen: readonly string[],
): Promise<Grade> {
  for (const setting of settingsOf(task.values)) {
    const { counterExample, largest, agreement } = await held(engine, task, text, task.expect, setting);
    if (!counterExample) continue;
    const met = await findForeseen(engine, task, text, foreseen);
    return { kind: "different", setting, example: counterExample, largest, agreement, foreseen: met };
  }
  return { kind: "same" };
}

async function findForeseen(
  engine: Asked,
  task: ExpressionTask,
  text: string,
  foreseen: readonly string[],
): Promise<number> {
  for (const [at, expected] of foreseen.entries()) {
    const apart = await Promise.all(
      settingsOf(task.values).map((setting) => held(engine, task, text, expected, setting)),
    );
    if (apart.every(({ counterExample }) => counterExample === null)) return at;
  }
  return -1;
}

/** One expression against another. */
async function held(
  engine: Asked,
  { from, to }: ExpressionTask,
  text: string,
  expected: string,
  setting: Setting,
): Promise<Equivalence> {
  const [a, b] = await Promise.all([chosen(engine, text, setting), chosen(engine, expected, setting)]);
  return engine.equivalence({ a, b, ...stretchOf({ from, to }) });
}

/** An expression as a function, with those of the parameters that it has. */
export async function chosen(
  engine: Pick<Engine, "recognise">,
  text: string,
  setting: Setting,
): Promise<FunctionChoice> {
  const read = await engine.recognise({ text });
  const names = read.mistake ? [] : read.parameters.map(({ name }) => name);
  const own = Object.entries(setting).filter(([name]) => names.includes(name));
  return { id: `=${text}`, parameters: Object.fromEntries(own) };
}

function isAllowed(name: string, { only, without }: ExpressionTask): boolean {
  const allowed = namesIn(only);
  return (allowed.length === 0 || allowed.includes(name)) && !namesIn(without).includes(name);
}
