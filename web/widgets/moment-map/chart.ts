import type { Curve, CurveData } from "../../charts/curves.ts";
import type { Dot } from "../../charts/overlay.ts";
import type { FunctionOption } from "../function-menu/function-options.ts";
import { lookOf } from "../telephone-game/players.ts";
import { ends, type MomentResult, type PlayerMoments, settledAt } from "./calculate.ts";
import { MOST_VARIANCE, SHOWN_MEAN, SHOWN_SQUARE } from "./experiment.ts";

export interface Look {
  readonly options: readonly FunctionOption[];
  readonly colour: (number: number) => string;
  readonly text: string;
  /** There is only one network. */
  readonly single: boolean;
  readonly muted: string;
}

/** The map from one layer's mean square to the next one's, with the staircase that the signal walks between it and the diagonal. */
export function stairChart({ experiment, players }: MomentResult, look: Look): CurveData {
  const stairs = players.map((one) => stairOf(one, experiment.layers));
  return {
    series: [
      line([0, SHOWN_SQUARE], [0, SHOWN_SQUARE], { label: "", colour: look.muted, dash: [2, 4], width: 1.5 }),
      ...stairs.map(({ x, y }, at) => line(x, y, pathStyle(players[at], look))),
      ...players.map(({ player, map }) => {
        const { name, colour, dash } = lookOf(player, look.options);
        return line(ends(map.square, 0), ends(map.square, 1), {
          label: name,
          colour: look.colour(colour),
          dash,
        });
      }),
    ],
    xAxis: { title: "mean square coming into a layer", min: 0, max: SHOWN_SQUARE },
    yAxis: { title: "mean square going out", min: 0, max: SHOWN_SQUARE },
    dots: players.flatMap((one, at) => stairDots(one, stairs[at], look)),
    endLabels: players.length > 1,
  };
}

/** From the axis up to the map, across to the diagonal, up or down to the map, … */
interface Stair {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

function stairOf({ orbit }: PlayerMoments, layers: number): Stair {
  const x = [orbit.square[0] ?? Number.NaN];
  const y = [0];
  for (let layer = 0; layer < layers; layer++) {
    const [now, next] = [orbit.square[layer] ?? Number.NaN, orbit.square[layer + 1] ?? Number.NaN];
    x.push(now, next);
    y.push(next, next);
  }
  return { x, y };
}

function stairDots(one: PlayerMoments, stair: Stair | undefined, look: Look): Dot[] {
  const colour = look.colour(lookOf(one.player, look.options).colour);
  const rest = settledAt(one) && one.orbit.square.at(-1);
  return within(
    [
      ...(rest === undefined ? [] : [{ x: rest, y: rest, colour, hollow: true }]),
      { x: stair?.x.at(-1) ?? Number.NaN, y: stair?.y.at(-1) ?? Number.NaN, colour },
    ],
    [0, SHOWN_SQUARE],
    [0, SHOWN_SQUARE],
  );
}

/** The same walk in the plane of mean and variance: after the first layer it stays on the curve that all signals land on. */
export function planeChart({ experiment, players }: MomentResult, look: Look): CurveData {
  const shown = experiment.layers + 1;
  return {
    series: [
      ...players.map(({ player, map }) => {
        const { name, colour, dash } = lookOf(player, look.options);
        const style = { label: name, colour: look.colour(colour), dash };
        return line(ends(map.mean, 1), ends(map.variance, 1), style);
      }),
      ...players.map((one) =>
        line(one.orbit.mean.subarray(0, shown), one.orbit.variance.subarray(0, shown), pathStyle(one, look)),
      ),
    ],
    xAxis: { title: "mean", min: -SHOWN_MEAN, max: SHOWN_MEAN },
    yAxis: { title: "variance", min: 0, max: MOST_VARIANCE },
    dots: players.flatMap((one) => planeDots(one, shown, look)),
  };
}

function planeDots(one: PlayerMoments, shown: number, look: Look): Dot[] {
  const colour = look.colour(lookOf(one.player, look.options).colour);
  const { mean, variance } = one.orbit;
  const rest = settledAt(one);
  const walked = Array.from(mean.subarray(0, shown), (x, at) => ({
    x,
    y: variance[at] ?? Number.NaN,
    colour,
  }));
  return within(
    [...(rest ? [{ x: rest.mean, y: rest.variance, colour, hollow: true }] : []), ...walked],
    [-SHOWN_MEAN, SHOWN_MEAN],
    [0, MOST_VARIANCE],
  );
}

/** Thin, and in the text's colour where there is only one: several would be taken for each other. */
function pathStyle(one: PlayerMoments | undefined, look: Look): Omit<Curve, "x" | "y"> {
  const colour = look.single || !one ? look.text : look.colour(lookOf(one.player, look.options).colour);
  return { label: "", colour, width: 1.25 };
}

function line(x: ArrayLike<number>, y: ArrayLike<number>, style: Omit<Curve, "x" | "y">): Curve {
  return { ...style, x, y };
}

/** Dots are not cut off at the edge of a chart, as lines are. */
function within(
  dots: readonly Dot[],
  [left, right]: readonly [number, number],
  [bottom, top]: readonly [number, number],
): Dot[] {
  return dots.filter(({ x, y }) => x >= left && x <= right && y >= bottom && y <= top);
}
