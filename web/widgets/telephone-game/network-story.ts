import type { FunctionOption } from "../function-menu/function-options.ts";
import { partsOf } from "./layer-charts.ts";
import { type Flow, layerRead, lookedAt, losesInFloat, type NetworkResult, silentFrom } from "./networks.ts";
import { lookOf } from "./players.ts";
import { counted, factorOfPower, listed, shareOfPower } from "./share-text.ts";

type Options = readonly FunctionOption[];

/** One sentence on what the figure shows: the live region. */
export function describeNetworks(result: NetworkResult, options: Options): string {
  const { experiment, players, networks } = result;
  if (players.length === 0) return "No function is chosen yet: pick one, and its network begins to whisper.";
  const left = players.map(({ player, flow }, at) => {
    const amount = at === 0 ? `leaves ${amountOf(flow)} of the gradient` : amountOf(flow);
    return `${lookOf(player, options).name} ${amount}${isSilent(flow) ? " (in float32 exactly 0)" : ""}`;
  });
  const through = `Through ${counted(experiment.layers, "layer")} of ${counted(experiment.width, "unit")}`;
  return `${through}, ${listed(left)} (${networksText(networks)}).`;
}

/** In float32, while double precision still has something. */
function isSilent(flow: Flow): boolean {
  return silentFrom(flow) > 0 && (flow.median[0] ?? 0) > Number.NEGATIVE_INFINITY;
}

export function networksText(networks: number): string {
  return networks === 1 ? "one network" : `median of ${networks} networks`;
}

function amountOf(flow: Flow): string {
  const [median = Number.NaN] = flow.median;
  if (Number.isNaN(median)) return "no number";
  return amountText(median);
}

/** What stands beside a network's name in the key: its median, and the band once there is one. */
export function keyText({ networks }: NetworkResult, { median, tenth, ninetieth }: Flow): string {
  const [middle = Number.NaN] = median;
  if (networks < 2 || Number.isNaN(middle)) return amountText(middle);
  return `${amountText(middle)}, most between ${amountText(tenth[0] ?? Number.NaN)} and ${amountText(ninetieth[0] ?? Number.NaN)}`;
}

function amountText(power: number): string {
  return power === Number.NEGATIVE_INFINITY ? "exactly 0" : shareOfPower(power);
}

/** What the layer that is read out does to the gradient, part by part. */
export function layerSentence(result: NetworkResult): string {
  const looked = lookedAt(result);
  if (!looked) return "";
  const { flow } = looked;
  const layer = layerRead(result.experiment);
  const parts = partsOf(result).map(
    ({ key, name }) => `${name} ${factorOfPower(flow[key][layer - 1] ?? Number.NaN)}`,
  );
  const whole = (flow.gradient[layer - 1] ?? Number.NaN) - (flow.gradient[layer] ?? Number.NaN);
  if (Number.isNaN(whole)) return `Nothing reaches layer ${layer} any more.`;
  return `Layer ${layer}: ${listed(parts)}. Together it passes on ${shareOfPower(whole)}.${lossOf(flow, layer)}`;
}

function lossOf({ zero, zero32, subnormal32 }: Flow, layer: number): string {
  const gone = zero32[layer - 1] ?? 0;
  const worn = subnormal32[layer - 1] ?? 0;
  if (gone === 1 && (zero[layer - 1] ?? 0) < 1) return " In float32 nothing is left of it.";
  if (worn === 0) return "";
  return ` In float32 ${percent(gone)} of its numbers are 0 by now, and ${percent(worn)} have lost digits.`;
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(2))}\u00a0%`;
}

/** What is worth noticing about the network that is looked into. */
export function notesOnNetworks(result: NetworkResult, options: Options): readonly string[] {
  const looked = lookedAt(result);
  if (!looked) return [];
  const who = lookOf(looked.player, options).name;
  const { flow } = looked;
  const { residual } = result.experiment;
  return [
    ...broken(flow, who),
    ...underflow(flow, who),
    ...stopped(flow, who),
    ...(residual && flow.brokenLayer < 0 ? [bypass(who)] : []),
  ];
}

function broken({ brokenLayer }: Flow, who: string): string[] {
  if (brokenLayer < 0) return [];
  return [
    `With ${who} the numbers of layer ${brokenLayer} grow beyond what a computer can hold, so nothing sensible can come back through it. Choose smaller weights, fewer layers, or switch on the normalisation.`,
  ];
}

function underflow(flow: Flow, who: string): string[] {
  const layer = silentFrom(flow);
  if (layer === 0 || !losesInFloat(flow) || flow.zero[layer - 1] === 1) return [];
  return [
    `In float32 every number of ${who}’s gradient is exactly 0 once layer ${layer} has passed it on: whatever the learning rate, no layer before it learns anything. In double precision ${shareOfPower(flow.median[0] ?? Number.NaN)} would still arrive.`,
  ];
}

function stopped(flow: Flow, who: string): string[] {
  const layer = flow.zero.lastIndexOf(1) + 1;
  if (layer === 0) return [];
  return [
    `In the first of these networks with ${who}, every slope of layer ${layer} that a message could pass is exactly 0: nothing passes, in any precision.`,
  ];
}

function bypass(who: string): string {
  return `With a residual connection a layer gives its input plus what ${who} makes of it. On the way back the message takes both ways at once, and the straight one multiplies it by 1.`;
}
