import type { InspectedLayer } from "../../engine/calls.ts";
import { BATCH, EXAMPLES } from "./experiment.ts";

/** How far a unit’s silence reaches; each of the last three takes in the one before. */
export type Reach = "speaks" | "example" | "batch" | "set";

export interface UnitHealth {
  readonly reach: Reach;
  /** The gradient at its weighted sum is exactly 0 on every example: no step moves its weights. */
  readonly noGradient: boolean;
}

export const reachWords: Readonly<Record<Reach, string>> = {
  speaks: "speaks on this input",
  example: "silent on this input",
  batch: `silent on this batch of ${BATCH}`,
  set: `silent on all ${EXAMPLES}`,
};

/** `unit` counts from 0. The example that is looked at lies in the batch that is looked at. */
export function healthOf({ states }: InspectedLayer, unit: number): UnitHealth {
  return {
    reach:
      states.silentOnSet[unit] === 1
        ? "set"
        : states.silentOnBatch[unit] === 1
          ? "batch"
          : states.silentOnExample[unit] === 1
            ? "example"
            : "speaks",
    noGradient: states.noGradient[unit] === 1,
  };
}

export function healthWords({ reach, noGradient }: UnitHealth): string {
  return noGradient ? `${reachWords[reach]}, zero gradient` : reachWords[reach];
}
