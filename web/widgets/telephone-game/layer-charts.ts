import type { Profile } from "../../charts/bands.ts";
import type { CurveData } from "../../charts/curves.ts";
import { backwards, type Look, passedAxis, readMarker, thinned } from "./network-look.ts";
import { BINS, lookedAt, type NetworkResult, wholeFactors } from "./networks.ts";
import { lookOf } from "./players.ts";

/** What a layer's factor is made of, and how it is drawn. */
export const PARTS = [
  { key: "weights", name: "weights", colour: 4, dash: [] },
  { key: "slopes", name: "slopes", colour: 3, dash: [6, 3] },
  { key: "normalisation", name: "normalisation", colour: 5, dash: [2, 3] },
  { key: "skip", name: "residual connection", colour: 7, dash: [12, 3, 3, 3] },
] as const;
export type Part = (typeof PARTS)[number];

/** More histograms than these would be hairs. */
const PROFILES = 24;
/** Layers' factors are drawn on this axis; hardly any goes beyond. */
const PART_ENDS = [0.01, 100] as const;

/** The parts that this experiment has. */
export function partsOf({ experiment }: NetworkResult): readonly Part[] {
  const { residual, normalised } = experiment;
  return PARTS.filter(({ key }) => (key !== "skip" || residual) && (key !== "normalisation" || normalised));
}

/** What each layer multiplies the gradient by, in its parts: areas up and down from 1, and the whole as a line. */
export function partsChart(result: NetworkResult, look: Look): CurveData | undefined {
  const looked = lookedAt(result);
  if (!looked) return undefined;
  const { flow } = looked;
  const { experiment } = result;
  const x = Array.from(flow.slopes, (_, at) => at + 0.5);
  const parts = partsOf(result).map((part) => ({ part, factors: backwards(flow[part.key]).map(factor) }));
  const whole = backwards(wholeFactors(flow)).map(factor);
  const [min, max] = partEnds(parts.flatMap(({ factors }) => factors).concat(whole));
  return thinned({
    bands: parts.map(({ part, factors }) => ({
      x,
      low: factors.map((one) => Math.min(1, one)),
      high: factors.map((one) => Math.max(1, one)),
      colour: look.colour(part.colour),
      opacity: 0.35,
    })),
    series: [
      { label: "", x: [0, experiment.layers], y: [1, 1], colour: look.muted, width: 1 },
      ...parts.map(({ part, factors }) => ({
        label: part.name,
        x,
        y: factors,
        colour: look.colour(part.colour),
        dash: part.dash,
        width: 1.5,
      })),
      { label: "together", x, y: whole, colour: look.text, width: 2 },
    ],
    xAxis: passedAxis(experiment),
    yAxis: { title: "factor", scale: "log", min, max, fine: true },
    marker: readMarker(experiment),
  });
}

/** Out of its logarithm; what is 0 or none is a gap. */
function factor(power: number): number {
  return Number.isFinite(power) ? Math.min(PART_ENDS[1], Math.max(PART_ENDS[0], 10 ** power)) : Number.NaN;
}

const ROUND_ENDS = [1, 2, 5, 10, 20, 50, 100] as const;

function partEnds(factors: readonly number[]): readonly [number, number] {
  const found = factors.filter((one) => !Number.isNaN(one));
  const [least, most] = [Math.min(0.5, ...found), Math.max(2, ...found)];
  const below = ROUND_ENDS.find((end) => 1 / end <= least * 1.001) ?? 100;
  const above = ROUND_ENDS.find((end) => end >= most * 0.999) ?? 100;
  return [1 / below, above];
}

/** The numbers of each layer of the first network, a histogram upright for each; of a deep one, of some layers. */
export function numbersChart(result: NetworkResult, look: Look): CurveData | undefined {
  const looked = lookedAt(result);
  if (!looked) return undefined;
  const { layers, numbers } = result.experiment;
  const shares = numbers === "before" ? looked.flow.preActivations : looked.flow.activations;
  const colour = look.colour(lookOf(looked.player, look.options).colour);
  const profiles: Profile[] = layersShown(layers).map((layer) => ({
    x: layers - layer + 0.5,
    reach: 0.42 * apart(layers),
    low: BINS.from,
    high: BINS.to,
    shares: shares?.subarray((layer - 1) * BINS.count, layer * BINS.count) ?? [],
    colour,
  }));
  return {
    series: [],
    profiles,
    xAxis: passedAxis(result.experiment),
    yAxis: {
      title: numbers === "before" ? "what the function takes in" : "what the layer gives",
      min: BINS.from,
      max: BINS.to,
    },
    marker: readMarker(result.experiment),
  };
}

/** All layers, or as many as there is room for, evenly apart from the first. */
export function layersShown(layers: number): readonly number[] {
  const every = apart(layers);
  return Array.from({ length: Math.ceil(layers / every) }, (_, at) => 1 + at * every);
}

function apart(layers: number): number {
  return Math.ceil(layers / PROFILES);
}

/** What float32 loses on the way: the share of the gradient's numbers that have lost digits, and that are exactly 0. */
export function lossChart(result: NetworkResult, look: Look): CurveData | undefined {
  const looked = lookedAt(result);
  if (!looked) return undefined;
  const { flow } = looked;
  const zero = backwards(flow.zero32);
  const x = zero.map((_, at) => at);
  const lost = backwards(flow.subnormal32).map((share, at) => share + (zero[at] ?? 0));
  const nothing = x.map(() => 0);
  return thinned({
    bands: [
      { x, low: zero, high: lost, colour: look.muted, opacity: 0.35 },
      { x, low: nothing, high: zero, colour: look.text, opacity: 0.75 },
    ],
    series: [{ label: "", x, y: lost, colour: look.muted, width: 1.5 }],
    xAxis: passedAxis(result.experiment),
    yAxis: { title: "share of the gradient’s numbers", min: 0, max: 1 },
  });
}
