import type { Engine } from "../../engine/calls.ts";
import { chosenOf, logitsOf, type SoftmaxExperiment } from "./experiment.ts";

export interface SoftmaxResult {
  readonly experiment: SoftmaxExperiment;
  readonly shares: Float64Array;
  readonly logarithms: Float64Array;
  /** How what is shown of the chosen class (its share or the logarithm of it) moves with each logit. */
  readonly gradient: Float64Array;
  /** Of the shares, in bits; and of as many equal ones. */
  readonly entropy: number;
  readonly mostEntropy: number;
}

/** Softmax, its logarithm, the chosen row of the Jacobian, and the entropy. */
export async function calculateSoftmax(
  engine: Pick<Engine, "evaluateVector" | "softmaxEntropy">,
  experiment: SoftmaxExperiment,
  signal: AbortSignal,
): Promise<SoftmaxResult> {
  const { temperature, view } = experiment;
  const x = Float64Array.from(logitsOf(experiment));
  const row = (id: string, direction?: Float64Array) =>
    engine.evaluateVector({ id, x, direction, parameters: { temperature }, signal });
  const shown = view === "share" ? "softmax" : "log_softmax";
  const [shares, logarithms, entropy, mostEntropy, ...moves] = await Promise.all([
    row("softmax"),
    row("log_softmax"),
    engine.softmaxEntropy({ logits: x, temperature, signal }),
    engine.softmaxEntropy({ logits: new Float64Array(x.length), signal }),
    ...Array.from(x, (_, at) => row(shown, unit(x.length, at))),
  ]);
  const chosen = chosenOf(experiment);
  return {
    experiment,
    shares: shares.value,
    logarithms: logarithms.value,
    gradient: Float64Array.from(moves, ({ change }) => change[chosen] ?? Number.NaN),
    entropy,
    mostEntropy,
  };
}

/** All 0 but for a 1: along it only one logit moves. */
function unit(length: number, at: number): Float64Array {
  const direction = new Float64Array(length);
  direction[at] = 1;
  return direction;
}
