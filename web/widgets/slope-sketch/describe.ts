import { sentenceNumber } from "../../model/number-text.ts";
import type { SketchResult } from "./calculate.ts";
import { drawnPoints, readDrawing, SPACES } from "./drawing.ts";
import { axisOf } from "./experiment.ts";

/** The figure in a sentence: what there is to do, or how it went and where it went wrong. */
export function describeSketch({ experiment, score }: SketchResult, name: string): string {
  const { from, to } = axisOf(experiment);
  const { x } = drawnPoints(readDrawing(experiment.drawing), from, to);
  const [first, last] = [x[0], x.at(-1)];
  if (first === undefined || last === undefined) {
    return experiment.revealed
      ? `This is the slope of ${name}. You had drawn nothing.`
      : `Here is ${name}. Draw its slope on the sheet below it, then reveal the true one.`;
  }
  if (!score) {
    const all = x.length === SPACES + 1;
    const stretch = all ? "all the way across" : `from x = ${short(first)} to x = ${short(last)}`;
    return `You have drawn the slope of ${name} ${stretch}. Reveal the true one when you are content.`;
  }
  const level = first > from || last < to ? " Where you drew nothing, your ends were carried on level." : "";
  return `${verdict(score.score)} ${points(score.score)} of 100 for the slope of ${name}: on average you are ${short(score.meanError)} off. ${worstPlace(score)}${level}`;
}

/** "near x = 0 the slope is 0.25, you drew 0.8" */
function worstPlace({ worst }: NonNullable<SketchResult["score"]>): string {
  if (Number(worst.error.toFixed(2)) === 0) return "Nowhere are you off by more than a line’s width.";
  return `Near x = ${short(worst.x)} the slope is ${short(worst.truth)}, you drew ${short(worst.drawn)}.`;
}

/** Whole points; a sheet that is not perfect does not get 100. */
export function points(score: number): number {
  return score > 99.5 ? 100 : Math.min(99, Math.round(score));
}

function verdict(score: number): string {
  if (score > 92) return "Very close!";
  if (score > 75) return "Well drawn.";
  if (score > 45) return "The idea is there.";
  return "Not yet.";
}

function short(value: number): string {
  return sentenceNumber(Number(value.toFixed(2)), 2);
}
