import { sentenceNumber } from "../../model/number-text.ts";
import type { GateResult } from "./calculate.ts";
import { unitOf } from "./experiment.ts";

/** What the gate does to the message. */
export function describeGate({ experiment, value, slopeA, slopeB }: GateResult): string {
  const { name, gate } = unitOf(experiment);
  const { a, b } = experiment;
  const out = `${name} gives ${number(value)}`;
  const slopes = `Its slope is ${number(slopeA)} along a and ${number(slopeB)} along b.`;
  if (experiment.of === "glu") {
    return `With b = ${number(b)} the gate ${gate} lets ${Number((100 * slopeA).toFixed(1))} % of a = ${number(a)} through: ${out}. ${slopes}`;
  }
  if (slopeA === 0) {
    return `With b = ${number(b)} the gate ${gate} is shut: nothing of a = ${number(a)} comes through, ${out}. ${slopes}`;
  }
  return `With b = ${number(b)} the gate ${gate} multiplies a = ${number(a)} by ${number(slopeA)}: ${out}. ${slopes}`;
}

function number(value: number): string {
  return sentenceNumber(Number(value.toFixed(3)) + 0, 3);
}
