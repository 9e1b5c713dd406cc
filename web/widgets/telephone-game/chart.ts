import type { Curve, CurveData } from "../../charts/curves.ts";
import type { Dot } from "../../charts/overlay.ts";
import type { Chain } from "../../engine/calls.ts";
import { type FunctionOption, functionNamed } from "../function-menu/function-options.ts";
import type { FunctionChain, TelephoneResult } from "./calculate.ts";
import { listenedTo } from "./experiment.ts";

/** What the chart has to know of the page: names and colours. */
export interface Look {
  readonly options: readonly FunctionOption[];
  readonly colour: (number: number) => string;
  readonly muted: string;
}

/** Up to this depth every layer has a dot of its own. */
const DOTTED_DEPTH = 24;
/** The lane for exactly 0 lies this share of the axis' decades below its lowest power of ten. */
const LANE_SHARE = 0.09;
const LEAST_DECADES = 2;

/** The message that is left, against the number of people who have passed it on: falling to the right, as it is told. */
export function chartOf(
  { experiment, chains }: TelephoneResult,
  heard: number | undefined,
  look: Look,
): CurveData {
  const log = experiment.scale === "log";
  const bounded = experiment.bound ? chains.find(({ id }) => id === listenedTo(experiment)) : undefined;
  const all = chains.flatMap(({ chain, slipped }) => [chain, ...(slipped ? [slipped] : [])]);
  const floor = log ? floorOf(all, bounded?.chain) : 0;
  const lane = log ? laneOf(floor) : 0;
  const silent = chains.filter(({ chain }) => silentFrom(chain) <= experiment.depth);
  const best = { label: "best case", colour: look.muted, dash: [2, 4], width: 1.5 };
  return {
    series: [
      ...(bounded ? [curve(backwards(bounded.chain.bound), log, best)] : []),
      ...chains.flatMap((one) => curvesOf(one, log, look)),
    ],
    xAxis: { title: "people, from the last layer back", min: 0, max: experiment.depth, whole: true },
    yAxis: {
      title: "what is left of the message",
      ...(log ? { scale: "log", min: floor, max: topOf(all), zeroAt: lane } : { include: [0, 1] }),
    },
    dots: [
      ...(experiment.depth <= DOTTED_DEPTH ? chains.flatMap((one) => layerDots(one, log, look)) : []),
      ...(log ? silent.flatMap((one, row) => zeroDots(one, lane, row, look)) : []),
    ],
    marker: heard === undefined ? undefined : { x: heard, dots: [] },
    endLabels: true,
  };
}

/** What is left once 0, 1, 2, … people have passed it on. */
function backwards(passed: Float64Array): number[] {
  return [1, ...passed.toReversed()];
}

/** Where float32 holds exactly 0 a log axis goes on thinly, with what double precision still has. */
function curvesOf({ id, chain, slipped }: FunctionChain, log: boolean, look: Look): Curve[] {
  const { name, colour: number, dash } = functionNamed(look.options, id);
  const colour = look.colour(number);
  const left = backwards(chain.passed);
  const silent = log ? silentFrom(chain) : left.length;
  const heard = left.map((value, at) => (at < silent ? value : Number.NaN));
  const beyond = left.map((value, at) => (at >= silent - 1 ? value : Number.NaN));
  const goesOn = silent < left.length && chain.zeroLayer > 0;
  return [
    curve(heard, log, { label: goesOn ? "" : name, colour, dash }),
    ...(goesOn ? [curve(beyond, log, { label: name, colour, dash, width: 1 })] : []),
    ...(slipped
      ? [curve(backwards(slipped.passed), log, { label: `${name}, slip`, colour, dash: [2, 2], width: 1.25 })]
      : []),
  ];
}

/** After how many people float32 holds exactly 0; more than there are when it never does. */
export function silentFrom({ passed32 }: Chain): number {
  const depth = passed32.length;
  for (let heard = 1; heard <= depth; heard++) {
    if (passed32[depth - heard] === 0) return heard;
  }
  return depth + 1;
}

function layerDots({ id, chain }: FunctionChain, log: boolean, look: Look): Dot[] {
  const colour = look.colour(functionNamed(look.options, id).colour);
  const left = backwards(chain.passed).map((value) => height(value, log));
  return left.map((y, x) => ({ x, y, colour })).filter(({ y }) => !Number.isNaN(y));
}

/** Hollow marks in the lane below the axis: few enough to be seen as marks, shifted a little where functions meet. */
function zeroDots({ id, chain }: FunctionChain, lane: number, row: number, look: Look): Dot[] {
  const depth = chain.passed.length;
  const colour = look.colour(functionNamed(look.options, id).colour);
  const every = Math.ceil(depth / DOTTED_DEPTH);
  const first = silentFrom(chain);
  const marks: Dot[] = [];
  for (let x = first; x <= depth; x += every) {
    marks.push({ x: Math.min(depth, x + (row * every) / 8), y: lane, colour, hollow: true });
  }
  return marks;
}

function curve(left: readonly number[], log: boolean, look: Omit<Curve, "x" | "y">): Curve {
  return {
    ...look,
    x: Float64Array.from(left, (_, at) => at),
    y: Float64Array.from(left, (value) => height(value, log)),
  };
}

/** A log axis shows the size of a message whose sign has turned, and has no place for 0 among its decades. */
function height(value: number, log: boolean): number {
  if (!log) return value;
  return value === 0 ? Number.NaN : Math.abs(value);
}

/** The power of ten below everything that is left, so that the axis keeps still while a start value is dragged. */
function floorOf(chains: readonly Chain[], bounded: Chain | undefined): number {
  const values = [...chains.flatMap(({ passed }) => [...passed]), ...(bounded?.bound ?? [])].map(Math.abs);
  const least = values
    .filter((value) => value > 0 && Number.isFinite(value))
    .reduce((low, value) => Math.min(low, value), 1);
  const decades = Math.max(LEAST_DECADES, Math.ceil(-Math.log10(least) - 1e-9));
  return 10 ** -Math.min(300, decades);
}

function laneOf(floor: number): number {
  return floor * 10 ** (Math.log10(floor) * LANE_SHARE);
}

function topOf(chains: readonly Chain[]): number {
  const values = chains.flatMap(({ passed }) => [...passed]).map(Math.abs);
  const most = values
    .filter((value) => Number.isFinite(value))
    .reduce((high, value) => Math.max(high, value), 1);
  return most > 1.001 ? 10 ** Math.min(30, Math.ceil(Math.log10(most))) : 1;
}
