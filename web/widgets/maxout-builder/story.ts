import { sentenceNumber } from "../../model/number-text.ts";
import { idlePieces, type MaxoutResult } from "./calculate.ts";
import { type GoalResult, isMet } from "./goal.ts";
import type { Known } from "./known.ts";

/** Corners are named one by one up to so many. */
const FEW = 4;

/** What the lines make, what it is, who is idle, and how near it comes to what was wanted. */
export function describeMaxout(result: MaxoutResult): string {
  const { pieces, corners, known, goal } = result;
  const lines =
    pieces.length === 1
      ? "There is one line"
      : `The largest of ${pieces.length} lines has ${cornersText(result)}`;
  const straight =
    corners.length === 0 ? ", so the result is a straight line, which is no activation at all" : "";
  const parts = [
    `${lines}${straight}.`,
    ...(known ? [`${sentenceStart(knownText(known))}, exactly.`] : []),
    ...idleText(idlePieces(result)),
    ...(goal ? [goalText(goal, pieces.length)] : []),
  ];
  return parts.join(" ");
}

/** Where a line is the largest. */
export function winsText({ stretches }: MaxoutResult, at: number): string {
  const own = stretches.filter(({ winner }) => winner === at);
  const [from, to] = [own.at(0)?.from, own.at(-1)?.to];
  if (from === undefined || to === undefined) return "never wins";
  if (from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY) return "wins everywhere";
  if (from === Number.NEGATIVE_INFINITY) return `wins below ${place(to)}`;
  if (to === Number.POSITIVE_INFINITY) return `wins above ${place(from)}`;
  return `wins from ${place(from)} to ${place(to)}`;
}

/** The slope, from left to right. */
export function slopesText({ stretches }: MaxoutResult): string {
  const [first, last] = [stretches.at(0)?.slope ?? Number.NaN, stretches.at(-1)?.slope ?? Number.NaN];
  if (stretches.length < 2) return `The slope is ${sentenceNumber(first, 2)} everywhere.`;
  const steps = stretches.length - 1;
  return `From left to right the slope climbs in ${steps === 1 ? "one step" : `${steps} steps`}, from ${sentenceNumber(first, 2)} to ${sentenceNumber(last, 2)}, and never falls.`;
}

export function knownText(known: Known): string {
  if (known.name === "relu") return "this is ReLU";
  if (known.name === "modulus") return "this is the absolute value |x|";
  return `this is leaky ReLU with α = ${sentenceNumber(known.alpha, 2)}`;
}

/** How near it comes, and what is left to be tried. */
export function goalText(result: GoalResult, lines: number): string {
  const { goal, apart } = result;
  const where = `at x = ${place(apart.x)}`;
  if (goal.within === undefined) {
    return `It is up to ${distance(apart.largest)} away from ${goal.name}, ${where}.`;
  }
  const near = `On [${place(goal.from)}, ${place(goal.to)}] it is within ${distance(apart.largest)} of ${goal.name}; it is farthest off ${where}.`;
  if (!isMet(result)) return `${near} Not near enough yet: ${sentenceNumber(goal.within)} is wanted.`;
  const next = lines > 5 ? " Can you do it with fewer?" : lines === 5 ? " With fewer it cannot be done." : "";
  return `${near} Near enough, with ${lines} lines!${next}`;
}

/** Rounded upwards, so that nobody is promised too much. */
function distance(largest: number): string {
  return sentenceNumber(Math.ceil(1000 * largest - 1e-9) / 1000, 3);
}

function cornersText({ corners }: MaxoutResult): string {
  const places = corners.map(({ x }) => place(x));
  if (places.length === 0) return "no corner";
  if (places.length === 1) return `one corner, at x = ${places.join("")}`;
  if (places.length > FEW) return `${places.length} corners, from x = ${places.at(0)} to ${places.at(-1)}`;
  return `${places.length} corners, at x = ${places.slice(0, -1).join(", ")} and ${places.at(-1)}`;
}

function idleText(idle: readonly number[]): string[] {
  const numbers = idle.map((at) => String(at + 1));
  if (numbers.length === 0) return [];
  if (numbers.length === 1) return [`Line ${numbers.join("")} never wins: it is idle.`];
  return [`Lines ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)} never win: they are idle.`];
}

function place(x: number): string {
  return sentenceNumber(Number(x.toFixed(2)), 2);
}

function sentenceStart(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
