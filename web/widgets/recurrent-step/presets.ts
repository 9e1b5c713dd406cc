import type { RecurrentExperiment } from "./experiment.ts";

/** An experiment worth a press of a button; what it does not name stays as the learner has it. */
export interface Preset {
  readonly label: string;
  readonly patch: Partial<RecurrentExperiment>;
}

const quiet = { bias: 0, input: "silence", start: 0.5, steps: 50 } as const;
const both = ["tanh", "relu"];

export const presets: readonly Preset[] = [
  { label: "A weight of 1.2", patch: { ...quiet, functions: both, weight: 1.2 } },
  { label: "A weight of 0.8", patch: { ...quiet, functions: both, weight: 0.8 } },
  { label: "Exactly 1", patch: { ...quiet, functions: both, weight: 1 } },
  { label: "A weight of −1.2", patch: { ...quiet, functions: both, weight: -1.2 } },
  { label: "A gate’s memory, 0.97", patch: { ...quiet, functions: ["tanh", "identity"], weight: 0.97 } },
];

/** Whether the experiment is what the preset sets. */
export function isSet({ patch }: Preset, experiment: RecurrentExperiment): boolean {
  return Object.entries(patch).every(
    ([key, value]) => String(experiment[key as keyof RecurrentExperiment]) === String(value),
  );
}
