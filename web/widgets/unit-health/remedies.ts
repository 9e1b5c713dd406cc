import type { Choice } from "../choice-group/choice-group.ts";
import { type HealthExperiment, MAX_STEPS } from "./experiment.ts";
import type { Deed } from "./script.ts";
import { LEAKY, type Settings, SPIKE_STEPS } from "./settings.ts";

/** A button that does something to the network, either now or by beginning anew. */
export interface Remedy {
  readonly label: string;
  readonly title: string;
  /** Written into the script; without one the training begins anew. */
  readonly deed?: Deed;
  readonly patch?: (experiment: HealthExperiment) => Partial<HealthExperiment>;
  readonly applies: (experiment: HealthExperiment, settings: Settings) => boolean;
}

const SPIKE_RATE = 2;
const LOW_RATE = 0.02;
const PUSHED_BIAS = -1;

const always = (): boolean => true;

export const breakings: readonly Remedy[] = [
  {
    label: `Rate spike: ${SPIKE_STEPS} steps at ${SPIKE_RATE}`,
    title: `Takes ${SPIKE_STEPS} steps with a learning rate of ${SPIKE_RATE}, then goes on as before`,
    deed: { kind: "spike", value: SPIKE_RATE },
    patch: ({ steps }) => ({ steps: Math.min(MAX_STEPS, steps + SPIKE_STEPS) }),
    applies: ({ steps }) => steps < MAX_STEPS,
  },
  {
    label: `Push every bias to ${String(PUSHED_BIAS).replace("-", "−")}`,
    title: "Moves the biases of both hidden layers",
    deed: { kind: "bias", value: PUSHED_BIAS },
    applies: always,
  },
  {
    label: "Begin with biases at −1",
    title: "Begins anew with He’s weights and every bias at −1",
    patch: () => ({ start: "shifted" }),
    applies: always,
  },
  {
    label: "Begin with tiny weights",
    title: "Begins anew with weights of deviation 0.01",
    patch: () => ({ start: "small" }),
    applies: always,
  },
];

export const mendings: readonly Remedy[] = [
  {
    label: "Leaky ReLU in its place",
    title: "Keeps every weight and exchanges the function",
    deed: { kind: "leaky" },
    applies: (_, settings) => settings.function !== LEAKY,
  },
  {
    label: `Rate down to ${LOW_RATE}`,
    title: "From now on",
    deed: { kind: "rate", value: LOW_RATE },
    applies: (_, settings) => settings.rate > LOW_RATE,
  },
  {
    label: "Batch normalisation",
    title: "Keeps every weight and normalises both hidden layers from now on",
    deed: { kind: "norm" },
    applies: (_, settings) => !settings.normalised,
  },
  {
    label: "Begin again after He",
    title: "Begins anew with He’s initialisation and biases of 0",
    patch: () => ({ start: "he" }),
    applies: always,
  },
];

export const dataLabels: readonly Choice[] = [
  { value: "circles", label: "Disc in a ring" },
  { value: "moons", label: "Moons" },
  { value: "xor", label: "XOR" },
  { value: "spirals", label: "Spirals" },
  { value: "gaussians", label: "Two clouds" },
];
