import type { FunctionChoice } from "./functions.ts";
import type { Initialisation } from "./initialisation.ts";

export interface LayerPlan {
  /** 1 to 1024 */
  readonly units: number;
  /** Neither this nor `learnedSlope`: a linear layer. */
  readonly activation?: FunctionChoice | undefined;
  /** PReLU whose slope is learned, one for the layer or one a unit. */
  readonly learnedSlope?: { readonly start: number; readonly perUnit?: boolean | undefined } | undefined;
  /** Left out: yes. */
  readonly bias?: boolean | undefined;
  /** Batch normalisation before the activation. */
  readonly normalised?: boolean | undefined;
  /** Adds the layer's inputs to its outputs; it has as many of one as of the other. */
  readonly residual?: boolean | undefined;
}

/** A multilayer perceptron before anything is learned: the last layer's outputs are the network's. */
export interface NetworkPlan {
  /** 1 to 1024 */
  readonly inputs: number;
  /** 1 to 100 of them. */
  readonly layers: readonly LayerPlan[];
  readonly initialisation: Initialisation;
  /** Of the weights and of the order of examples; 0 to 2^32 - 1. */
  readonly seed: number;
}

export type LossName = "squared_error" | "binary_cross_entropy" | "softmax_cross_entropy";

/** May change from call to call. With another method the memory of the one before is forgotten. */
export interface TrainingRecipe {
  /** The cross-entropies take the network's outputs as logits. */
  readonly loss: LossName;
  readonly method: "sgd" | "momentum" | "adam" | "adamw";
  readonly rate: number;
  /** Left out: 0.9. */
  readonly momentum?: number | undefined;
  /** Penalties on the weights, l1 sum |w| + l2/2 sum w^2. Left out: 0. */
  readonly l1?: number | undefined;
  readonly l2?: number | undefined;
  /** Of AdamW. Left out: 0.01. */
  readonly decay?: number | undefined;
  /** Examples of one step. */
  readonly batch: number;
}

/**
 * What a network has learned and what its training goes on from: parameters, running statistics, the optimiser's memory,
 * the order of examples. Opaque, and good for this version of the engine. It fits every plan whose layers have the same
 * numbers to learn: activation functions may be exchanged.
 */
export type TrainingState = Uint8Array<ArrayBuffer>;

/** A network as it was planned, or, with a state, as far as it was trained. */
interface Trained {
  readonly network: NetworkPlan;
  readonly state?: Uint8Array | undefined;
}

/** Row by row, an example a row. */
interface TrainingSet {
  readonly inputs: Float32Array;
  readonly targets: Float32Array;
}

/** The numbers that a layer learns. What it does not have is empty. */
export interface LayerParameters {
  /** units x inputs: row o holds what unit o weighs its inputs with. */
  readonly weights: Float32Array<ArrayBuffer>;
  readonly bias: Float32Array<ArrayBuffer>;
  /** Of batch normalisation. */
  readonly gain: Float32Array<ArrayBuffer>;
  readonly shift: Float32Array<ArrayBuffer>;
  /** Of a learned slope, one or one a unit. */
  readonly slopes: Float32Array<ArrayBuffer>;
}

/** Numbers of units; cpp/networks/unit_states.hpp tells the four states apart. */
export interface Census {
  readonly units: number;
  readonly silentOnExample: number;
  readonly silentOnBatch: number;
  readonly silentOnSet: number;
  readonly noGradient: number;
}

/** One a unit; flags are 0 or 1. */
export interface UnitStates {
  /** On how many examples of the set the unit gives exactly 0. */
  readonly silentExamples: Uint32Array<ArrayBuffer>;
  readonly silentOnExample: Uint8Array<ArrayBuffer>;
  readonly silentOnBatch: Uint8Array<ArrayBuffer>;
  readonly silentOnSet: Uint8Array<ArrayBuffer>;
  /** The loss's gradient with respect to the unit's weighted sum is exactly 0 on every example of the set. */
  readonly noGradient: Uint8Array<ArrayBuffer>;
}

/** A layer on the whole set. Values and gradients are units x examples: what a unit has for all examples lies together. */
export interface InspectedLayer extends LayerParameters {
  /** Weighted sums and biases, before any normalisation. */
  readonly preActivation: Float32Array<ArrayBuffer>;
  /** What the activation function gives; of a linear layer what it would be given. */
  readonly activation: Float32Array<ArrayBuffer>;
  /** Of the mean loss over the set, with respect to the pre-activation. */
  readonly gradient: Float32Array<ArrayBuffer>;
  readonly states: UnitStates;
  readonly census: Census;
}

export interface PerceptronCalls {
  /** Goes on from the state, or begins, and takes so many steps; in how many calls makes no difference to the numbers. */
  train: {
    args: Trained &
      TrainingSet & {
        readonly recipe: TrainingRecipe;
        /** 0 to 1000000 */
        readonly steps: number;
      };
    result: {
      readonly state: TrainingState;
      /** One a step that was taken: the batch's loss before it, without penalties. */
      readonly losses: Float64Array<ArrayBuffer>;
      /** No: the last of these steps ended in numbers that are none, and there training stopped. */
      readonly finite: boolean;
      /** Taken since the beginning. */
      readonly steps: number;
    };
  };
  /** The outputs, before any sigmoid or softmax; batch normalisation uses its running statistics. */
  predict: {
    args: Trained & { readonly inputs: Float32Array };
    result: {
      /** Row by row, an example a row. */
      readonly output: Float32Array<ArrayBuffer>;
    };
  };
  /** Everything there is to see on a set (at most 2^22 numbers a layer): forward, the loss, and back. */
  inspectNetwork: {
    args: Trained &
      TrainingSet & {
        readonly loss: LossName;
        /** The one of the set that `silentOnExample` is about, counted from 0. */
        readonly example?: number | undefined;
        /** The examples that `silentOnBatch` is about. Left out: the first. */
        readonly batch?: { readonly begin: number; readonly size: number } | undefined;
        /** Batch normalisation by the set itself, as if it were one batch of a training. */
        readonly batchStatistics?: boolean | undefined;
      };
    result: {
      /** Mean over the set, without penalties. */
      readonly loss: number;
      /** Share of examples whose class was found: by a logit’s sign, or by the largest logit. NaN for a squared error. */
      readonly accuracy: number;
      readonly finite: boolean;
      readonly layers: readonly InspectedLayer[];
    };
  };
  /** Puts numbers of one's own in place of some; what is left out stays, and so does the optimiser's memory. */
  setParameters: {
    args: Trained & { readonly layers: readonly Partial<LayerParametersGiven>[] };
    result: { readonly state: TrainingState };
  };
  /**
   * Units that are silent before anything is learned: `networks` networks, their seeds counted on from the plan's, each
   * on standard normal examples of its own.
   */
  untrainedCensus: {
    args: {
      readonly network: NetworkPlan;
      /** 1 to 100000 */
      readonly networks: number;
      /** 1 to 4096 */
      readonly examples: number;
      /** The first of them that `silentOnBatch` is about. */
      readonly batch: number;
    };
    /** Layer by layer, over all networks; `noGradient` is not counted and 0. */
    result: { readonly layers: readonly Census[] };
  };
}

/** As LayerParameters, from whoever hands them over. */
export type LayerParametersGiven = { readonly [Part in keyof LayerParameters]: Float32Array };
