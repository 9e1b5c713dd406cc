import { tableNumber } from "../../model/number-text.ts";
import type { FunctionRun, RecurrentResult } from "./calculate.ts";

type Name = (id: string) => string;

/** Where each state has come to, and what it still knows of the beginning. */
export function describeRuns({ experiment, runs }: RecurrentResult, name: Name): string {
  if (runs.length === 0) return "No function is chosen yet: pick one below.";
  const steps = experiment.steps === 1 ? "1 step" : `${experiment.steps} steps`;
  return `After ${steps}: ${runs.map((one) => fateOf(one, name)).join("; ")}.`;
}

function fateOf({ id, run }: FunctionRun, name: Name): string {
  if (run.brokenStep > 0) return `${name(id)} has left the numbers in step ${run.brokenStep}`;
  return `${name(id)} is at ${short(run.states.at(-1) ?? Number.NaN)}, ${memoryText(run.memory.at(-1) ?? Number.NaN)}`;
}

function memoryText(memory: number): string {
  if (memory === 0) return "and nothing of the beginning is left";
  return `and a small change at the beginning arrives ${short(memory)} times as large`;
}

/** A way on where a state exploded, a sentence each. */
export function notesOn({ runs }: RecurrentResult, name: Name): string[] {
  return runs
    .filter(({ run }) => run.brokenStep > 0)
    .map(
      ({ id, run }) =>
        `${name(id)}: in step ${run.brokenStep} the state is larger than any number a computer holds, and the line ends there. A weight nearer to 1 lasts longer.`,
    );
}

function short(value: number): string {
  const size = Math.abs(value);
  return tableNumber(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.01 || size === 0 ? 3 : 6);
}
