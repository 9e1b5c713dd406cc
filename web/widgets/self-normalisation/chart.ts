import type { Curve, CurveData } from "../../charts/curves.ts";
import { decadesAround } from "../../charts/decades.ts";
import type { HistogramData } from "../../charts/histogram.ts";
import type { FunctionOption } from "../function-menu/function-options.ts";
import { lookOf } from "../telephone-game/players.ts";
import { firstLayer, momentsOf, type PlayerSignal, type SignalResult } from "./calculate.ts";
import { RULER } from "./experiment.ts";

export interface Look {
  readonly options: readonly FunctionOption[];
  readonly colour: (number: number) => string;
  readonly muted: string;
}

export type Moment = "mean" | "variance";

/** Where SELU keeps them. */
const GOAL: Readonly<Record<Moment, number>> = { mean: 0, variance: 1 };
/** Means beyond this need an axis that runs in decades. */
const LARGE_MEAN = 4;
/** The lane for exactly 0 lies this share of the axis' decades below its lowest power of ten. */
const LANE_SHARE = 0.12;
const DECADES = [-2, 1] as const;
/** As far as charts go. */
const FARTHEST = 1e30;

/** Mean or variance against the layer. */
export function momentChart({ experiment, signals }: SignalResult, moment: Moment, look: Look): CurveData {
  const from = firstLayer(experiment.look);
  const rows = signals.map((one) => ({ one, numbers: momentsOf(one, experiment.look)[moment] }));
  const { floor, top, lane } = decadesAround(
    rows.flatMap(({ numbers }) => [...numbers]),
    DECADES,
    LANE_SHARE,
  );
  const goal: Curve = {
    label: "",
    x: [from, experiment.depth],
    y: [GOAL[moment], GOAL[moment]],
    colour: look.muted,
    dash: [2, 4],
    width: 1.5,
  };
  const curves = rows.map(({ one, numbers }) => ({
    ...lookOf(one.player, look.options),
    layers: Float64Array.from(numbers, (_, at) => from + at),
    numbers,
  }));
  const large = rows.some(({ numbers }) => numbers.some((value) => Math.abs(value) > LARGE_MEAN));
  return {
    series: [
      goal,
      ...curves.map(({ name, colour, dash, layers, numbers }) => ({
        label: name,
        colour: look.colour(colour),
        dash,
        x: layers,
        y: numbers.map((value) => drawn(value, moment)),
      })),
    ],
    xAxis: {
      title: moment === "variance" ? "layer" : "",
      min: from,
      max: Math.max(experiment.depth, from + 1),
      whole: true,
    },
    yAxis:
      moment === "variance"
        ? { title: "variance", scale: "log", min: floor, max: top, zeroAt: lane }
        : { title: "mean", include: [-0.5, 1], ...(large ? { scale: "symlog", threshold: 1 } : {}) },
    dots: moment === "variance" ? zeroDots(curves, lane, look) : [],
    endLabels: true,
    axisWidth: 64,
  };
}

/** A line ends where it leaves the axis, instead of running along its end; and a log axis has no place for 0. */
function drawn(value: number, moment: Moment): number {
  const off = Math.abs(value) > FARTHEST || (moment === "variance" && value === 0);
  return off ? Number.NaN : value;
}

/** A hollow mark where the variance first is exactly 0: a log axis has no place for it. */
function zeroDots(
  curves: readonly {
    readonly colour: number;
    readonly layers: Float64Array;
    readonly numbers: Float64Array;
  }[],
  lane: number,
  look: Look,
): CurveData["dots"] {
  return curves.flatMap(({ colour, layers, numbers }) => {
    const at = numbers.indexOf(0);
    const x = layers[at];
    return x === undefined ? [] : [{ x, y: lane, colour: look.colour(colour), hollow: true }];
  });
}

/** How the last layer's activations are spread. */
export function histogramOf({ player, signal }: PlayerSignal, look: Look): HistogramData | undefined {
  const { lastLayer } = signal;
  if (!lastLayer) return undefined;
  return {
    low: RULER.low,
    high: RULER.high,
    shares: Array.from(lastLayer.bins.subarray(1, -1)),
    spikes: lastLayer.zeros > 0 ? [{ x: 0, share: lastLayer.zeros }] : [],
    colour: look.colour(lookOf(player, look.options).colour),
    xTitle: "",
  };
}
