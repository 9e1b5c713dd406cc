import type { Engine } from "../../engine/calls.ts";
import { surfacePoints } from "../plane/surface.ts";
import { Course } from "./course.ts";
import { LOSS, type NeededExperiment, planOf, recipeOf } from "./experiment.ts";
import { type Task, TaskSource } from "./task.ts";

/** The plane that is painted, from -REACH to REACH, and its points along each side. */
export const REACH = 1.2;
export const SIDE = 121;

export interface Trained {
  readonly id: string;
  /** Share of the points that are on the right side of one half. */
  readonly accuracy: number;
  readonly loss: number;
  /** The output over the plane, row by row from the top. */
  readonly shares: Float32Array;
  /** Before each step so far. */
  readonly losses: readonly number[];
  readonly finite: boolean;
}

export interface NeededResult {
  readonly experiment: NeededExperiment;
  readonly task: Task;
  readonly against: Trained;
  readonly activation: Trained;
}

type Asked = Pick<Engine, "dataset" | "train" | "predict" | "inspectNetwork" | "apply" | "bestLine">;

const plane = Float32Array.from(surfacePoints(SIDE, -REACH, REACH));

/** Trains both networks as far as is asked for, and looks what they do. */
export class Rivals {
  private readonly tasks = new TaskSource();
  private readonly courses = { against: new Course(), activation: new Course() };

  async upTo(engine: Asked, experiment: NeededExperiment, signal: AbortSignal): Promise<NeededResult> {
    const task = await this.tasks.of(engine, experiment, signal);
    const one = (course: Course, id: string) => train(engine, course, experiment, task, id, signal);
    const [against, activation] = await Promise.all([
      one(this.courses.against, experiment.against),
      one(this.courses.activation, experiment.activation),
    ]);
    return { experiment, task, against, activation };
  }
}

async function train(
  engine: Asked,
  course: Course,
  experiment: NeededExperiment,
  task: Task,
  id: string,
  signal: AbortSignal,
): Promise<Trained> {
  const network = planOf(experiment, id);
  const { inputs, targets } = task;
  const { state, losses, finite } = await course.upTo(
    engine,
    network,
    recipeOf(experiment),
    task,
    experiment.steps,
    signal,
  );
  const trained = { network, state, signal };
  const [{ accuracy, loss }, { output }] = await Promise.all([
    engine.inspectNetwork({ ...trained, inputs, targets, loss: LOSS }),
    engine.predict({ ...trained, inputs: plane }),
  ]);
  const shares = await engine.apply({ id: "sigmoid", input: output, signal });
  return { id, accuracy, loss, shares, losses, finite };
}
