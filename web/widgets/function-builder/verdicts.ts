import type { Portrait } from "../../engine/calls.ts";
import { sentenceNumber } from "../../model/number-text.ts";
import { centredWord, meanOf } from "../function-table/texts.ts";
import { HUGE, percent } from "./facts.ts";

/** What a fact means for a network, with the number behind it. */
export interface Verdict {
  readonly kind: "good" | "mind";
  readonly text: string;
}

/** Slopes up to here leave gradients about as large as they were. */
const GENTLE = 1.2;
/** Below this largest slope a gradient shrinks at each layer, whatever the input. */
const WEAK = 0.5;

/** Wider than this, or narrower, the outputs of standard normal inputs swell or shrink from layer to layer. */
const WIDE = 2;
const NARROW = 0.25;
/** A slope as small as this may be rounding. */
const LEVEL = 1e-9;

/** The function judged as an activation, in a few lines. */
export function verdictsOf(
  portrait: Portrait,
  straight: boolean,
  slopes: readonly number[] = [],
): readonly Verdict[] {
  if (Number.isNaN(portrait.least.value))
    return [mind("It has no value anywhere, so there is nothing to judge.")];
  const flat = isEverywhereFlat(portrait);
  const shape = flat
    ? [mind("It is flat everywhere: no gradient gets through, and nothing before it can learn.")]
    : straight
      ? [mind("It is a straight line: layers with it in between can do no more than one layer.")]
      : [];
  const averages = Number.isFinite(portrait.normalMean)
    ? [centred(portrait), ...spread(portrait)]
    : [
        mind(
          "It has no average over standard normal inputs: for some of them it is undefined, or too large. One such number spoils every number after it.",
        ),
      ];
  return [
    ...shape,
    ...averages,
    ...(flat ? [] : [...steepness(portrait), ...turns(slopes), ...saturation(portrait)]),
    ...zeros(portrait),
  ];
}

function spread({ normalDeviation }: Portrait): readonly Verdict[] {
  const text = sentenceNumber(normalDeviation);
  if (normalDeviation > WIDE)
    return [
      mind(`It makes a standard normal input ${text} times as wide: numbers may swell from layer to layer.`),
    ];
  if (normalDeviation > 0 && normalDeviation < NARROW)
    return [
      mind(`It leaves a standard normal input only ${text} as wide: numbers may shrink from layer to layer.`),
    ];
  return [];
}

function centred(portrait: Portrait): Verdict {
  const mean = sentenceNumber(meanOf(portrait));
  const word = centredWord(portrait);
  if (word === "yes") return good(`It is zero-centred: its mean is ${mean}.`);
  if (word === "nearly") return good(`It is nearly zero-centred: its mean is ${mean}.`);
  return mind(`It is not zero-centred: its mean is ${mean}.`);
}

function steepness({ steepest }: Portrait): readonly Verdict[] {
  const size = Math.abs(steepest.value);
  if (Number.isNaN(size)) return [];
  if (size > HUGE) return [mind("Its slope has no end, so gradients may explode.")];
  const text = sentenceNumber(size);
  if (size > GENTLE)
    return [mind(`Its slope reaches ${text}: gradients may grow that many times at each layer.`)];
  if (size < WEAK) return [mind(`Its slope never exceeds ${text}: gradients shrink at each layer.`)];
  const enlarged = size > 1 ? "one layer of it hardly enlarges a gradient" : "it enlarges no gradient";
  return [good(`Its slope never exceeds ${text}: ${enlarged}.`)];
}

function turns(slopes: readonly number[]): readonly Verdict[] {
  const rises = slopes.filter((slope) => slope > LEVEL).length;
  const falls = slopes.filter((slope) => slope < -LEVEL).length;
  if (rises === 0 || falls === 0) return [];
  return [
    mind(
      `It turns round: of ${slopes.length} places on this axis it rises at ${rises} and falls at ${falls}.`,
    ),
  ];
}

function saturation({ saturates: { below, above } }: Portrait): readonly Verdict[] {
  if (below !== null && above !== null) {
    return [
      mind(
        `It saturates on both sides: left of ${place(below)} and right of ${place(above)} hardly any gradient gets through.`,
      ),
    ];
  }
  if (below !== null)
    return [mind(`It saturates on the left: below ${place(below)} hardly any gradient gets through.`)];
  if (above !== null)
    return [mind(`It saturates on the right: above ${place(above)} hardly any gradient gets through.`)];
  return [good("It saturates on neither side.")];
}

function zeros({ normalZeros }: Portrait): readonly Verdict[] {
  if (normalZeros === 0) return [];
  return [
    mind(
      `It is exactly 0 for ${percent(normalZeros)} of standard normal inputs: sparse, but units can fall silent for good.`,
    ),
  ];
}

function isEverywhereFlat({ saturates: { below, above } }: Portrait): boolean {
  return below === Number.POSITIVE_INFINITY && above === Number.NEGATIVE_INFINITY;
}

function place(x: number): string {
  return sentenceNumber(x, 2);
}

function good(text: string): Verdict {
  return { kind: "good", text };
}

function mind(text: string): Verdict {
  return { kind: "mind", text };
}
