/**
 * The one list of what the engine can do, room by room. Client and handlers are mapped types over `Calls`,
 * so a call without a handler does not compile. Only numbers, strings, flags, plain objects of
 * these and typed arrays may stand here: everything crosses a thread.
 */

import type { ActivationCalls } from "./calls/activations.ts";
import type { AffineCalls } from "./calls/affine.ts";
import type { DatasetCalls } from "./calls/datasets.ts";
import type { DescentCalls } from "./calls/descent.ts";
import type { EntropyCalls } from "./calls/entropy.ts";
import type { ExpressionCalls } from "./calls/expressions.ts";
import type { CatalogueRow } from "./calls/functions.ts";
import type { GradientCalls } from "./calls/gradients.ts";
import type { LayerCalls } from "./calls/layers.ts";
import type { MeasurementCalls } from "./calls/measurements.ts";
import type { NetworkCalls } from "./calls/networks.ts";
import type { PerceptronCalls } from "./calls/perceptrons.ts";
import type { PictureCalls } from "./calls/pictures.ts";
import type { PortraitCalls } from "./calls/portrait.ts";
import type { RecurrenceCalls } from "./calls/recurrence.ts";
import type { SignalCalls } from "./calls/signals.ts";
import type { StabilityCalls } from "./calls/stability.ts";
import type { TimingCalls } from "./calls/timing.ts";
import type { TrainingCalls } from "./calls/training.ts";
import type { VectorCalls, VectorRow } from "./calls/vectors.ts";

export type * from "./calls/activations.ts";
export type * from "./calls/affine.ts";
export type * from "./calls/datasets.ts";
export type * from "./calls/descent.ts";
export type * from "./calls/entropy.ts";
export type * from "./calls/expressions.ts";
export type * from "./calls/functions.ts";
export type * from "./calls/gradients.ts";
export type * from "./calls/initialisation.ts";
export type * from "./calls/layers.ts";
export type * from "./calls/measurements.ts";
export type * from "./calls/networks.ts";
export type * from "./calls/perceptrons.ts";
export type * from "./calls/pictures.ts";
export type * from "./calls/portrait.ts";
export type * from "./calls/recurrence.ts";
export type * from "./calls/signals.ts";
export type * from "./calls/stability.ts";
export type * from "./calls/timing.ts";
export type * from "./calls/training.ts";
export type * from "./calls/vectors.ts";

export type Variant = "simd" | "scalar" | "relaxed";

export interface Calls
  extends ActivationCalls,
    ExpressionCalls,
    VectorCalls,
    TrainingCalls,
    PortraitCalls,
    PictureCalls,
    TimingCalls,
    NetworkCalls,
    GradientCalls,
    StabilityCalls,
    MeasurementCalls,
    DescentCalls,
    EntropyCalls,
    LayerCalls,
    DatasetCalls,
    PerceptronCalls,
    SignalCalls,
    RecurrenceCalls,
    AffineCalls {}

export type CallName = keyof Calls;

/** The same list where names are needed at run time; the compiler keeps it complete. */
export const callNames = Object.keys({
  apply: true,
  sample: true,
  evaluate: true,
  recognise: true,
  understand: true,
  evaluateVector: true,
  prelu: true,
  rrelu: true,
  portrait: true,
  filterTable: true,
  filterPixels: true,
  countPixels: true,
  filterEffect: true,
  shrinkPixels: true,
  paintSample: true,
  time: true,
  timeCopy: true,
  clockStep: true,
  summary: true,
  shuffle: true,
  chain: true,
  gradientFlow: true,
  gradientLandscape: true,
  stability: true,
  slopeCheck: true,
  slopesApart: true,
  compare: true,
  equivalence: true,
  scoreSketch: true,
  distribution: true,
  random: true,
  descent: true,
  softmaxEntropy: true,
  layerActivity: true,
  dataset: true,
  train: true,
  predict: true,
  setParameters: true,
  inspectNetwork: true,
  untrainedCensus: true,
  signalPropagation: true,
  sampledMoments: true,
  momentMap: true,
  recurrence: true,
  collapse: true,
  throughLayers: true,
  gentleLayers: true,
  bestLine: true,
} satisfies Record<CallName, true>) as readonly CallName[];

/** What may accompany any call. */
export interface CallOptions {
  /** Aborting rejects with `cancelled`. */
  readonly signal?: AbortSignal | undefined;
  /** Share of the work that is done, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Buffers given away rather than copied: they are empty afterwards. Without it nothing is detached. */
  readonly transfer?: readonly ArrayBuffer[] | undefined;
}

export type EngineCalls = {
  readonly [Name in CallName]: (call: Calls[Name]["args"] & CallOptions) => Promise<Calls[Name]["result"]>;
};

export interface Engine extends EngineCalls {
  readonly variant: Variant;
  readonly catalogue: readonly CatalogueRow[];
  /** The functions of a whole row of numbers. */
  readonly vectorCatalogue: readonly VectorRow[];
  /** Ends the worker and frees its memory; pending and later calls reject with `closed`. */
  close(): void;
}
