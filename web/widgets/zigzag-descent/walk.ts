import type { Descent } from "../../engine/calls.ts";
import type { DescentExperiment } from "./experiment.ts";

/** As near to the target as counts for there. */
export const NEAR = 0.1;

/** Weights this far off never come back. */
const LOST = 1e6;

/** What is known of a path once some of its steps are shown. */
export interface Walk {
  /** Steps that are shown. */
  readonly steps: number;
  readonly length: number;
  /** As the crow flies, from the start to where the path is now. */
  readonly straight: number;
  readonly distance: number;
  /** Of the steps in which both weights moved, the share in which they moved in one direction; undefined without any. */
  readonly sameSign: number | undefined;
  /** The first step that ends within NEAR of the target. */
  readonly arrival: number | undefined;
  /** The weights are lost, or left the numbers before as many steps were done as are to be shown. */
  readonly burst: boolean;
}

export function walkOf(descent: Descent, { steps: wanted }: DescentExperiment): Walk {
  const steps = Math.min(wanted, descent.steps);
  const at = steps - 1;
  const same = descent.sameSign[at] ?? 0;
  const moved = same + (descent.opposite[at] ?? 0);
  const arrival = descent.distance.findIndex((distance) => distance <= NEAR) + 1;
  return {
    steps,
    length: descent.length[at] ?? 0,
    straight: descent.straight[at] ?? 0,
    distance: descent.distance[at] ?? Number.NaN,
    sameSign: moved === 0 ? undefined : same / moved,
    arrival: arrival === 0 ? undefined : arrival,
    burst: descent.steps < wanted || (descent.distance[at] ?? 0) > LOST,
  };
}
