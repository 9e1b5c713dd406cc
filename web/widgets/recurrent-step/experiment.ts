import type { Experiment, Schema } from "../../model/attributes.ts";

/** One unit that hands its state on to itself, as a tag's attributes. */
export const schema = {
  functions: { kind: "functions", default: ["tanh", "relu"], max: 4 },
  /** What the state is multiplied with on its way into the next step. */
  weight: { kind: "number", default: 1.2, min: -3, max: 3 },
  bias: { kind: "number", default: 0, min: -3, max: 3 },
  /** The state before the first step. */
  start: { kind: "number", default: 0.5, min: -3, max: 3 },
  /** What comes in: nothing, something in the first step alone, the same in every step, or up and down. */
  input: { kind: "choice", default: "silence", choices: ["silence", "pulse", "steady", "alternating"] },
  strength: { kind: "number", default: 1, min: -3, max: 3 },
  steps: { kind: "integer", default: 50, min: 1, max: 1000 },
} as const satisfies Schema;

export type RecurrentExperiment = Experiment<typeof schema>;

/** x for every step. */
export function inputsOf({ input, strength, steps }: RecurrentExperiment): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length: steps }, (_, step) => {
    switch (input) {
      case "pulse":
        return step === 0 ? strength : 0;
      case "steady":
        return strength;
      case "alternating":
        return step % 2 === 0 ? strength : -strength;
      default:
        return 0;
    }
  });
}
