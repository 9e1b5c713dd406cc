/**
 * What the WebAssembly module exports, typed by hand: the compiler's own declarations are not
 * usable across the toolchain's versions. tests/engine checks that this list is what the module has.
 */

import type {
  CatalogueRow,
  Census,
  Chain,
  Comparison,
  Equivalence,
  GradientFlow,
  LayerActivity,
  Likeness,
  MeanAndVariance,
  Misunderstood,
  Portrait,
  Recognised,
  SampledDistribution,
  SketchScore,
  SlopeCheck,
  SlopesApart,
  Stability,
  Summary,
  Understood,
  VectorRow,
} from "./calls.ts";
import type { BoundInitialisation } from "./handlers/initialisation.ts";
import type { BoundPlan, BoundRecipe } from "./handlers/network-plan.ts";

/** An address inside the module's memory. */
export type Pointer = number;

/** A handle above zero and no code, or what is wrong. */
export interface HandleOrError {
  readonly handle: number;
  readonly code:
    | ""
    | "unknown-function"
    | "unknown-parameter"
    | "parameter-out-of-range"
    | "invalid-expression"
    | "invalid-argument";
  readonly message: string;
}

export interface FoundPortrait extends Omit<Portrait, "kinks"> {
  readonly kinks: readonly number[];
}

export interface VectorHandleOrError extends HandleOrError {
  readonly inputsPerOutput: number;
}

export interface ActivationLab {
  // Memory
  /** Zero when memory cannot grow. */
  allocate(bytes: number): Pointer;
  release(pointer: Pointer): void;
  /** A view that any growing call empties: copy at once, keep never. */
  bytes(pointer: Pointer, length: number): Uint8Array<ArrayBuffer>;

  // Activations
  catalogue(): CatalogueRow[];
  createKernel(id: string, names: readonly string[], values: readonly (number | string)[]): HandleOrError;
  releaseKernel(handle: number): void;
  /** float32 at both addresses; they may be the same. */
  applyKernel(handle: number, input: Pointer, output: Pointer, count: number, derivative: boolean): void;
  /** f'(x) v for float32 at all three addresses; only the first two may be the same. */
  applyKernelAlong(handle: number, input: Pointer, direction: Pointer, output: Pointer, count: number): void;
  /** double at both addresses. */
  evaluateKernel(handle: number, input: Pointer, output: Pointer, count: number, derivative: boolean): void;
  /** The handle must be alive. */
  portrait(handle: number): FoundPortrait;

  // Expressions: what a learner types
  recogniseExpression(text: string): Recognised | Misunderstood;
  understandExpression(text: string): Understood | Misunderstood;
  createExpressionKernel(
    text: string,
    names: readonly string[],
    values: readonly (number | string)[],
  ): HandleOrError;

  // Stability: form 0 sigmoid, 1 softplus, 2 softmax
  stability(form: number, x: number): Omit<Stability, "errors">;
  /** Behind `count` doubles of x it writes as many errors each of the naive value and slope, then the stable ones. */
  stabilityErrors(form: number, buffer: Pointer, count: number): void;

  // Vectors: rows lie one after another, `width` numbers each, and none of the addresses overlap
  vectorCatalogue(): VectorRow[];
  isVectorFunction(id: string): boolean;
  createVectorKernel(
    id: string,
    names: readonly string[],
    values: readonly (number | string)[],
  ): VectorHandleOrError;
  releaseVectorKernel(handle: number): void;
  /** float32; direction 0 asks for the value, another address for the change along it. */
  applyVectorKernel(
    handle: number,
    input: Pointer,
    direction: Pointer,
    width: number,
    rows: number,
    output: Pointer,
  ): void;
  /** One row, double at all addresses. */
  evaluateVectorKernel(
    handle: number,
    input: Pointer,
    direction: Pointer,
    width: number,
    value: Pointer,
    change: Pointer,
  ): void;

  // Training: float32, one array after another in the buffer
  /** Reads count of x, count of gradient and `channels` slopes; writes count of y, count of x's gradient and the slopes'. */
  prelu(buffer: Pointer, count: number, channels: number): void;
  /** Reads count of x and of gradient; writes count of y, of x's gradient and of the slopes drawn. */
  rrelu(buffer: Pointer, count: number, lower: number, upper: number, seed: number): void;

  /** Reads count doubles. */
  softmaxEntropy(logits: Pointer, count: number, temperature: number): number;

  // Images: pixels are RGBA, 4 bytes each; counts are 3 x 256 uint32; mapping 0 fixed, 1 stretched, 2 clipped
  /** Writes 256 doubles of x, 256 doubles of f(x), 256 bytes of table. */
  makeFilter(handle: number, low: number, high: number, mapping: number, output: Pointer): OutputRange;
  /** Reads a picture's counts and writes the filtered picture's over them; address 0: values spread evenly. */
  filterEffect(handle: number, low: number, high: number, mapping: number, counts: Pointer): Likeness;
  /** Input and output, `length` bytes each, may be the same. */
  applyTable(table: Pointer, input: Pointer, output: Pointer, length: number): void;
  /** Adds to the counts. */
  countPixels(pixels: Pointer, length: number, counts: Pointer): void;
  /** Each factor x factor block of the rows becomes one pixel; sides that do not divide are rounded up. */
  shrinkPixels(pixels: Pointer, length: number, width: number, factor: number, output: Pointer): void;
  paintSample(
    width: number,
    height: number,
    seed: number,
    firstRow: number,
    rows: number,
    output: Pointer,
  ): void;

  // Measurements: numbers are doubles, bins unsigned 32-bit
  differences(
    handle: number,
    x: number,
    h: number,
    central: boolean,
  ): Pick<SlopeCheck, "exact" | "numerical" | "numerical32" | "kink">;
  /** Writes `count` steps, then the errors in double, then those in float32. */
  differenceErrors(
    handle: number,
    x: number,
    central: boolean,
    least: number,
    largest: number,
    count: number,
    output: Pointer,
  ): void;
  /** Writes `points` central differences. */
  slopesApart(
    handle: number,
    from: number,
    to: number,
    h: number,
    points: number,
    output: Pointer,
  ): Omit<SlopesApart, "numerical">;
  /** Writes `points` differences a - b. */
  compareKernels(
    a: number,
    b: number,
    derivative: boolean,
    from: number,
    to: number,
    points: number,
    output: Pointer,
  ): Pick<Comparison, "largest" | "x">;
  equivalence(a: number, b: number, from: number, to: number): Equivalence;
  /** Reads `count` places, then as many drawn values. */
  scoreSketch(
    handle: number,
    derivative: boolean,
    points: Pointer,
    count: number,
    from: number,
    to: number,
  ): SketchScore;
  openDistribution(
    handle: number,
    mean: number,
    deviation: number,
    seed: number,
    low: number,
    high: number,
    bins: number,
  ): number;
  drawDistribution(handle: number, count: number): void;
  /** Writes the input's bins and the output's, each with one more at either end. */
  readDistribution(handle: number, output: Pointer): Omit<SampledDistribution, "inputBins" | "outputBins">;
  releaseDistribution(handle: number): void;
  drawNumbers(seed: number, normal: boolean, count: number, output: Pointer): void;

  // Networks
  /** Writes a double of pre-activation for each unit, then one of output for each. */
  layerActivity(
    handle: number,
    units: number,
    inputs: number,
    seed: number,
    examples: number,
    shown: number,
    near: number,
    output: Pointer,
  ): Pick<LayerActivity, "here" | "overall">;
  /** Writes eleven doubles a step: weights, inputs, gradients, two each; length, straight way, distance, both counts. */
  descend(
    handle: number,
    start1: number,
    start2: number,
    target1: number,
    target2: number,
    rate: number,
    steps: number,
    seed: number,
    output: Pointer,
  ): {
    readonly steps: number;
    readonly along1: number;
    readonly along2: number;
    readonly flat: number;
    readonly steep: number;
    readonly oneSign: boolean;
  };
  /** Writes depth + 1 doubles of input; depth each of slope, passed and bound; then depth floats of passed32. */
  chain(
    handle: number,
    depth: number,
    start: number,
    slopeAtActivation: boolean,
    output: Pointer,
  ): ChainFacts;

  // Data sets
  /** Writes `count` times two float32 of input, then `count` of target. */
  makeDataset(kind: number, count: number, noise: number, seed: number, output: Pointer): void;

  // Perceptrons: trainings live from openTraining to releaseTraining; examples are float32, row by row
  openTraining(plan: BoundPlan, recipe: BoundRecipe): HandleOrError;
  /** What is wrong with the bytes, or "". */
  restoreTraining(handle: number, bytes: Pointer, length: number): string;
  /** The bytes of the state, which readTraining then writes. */
  packTraining(handle: number): number;
  readTraining(handle: number, output: Pointer): void;
  releaseTraining(handle: number): void;
  giveExamples(handle: number, inputs: Pointer, targets: Pointer, count: number): void;
  /** Writes a double of loss for each step that was taken; `steps` are those since the beginning. */
  takeTrainingSteps(
    handle: number,
    batch: number,
    steps: number,
    losses: Pointer,
  ): { readonly taken: number; readonly finite: boolean; readonly steps: number };
  predict(handle: number, inputs: Pointer, count: number, output: Pointer): void;
  /** Weights, biases, gains, shifts and slopes: float32, in this order, in the next two. */
  parameterCounts(handle: number, layer: number): number[];
  readParameters(handle: number, layer: number, output: Pointer): void;
  writeParameters(handle: number, layer: number, input: Pointer): void;
  /** With the examples that were given; readLayer then tells of each layer. */
  inspect(
    handle: number,
    batchStatistics: boolean,
  ): { readonly loss: number; readonly accuracy: number; readonly finite: boolean };
  /** Writes three float32 for each unit and example, a uint32 for each unit, then four bytes for each. */
  readLayer(
    handle: number,
    layer: number,
    example: number,
    batchBegin: number,
    batchSize: number,
    output: Pointer,
  ): Census;
  countUntrained(
    handle: number,
    initialisation: BoundInitialisation,
    seed: number,
    networks: number,
    examples: number,
    batch: number,
  ): Census[];
  /** As many initialisations as kernels. */
  openGradientFlow(
    kernels: readonly number[],
    initialisations: readonly BoundInitialisation[],
    depth: number,
    width: number,
    normalised: boolean,
    residual: boolean,
    seed: number,
  ): number;
  /** On by a layer, and by as many as it takes to read so many weights; returns how many networks are finished. */
  advanceGradientFlow(handle: number, weights: number): number;
  /**
   * Writes depth + 1 doubles each of tenth, median, ninetieth, gradient, gradient32, zero, zero32 and subnormal32, then
   * depth each of slopes, normalisation, weights and skip.
   */
  readGradientFlow(
    handle: number,
    player: number,
    output: Pointer,
  ): Pick<GradientFlow, "brokenLayer" | "brokenLayer32">;
  /** Writes depth x bins shares of pre-activations, then of activations. */
  binGradientFlow(
    handle: number,
    player: number,
    from: number,
    to: number,
    bins: number,
    output: Pointer,
  ): void;
  releaseGradientFlow(handle: number): void;
  openLandscape(
    handle: number,
    initialisation: BoundInitialisation,
    layers: number,
    width: number,
    seed: number,
  ): number;
  addToLandscape(handle: number, examples: number): void;
  /** Writes layers + 1 doubles each of tenth, median, ninetieth and zero, then (layers + 1) x examples of gradient. */
  readLandscape(handle: number, output: Pointer): void;
  releaseLandscape(handle: number): void;

  // Signals: the moments of a layer's numbers
  openSignal(
    kernel: number,
    width: number,
    initialisation: BoundInitialisation,
    examples: number,
    mean: number,
    deviation: number,
    seed: number,
  ): number;
  signalInput(handle: number): MeanAndVariance;
  /** Goes through one more layer. */
  advanceSignal(handle: number): {
    readonly preActivation: MeanAndVariance;
    readonly activation: MeanAndVariance;
  };
  /** Writes bins + 2 unsigned 32-bit numbers; gives how many numbers are exactly 0, and in none of the bins. */
  countSignal(handle: number, low: number, high: number, bins: number, output: Pointer): number;
  releaseSignal(handle: number): void;
  openSamples(kernel: number, seed: number): number;
  /** Draws so many more, and tells the moments of all. */
  addSamples(handle: number, count: number): MeanAndVariance;
  releaseSamples(handle: number): void;
  /** Inputs of a unit times the mean square of a weight, in a layer as wide as the one before. */
  weightGain(initialisation: BoundInitialisation, width: number): number;
  meanSquare(mean: number, variance: number): number;
  momentsAfter(
    kernel: number,
    gain: number,
    mean: number,
    variance: number,
  ): MeanAndVariance & { readonly pull: number };

  // Recurrence
  /**
   * Reads doubles: Wx, Wh, b, the first state, the inputs. Writes the memory, steps + 1 doubles, then the states, units
   * doubles each, for as many steps as were taken.
   */
  runRecurrence(
    kernel: number,
    units: number,
    inputs: number,
    steps: number,
    input: Pointer,
    output: Pointer,
  ): { readonly steps: number; readonly brokenStep: number };
  // Affine layers: `sizes` are uint32, the inputs of the first layer and the outputs of each; `parameters` are doubles, weights
  // row by row and biases of one layer after the other, which is also how layers are written
  /** Writes, for each layer, what it and all before it come to as one. */
  collapseLayers(sizes: Pointer, count: number, parameters: Pointer, output: Pointer): void;
  /** Handle 0: no activation. */
  throughLayers(
    handle: number,
    sizes: Pointer,
    count: number,
    parameters: Pointer,
    activateLast: boolean,
    input: Pointer,
    points: number,
    output: Pointer,
  ): void;
  /** Writes the layer; returns how far it is off at most. */
  nearestLayer(
    from: Pointer,
    inputs: number,
    to: Pointer,
    outputs: number,
    points: number,
    output: Pointer,
  ): number;
  /** Writes the layer that the layers come to; returns how far it is off at most from what they made of the points. */
  collapsedMiss(
    sizes: Pointer,
    count: number,
    parameters: Pointer,
    from: Pointer,
    to: Pointer,
    points: number,
    output: Pointer,
  ): number;
  /** Writes four weights and two biases each. */
  gentleLayers(count: number, seed: number, output: Pointer): void;
  /** Two float32 a point, and one for its class; looks at lines through points `first` to `last` - 1. */
  bestLine(points: Pointer, classes: Pointer, count: number, first: number, last: number): number;

  // Timing
  /** `count` finite doubles, each divided by that at `bases`, none of which is 0; address 0: as they are. */
  summarise(values: Pointer, bases: Pointer, count: number): Summary;
  /** Writes `count` uint32. */
  shuffle(count: number, seed: number, output: Pointer): void;
  /** Writes `count` float32. */
  fillNormal(count: number, seed: number, output: Pointer): void;
  copyBytes(input: Pointer, output: Pointer, bytes: number): void;
}

/** A filter's smallest and largest f(x). */
export interface OutputRange {
  readonly lowest: number;
  readonly highest: number;
}

/** What the chain call tells besides its arrays. */
export type ChainFacts = Pick<Chain, "steepest" | "subnormalLayer" | "zeroLayer" | "brokenLayer">;

export interface ActivationLabOptions {
  readonly wasmBinary: ArrayBuffer;
  readonly locateFile?: (file: string) => string;
  readonly print?: (text: string) => void;
  readonly printErr?: (text: string) => void;
  readonly onAbort?: (reason: unknown) => void;
}

export default function createActivationLab(options: ActivationLabOptions): Promise<ActivationLab>;
