import type { SignalExperiment } from "./experiment.ts";

/** An experiment worth a press of a button; what it does not name stays as the learner has it. */
export interface Preset {
  readonly label: string;
  readonly patch: Partial<SignalExperiment>;
}

const centred = { mean: 0, deviation: 1 } as const;

export const presets: readonly Preset[] = [
  { label: "Each with its usual weights", patch: { weights: "advised", ...centred } },
  { label: "LeCun’s weights for all", patch: { weights: "lecun_normal", ...centred } },
  { label: "He’s weights for all", patch: { weights: "he_normal", ...centred } },
  { label: "An input that is off", patch: { weights: "lecun_normal", mean: 1, deviation: 2 } },
];

/** Whether the experiment is what the preset sets. */
export function isSet({ patch }: Preset, experiment: SignalExperiment): boolean {
  return Object.entries(patch).every(([key, value]) => experiment[key as keyof SignalExperiment] === value);
}
