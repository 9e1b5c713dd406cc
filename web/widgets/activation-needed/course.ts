import type { Engine, NetworkPlan, TrainingRecipe } from "../../engine/calls.ts";
import type { Task } from "./task.ts";

/** How far a network has come. */
export interface Progress {
  /** Missing before the first step. */
  readonly state: Uint8Array | undefined;
  /** Before each step so far. */
  readonly losses: readonly number[];
  /** No: the last step ended in numbers that are none. */
  readonly finite: boolean;
}

const UNTRAINED: Progress = { state: undefined, losses: [], finite: true };

/**
 * A network's course of training. It goes on from where it is when more steps of the same are asked for, and begins anew
 * when fewer are, or something else: the steps come out the same either way.
 */
export class Course {
  private subject = "";
  private progress = UNTRAINED;

  async upTo(
    engine: Pick<Engine, "train">,
    network: NetworkPlan,
    recipe: TrainingRecipe,
    { inputs, targets }: Task,
    steps: number,
    signal: AbortSignal,
  ): Promise<Progress> {
    const subject = JSON.stringify([network, recipe, ...inputs.subarray(0, 8)]);
    const goesOn = subject === this.subject && this.progress.losses.length <= steps;
    const before = goesOn ? this.progress : UNTRAINED;
    const missing = steps - before.losses.length;
    if (missing === 0 || !before.finite) return before;
    const { state, losses, finite } = await engine.train({
      network,
      recipe,
      inputs,
      targets,
      state: before.state,
      steps: missing,
      signal,
    });
    const progress = { state, losses: [...before.losses, ...losses], finite };
    if (!signal.aborted) {
      this.subject = subject;
      this.progress = progress;
    }
    return progress;
  }
}
