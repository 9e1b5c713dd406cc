export interface EntropyCalls {
  /** How undecided softmax(logits/temperature) is, in bits: 0 when one share is everything. 1 to 4096 finite logits. */
  softmaxEntropy: {
    args: { readonly logits: Float64Array; readonly temperature?: number | undefined };
    result: number;
  };
}
