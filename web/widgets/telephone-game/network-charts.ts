import type { Band, Profile } from "../../charts/bands.ts";
import type { Curve, CurveData } from "../../charts/curves.ts";
import type { Dot } from "../../charts/overlay.ts";
import type { FunctionOption } from "../function-menu/function-options.ts";
import {
  BINS,
  type Flow,
  layerRead,
  lookedAt,
  type NetworkResult,
  silentFrom,
  wholeFactors,
} from "./networks.ts";
import { lookOf, type PlayerLook } from "./players.ts";

/** What the charts have to know of the page. */
export interface Look {
  readonly options: readonly FunctionOption[];
  readonly colour: (number: number) => string;
  readonly text: string;
  readonly muted: string;
}

/** What a layer's factor is made of, and how it is drawn. */
export const PARTS = [
  { key: "weights", name: "weights", colour: 4, dash: [] },
  { key: "slopes", name: "slopes", colour: 3, dash: [6, 3] },
  { key: "normalisation", name: "normalisation", colour: 5, dash: [2, 3] },
  { key: "skip", name: "residual connection", colour: 7, dash: [12, 3, 3, 3] },
] as const;
export type Part = (typeof PARTS)[number];

const PASSED = "layers passed, from the last one back";
/** The lane for exactly 0 lies this share of the axis below its lowest power. */
const LANE_SHARE = 0.08;
const LEAST_DECADES = 2;
/** A lane has few marks, so that they are seen as marks; more profiles than these would be hairs. */
const MARKS = 24;
const PROFILES = 24;
const MOST_POINTS = 350;
/** Layers' factors are drawn on this axis; hardly any goes beyond. */
const PART_ENDS = [0.01, 100] as const;

/** The parts that this experiment has. */
export function partsOf({ experiment }: NetworkResult): readonly Part[] {
  const { residual, normalised } = experiment;
  return PARTS.filter(({ key }) => (key !== "skip" || residual) && (key !== "normalisation" || normalised));
}

/** What is left of the gradient, on its way from the output to the first layer: median and band of each network. */
export function ratioChart(result: NetworkResult, look: Look): CurveData {
  const { experiment, players, networks } = result;
  const played = players.map(({ player, flow }) => ({ ...lookOf(player, look.options), flow }));
  const [floor, top] = endsOf(players.map(({ flow }) => flow));
  const lane = floor - (top - floor) * LANE_SHARE;
  const silent = players.some(({ flow }) => silentFrom(flow) > 0);
  return thinned({
    series: played.flatMap((one) => medians(one, look)),
    bands: networks < 2 ? [] : played.map(({ flow, colour }) => bandOf(flow, floor, look.colour(colour))),
    xAxis: { title: PASSED, min: 0, max: experiment.layers, whole: true },
    yAxis: {
      title: "what is left of the gradient",
      scale: "exponent",
      min: floor,
      max: top,
      zeroAt: silent ? lane : undefined,
    },
    dots: silent ? played.flatMap((one, row) => zeroDots(one, lane, row, look)) : [],
    marker: { x: experiment.layers - layerRead(experiment) + 0.5, dots: [] },
    endLabels: true,
  });
}

/** A curve of more points than there are pixels costs the time of a drag, and shows nothing more. */
function thinned(data: CurveData): CurveData {
  const { series, bands = [] } = data;
  return {
    ...data,
    series: series.map((curve) => ({ ...curve, x: some(curve.x), y: some(curve.y) })),
    bands: bands.map((band) => ({ ...band, x: some(band.x), low: some(band.low), high: some(band.high) })),
  };
}

/** Evenly chosen ones, the first and the last among them. */
function some(values: ArrayLike<number>): number[] {
  const last = values.length - 1;
  const every = Math.ceil(values.length / MOST_POINTS);
  return Array.from(values).filter((_, at) => at % every === 0 || at === last);
}

/** From the output's entry back to the first layer's. */
function backwards(values: ArrayLike<number>): number[] {
  return Array.from(values).reverse();
}

/** Where float32 holds exactly 0 the line goes on thinly, with what double precision still has. */
function medians({ name, colour, dash, flow }: PlayerLook & { readonly flow: Flow }, look: Look): Curve[] {
  const left = backwards(flow.median).map((power) => (Number.isFinite(power) ? power : Number.NaN));
  const x = left.map((_, at) => at);
  const layer = silentFrom(flow);
  const silent = layer === 0 ? left.length : left.length - layer;
  const line = { x, colour: look.colour(colour), dash };
  const beyond = left.map((power, at) => (at >= silent - 1 ? power : Number.NaN));
  const goesOn = beyond.some((power, at) => at >= silent && !Number.isNaN(power));
  const heard = left.map((power, at) => (at < silent ? power : Number.NaN));
  return [
    { ...line, label: goesOn ? "" : name, y: heard },
    ...(goesOn ? [{ ...line, label: name, y: beyond, width: 1 }] : []),
  ];
}

/** A quantile of exactly 0 is at the foot of the axis. */
function bandOf({ tenth, ninetieth }: Flow, floor: number, colour: string): Band {
  const low = backwards(tenth).map((power) => (power === Number.NEGATIVE_INFINITY ? floor - 1 : power));
  return { x: low.map((_, at) => at), low, high: backwards(ninetieth), colour };
}

function zeroDots(
  { flow, colour }: PlayerLook & { readonly flow: Flow },
  lane: number,
  row: number,
  look: Look,
): Dot[] {
  const layer = silentFrom(flow);
  const depth = flow.zero32.length - 1;
  if (layer === 0) return [];
  const every = Math.max(1, Math.ceil(depth / MARKS));
  const marks: Dot[] = [];
  for (let x = depth + 1 - layer; x <= depth; x += every) {
    marks.push({
      x: Math.min(depth, x + (row * every) / 8),
      y: lane,
      colour: look.colour(colour),
      hollow: true,
    });
  }
  return marks;
}

/** Whole decades around everything that is shown, and 1 among them. */
function endsOf(flows: readonly Flow[]): readonly [number, number] {
  let [low, high] = [-LEAST_DECADES, 0];
  for (const { median, tenth, ninetieth } of flows) {
    for (const powers of [median, tenth, ninetieth]) {
      for (const power of powers) {
        if (!Number.isFinite(power)) continue;
        low = Math.min(low, power);
        high = Math.max(high, power);
      }
    }
  }
  const step = Math.max(1, 10 ** Math.floor(Math.log10((high - low) / 20)));
  return [Math.floor(low / step) * step, high < 0.01 ? 0 : Math.ceil(high / step) * step];
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
    xAxis: { title: PASSED, min: 0, max: experiment.layers, whole: true },
    yAxis: { title: "factor", scale: "log", min, max, fine: true },
    marker: { x: experiment.layers - layerRead(experiment) + 0.5, dots: [] },
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
    xAxis: { title: PASSED, min: 0, max: layers, whole: true },
    yAxis: {
      title: numbers === "before" ? "what the function takes in" : "what the layer gives",
      min: BINS.from,
      max: BINS.to,
    },
    marker: { x: layers - layerRead(result.experiment) + 0.5, dots: [] },
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
    xAxis: { title: PASSED, min: 0, max: result.experiment.layers, whole: true },
    yAxis: { title: "share of the gradient’s numbers", min: 0, max: 1 },
  });
}
