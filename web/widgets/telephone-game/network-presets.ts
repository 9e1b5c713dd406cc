import type { Shortcut } from "../figure/shortcuts.ts";
import type { TelephoneExperiment } from "./experiment.ts";

const plain = {
  play: "network",
  layers: 20,
  width: 64,
  weights: "advised",
  residual: false,
  normalised: false,
  look: 1,
} as const;

/** The stories that real networks tell; each sets everything that its story hangs on. */
export const networkPresets: readonly Shortcut<TelephoneExperiment>[] = [
  { label: "20 layers of sigmoid", patch: { ...plain, functions: ["sigmoid"] } },
  { label: "Three kinds of function", patch: { ...plain, functions: ["sigmoid", "tanh", "relu"] } },
  {
    label: "ReLU: He, Xavier, twice He",
    patch: { ...plain, functions: ["relu"], weights: "he_normal glorot_normal he_normal*2" },
  },
  { label: "Weights of 0.01", patch: { ...plain, functions: ["relu"], weights: "normal*0.01" } },
  { label: "Smooth gates", patch: { ...plain, functions: ["relu", "gelu", "swish"] } },
  {
    label: "Residuals to the rescue",
    patch: { ...plain, functions: ["sigmoid", "tanh"], layers: 50, residual: true },
  },
  {
    label: "Normalisation to the rescue",
    patch: { ...plain, functions: ["relu"], weights: "normal*0.01", normalised: true },
  },
  { label: "Down to exactly 0", patch: { ...plain, functions: ["sigmoid", "tanh"], layers: 100 } },
  { label: "1000 layers", patch: { ...plain, functions: ["tanh", "relu"], layers: 1000 } },
];
