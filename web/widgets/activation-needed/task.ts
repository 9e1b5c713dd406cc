import type { DatasetName, Engine } from "../../engine/calls.ts";
import { type NeededExperiment, POINTS } from "./experiment.ts";

/** Points of two classes, what is to be learned of them, and how far a straight line gets. */
export interface Task {
  readonly inputs: Float32Array;
  /** 0 or 1 each. */
  readonly targets: Float32Array;
  /** The share of the points that the best of all straight lines gets right. */
  readonly line: number;
}

/** Keeps the last task: while a network learns it stays the same. */
export class TaskSource {
  private key = "";
  private task: Task | undefined;

  async of(
    engine: Pick<Engine, "dataset" | "bestLine">,
    { data, seed }: NeededExperiment,
    signal: AbortSignal,
  ): Promise<Task> {
    const key = `${data} ${seed}`;
    if (this.task && key === this.key) return this.task;
    const { inputs, targets } = await engine.dataset({
      name: data as DatasetName,
      count: POINTS,
      seed,
      signal,
    });
    const { accuracy } = await engine.bestLine({ inputs, targets, signal });
    this.task = { inputs, targets, line: accuracy };
    this.key = key;
    return this.task;
  }
}
