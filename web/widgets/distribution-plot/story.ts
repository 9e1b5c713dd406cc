import { sentenceNumber } from "../../model/number-text.ts";
import type { DistributionResult, FunctionDistribution } from "./calculate.ts";

/** The figure in a sentence. */
export function describeDistributions(
  { experiment, functions }: DistributionResult,
  name: (id: string) => string,
): string {
  const { mean, deviation, seed } = experiment;
  if (functions.length === 0) return "No function is chosen yet: pick one from the list.";
  const input = `Inputs with mean ${short(mean)} and deviation ${short(deviation)} (sample no. ${seed})`;
  const told = functions.slice(0, 4).map(({ id, sample }) => {
    return `${name(id)} with mean ${short(sample.output.mean)} and deviation ${short(sample.output.deviation)}`;
  });
  const others = functions.length - told.length;
  return `${input} leave ${listed([...told, ...(others > 0 ? [`${others} more as the table says`] : [])])}.`;
}

/** What stands below a histogram, one fact a line; only what is worth a line. */
export function factsOf({ sample, exact }: FunctionDistribution): string[] {
  const { output, zeros, saturated } = sample;
  const integrated = exact ? ` (exactly ${short(exact.normalMean)})` : "";
  const flat = sample.atoms.filter(({ value }) => value !== 0);
  return [
    `mean ${short(output.mean)}${integrated}, deviation ${short(output.deviation)}`,
    ...(zeros > 0 ? [`exactly 0: ${percent(zeros)}`] : []),
    ...flat.map(({ value, share }) => `exactly ${short(value)}: ${percent(share)}`),
    ...(saturated > 0 ? [`saturated, slope below 0.01: ${percent(saturated)}`] : []),
  ];
}

export function percent(share: number): string {
  return `${sentenceNumber(Number((100 * share).toFixed(1)), 1)}\u00a0%`;
}

function short(value: number): string {
  return sentenceNumber(Number(value.toFixed(3)), 3);
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
