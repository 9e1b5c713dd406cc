import { sentenceNumber } from "../../model/number-text.ts";
import { type CollapseResult, isBent } from "./calculate.ts";
import { takenOf } from "./experiment.ts";

type Name = (id: string) => string;

/** Differences of this size, as a share of the largest coordinate, are rounding. */
const ROUNDING = 1e-9;

/** Whether what came out could have been made by one layer, as far as double precision can tell. */
export function isStraight({ through }: CollapseResult): boolean {
  if (!through) return true;
  const size = through.output.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  return through.farthest <= ROUNDING * Math.max(1, size);
}

/** What became of the plane. */
export function describeCollapse(result: CollapseResult, name: Name): string {
  const { experiment, through } = result;
  const taken = takenOf(experiment);
  if (!through)
    return "This is the plane before the first layer: a grid of squares. Press Step to send it through.";
  const after = `After ${counted(taken)}`;
  if (!Number.isFinite(through.farthest)) {
    return `${after} some points are further away than a computer can count. Take fewer layers, or another function between them.`;
  }
  if (!isBent(experiment)) return `${after}, ${straight(taken, through.farthest)}`;
  const { between } = experiment;
  if (isStraight(result)) {
    return `${after} with ${name(between)} in between, a single layer could still have done this: nothing of the plane that was left has been bent.`;
  }
  return `${after} with ${name(between)} in between, the grid is bent: even the nearest single layer is off by up to ${short(through.farthest)}.`;
}

function straight(taken: number, farthest: number): string {
  const lines = "straight lines are still straight and parallel ones still parallel";
  if (taken === 1) return `${lines}.`;
  const apart =
    farthest === 0 ? "exactly where they put it" : `where they put it, up to rounding (${short(farthest)})`;
  return `${lines}. The one layer that these ${taken} come to puts every point ${apart}.`;
}

export function counted(layers: number): string {
  return layers === 1 ? "1 layer" : `${layers} layers`;
}

function short(distance: number): string {
  return sentenceNumber(distance >= 0.005 ? Number(distance.toFixed(2)) : distance, 2);
}
