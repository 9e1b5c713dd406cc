import type { Shortcut } from "../figure/shortcuts.ts";
import type { RecurrentExperiment } from "./experiment.ts";

const quiet = { bias: 0, input: "silence", start: 0.5, steps: 50 } as const;
const both = ["tanh", "relu"];

export const presets: readonly Shortcut<RecurrentExperiment>[] = [
  { label: "A weight of 1.2", patch: { ...quiet, functions: both, weight: 1.2 } },
  { label: "A weight of 0.8", patch: { ...quiet, functions: both, weight: 0.8 } },
  { label: "Exactly 1", patch: { ...quiet, functions: both, weight: 1 } },
  { label: "A weight of −1.2", patch: { ...quiet, functions: both, weight: -1.2 } },
  { label: "A gate’s memory, 0.97", patch: { ...quiet, functions: ["tanh", "identity"], weight: 0.97 } },
];
