import type { Band } from "../../charts/bands.ts";
import type { Curve, CurveData } from "../../charts/curves.ts";
import type { Dot } from "../../charts/overlay.ts";
import { backwards, type Look, passedAxis, readMarker, thinned } from "./network-look.ts";
import { type Flow, type NetworkResult, silentFrom } from "./networks.ts";
import { lookOf, type PlayerLook } from "./players.ts";

/** The lane for exactly 0 lies this share of the axis below its lowest power. */
const LANE_SHARE = 0.08;
const LEAST_DECADES = 2;
/** A lane has few marks, so that they are seen as marks. */
const MARKS = 24;

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
    xAxis: passedAxis(experiment),
    yAxis: {
      title: "what is left of the gradient",
      scale: "exponent",
      min: floor,
      max: top,
      zeroAt: silent ? lane : undefined,
    },
    dots: silent ? played.flatMap((one, row) => zeroDots(one, lane, row, look)) : [],
    marker: readMarker(experiment),
    endLabels: true,
  });
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
