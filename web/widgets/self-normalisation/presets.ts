import type { Shortcut } from "../figure/shortcuts.ts";
import type { SignalExperiment } from "./experiment.ts";

const centred = { mean: 0, deviation: 1 } as const;

export const presets: readonly Shortcut<SignalExperiment>[] = [
  { label: "Each with its usual weights", patch: { weights: "advised", ...centred } },
  { label: "LeCun’s weights for all", patch: { weights: "lecun_normal", ...centred } },
  { label: "He’s weights for all", patch: { weights: "he_normal", ...centred } },
  { label: "An input that is off", patch: { weights: "lecun_normal", mean: 1, deviation: 2 } },
];
