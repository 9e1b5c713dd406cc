import type { NeededResult, Trained } from "./calculate.ts";
import { NOTHING } from "./experiment.ts";

type Name = (id: string) => string;

/** How far both networks have come. */
export function describeBoth({ experiment, task, against, activation }: NeededResult, name: Name): string {
  const { steps } = experiment;
  const lost = [against, activation].find(({ finite }) => !finite);
  if (lost) {
    return `After ${counted(lost.losses.length)} the training ${by(lost, name)} left the numbers that a computer has: try another function, or another seed.`;
  }
  if (steps === 0) return "Nothing is learned yet. Press Run, or Step for one step of training.";
  const after = `After ${counted(steps)}`;
  // Only a network without an activation has to stay where a line stays.
  const line = `The best of all straight lines gets ${percent(task.line)}.`;
  const best = [against.id, activation.id].includes(NOTHING) ? ` ${line}` : "";
  if (against.id === activation.id) {
    return `${after} both networks, which are the same now, get ${percent(against.accuracy)} of the points right.${best}`;
  }
  return `${after} the network ${by(against, name)} gets ${percent(against.accuracy)} of the points right, the one ${by(activation, name)} ${percent(activation.accuracy)}.${best}`;
}

/** What stands over a map. */
export function titleOf(id: string, name: Name): string {
  return id === NOTHING ? "No activation" : name(id);
}

export function percent(share: number): string {
  return Number.isNaN(share) ? "none" : `${Number((100 * share).toFixed(1))} %`;
}

function counted(steps: number): string {
  return steps === 1 ? "1 step" : `${steps} steps`;
}

function by({ id }: Trained, name: Name): string {
  return id === NOTHING ? "without an activation" : `with ${name(id)}`;
}
