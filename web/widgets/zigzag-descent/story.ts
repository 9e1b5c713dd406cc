import { sentenceNumber } from "../../model/number-text.ts";
import type { DescentResult, FunctionDescent } from "./calculate.ts";
import type { DescentExperiment } from "./experiment.ts";
import { walkOf } from "./walk.ts";

type Name = (id: string) => string;

/** What the paths show so far. */
export function describeDescents({ experiment, descents }: DescentResult, name: Name): string {
  if (descents.length === 0) return "No function is chosen yet: pick one below.";
  if (experiment.steps === 0) {
    return "Every path is at its start. Press Step for one example, or Run for one after the other.";
  }
  const steps = experiment.steps === 1 ? "1 step" : `${experiment.steps} steps`;
  return `After ${steps}: ${descents.map((one) => progress(one, experiment, name)).join("; ")}.`;
}

function progress({ id, descent }: FunctionDescent, experiment: DescentExperiment, name: Name): string {
  const { length, straight, distance, sameSign, burst } = walkOf(descent, experiment);
  if (burst) return `with ${name(id)} the weights grow without end, so try a smaller learning rate`;
  const signs =
    sameSign === undefined ? "" : ` (both gradients of one sign in ${percent(sameSign)} of the steps)`;
  return `${name(id)} walked ${round(length)} to come ${round(straight)} far and is ${round(distance)} from the target${signs}`;
}

export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function round(distance: number): string {
  return distance > 0 && distance < 0.005 ? "less than 0.01" : sentenceNumber(Number(distance.toFixed(2)), 2);
}
