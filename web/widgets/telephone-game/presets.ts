import type { Shortcut } from "../figure/shortcuts.ts";
import type { TelephoneExperiment } from "./experiment.ts";

const sigmoid = {
  play: "chain",
  functions: ["sigmoid"],
  listen: "sigmoid",
  slip: false,
  bound: false,
} as const;
const tanh = { ...sigmoid, functions: ["tanh"], listen: "tanh" } as const;
const relu = { ...sigmoid, functions: ["relu"], listen: "relu" } as const;

export const presets: readonly Shortcut<TelephoneExperiment>[] = [
  { label: "Sigmoid’s best case", patch: { ...sigmoid, depth: 6, x: 0, bound: true } },
  { label: "3 sigmoids from 0", patch: { ...sigmoid, depth: 3, x: 0 } },
  { label: "3 sigmoids from 2", patch: { ...sigmoid, depth: 3, x: 2 } },
  { label: "3 sigmoids from 5", patch: { ...sigmoid, depth: 3, x: 5 } },
  { label: "6 tanh from 1", patch: { ...tanh, depth: 6, x: 1 } },
  { label: "6 tanh from 2", patch: { ...tanh, depth: 6, x: 2 } },
  { label: "ReLU, gates open", patch: { ...relu, depth: 20, x: 1 } },
  { label: "ReLU, gate closed", patch: { ...relu, depth: 20, x: -1 } },
  { label: "Down to exactly 0", patch: { ...sigmoid, depth: 100, x: 2 } },
  { label: "A common slip", patch: { ...sigmoid, depth: 5, x: 2, slip: true } },
];
