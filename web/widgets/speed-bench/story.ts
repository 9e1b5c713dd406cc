import type { Summary } from "../../engine/calls.ts";
import { isOwn } from "../../model/own-function.ts";
import type { SpeedResult, Timing } from "./calculate.ts";
import type { SpeedExperiment, Way } from "./experiment.ts";
import { countText, roughly } from "./units.ts";

type Name = (id: string) => string;

/** What the figure is doing. */
export type Stage = "idle" | "measuring" | "hidden";

/** Beyond this share times say little. */
const RESTLESS = 0.25;

const SPOKEN: Readonly<Record<Way, string>> = {
  simd: "SIMD",
  scalar: "scalar WebAssembly",
  javascript: "JavaScript",
};

/** One sentence on what the figure shows: the live region. It says what was seen on this device, and how sure that is. */
export function describeSpeeds(result: SpeedResult, stage: Stage, name: Name): string {
  const { experiment, timings } = result;
  if (stage === "hidden")
    return "Paused while the page is hidden; the measuring goes on when it is shown again.";
  if (stage === "measuring")
    return "Measuring. Each round is measured in a new order, and the bars settle as rounds are added.";
  if (experiment.functions.length === 0)
    return "No function is chosen yet: pick one or more, then press Start.";
  if (experiment.ways.length === 0)
    return "No way of computing is chosen: pick one or more, then press Start.";
  if (timings.length === 0) return plan(experiment);
  const numbers = experiment.sorted ? " and with sorted numbers" : "";
  const seen = [extremes(timings, name), gains(result)].filter((part) => part !== "").join("; ");
  return result.variation.median > RESTLESS
    ? `On this device${numbers}, times vary a lot at the moment: ${varied(result)}. Take it as a hint, then, that ${seen}.`
    : `On this device${numbers}, ${seen}; ${varied(result)}.`;
}

function plan({ functions, ways, count, rounds, derivative }: SpeedExperiment): string {
  const what = functions.length === 1 ? "one function" : `${functions.length} functions`;
  const how = ways.length === 1 ? "one way" : `${ways.length} ways`;
  const of = derivative ? "the slopes of " : "";
  return `Nothing has been measured yet. Start computes ${of}${what} over ${countText(count)} elements in ${how}, ${rounds} rounds of it, on this device.`;
}

/** “ReLU takes 1.2 times as long as copying, Tanh 6 times” */
function extremes(timings: readonly Timing[], name: Name): string {
  const [first] = timings;
  if (!first) return "";
  const alike = timings
    .filter(({ way }) => way === first.way)
    .sort((a, b) => a.copies.median - b.copies.median);
  const [least, most] = [alike[0] ?? first, alike.at(-1) ?? first];
  const start = `with ${SPOKEN[first.way]} ${name(least.id)} takes ${times(least.copies)} as long as copying`;
  return least === most ? start : `${start}, ${name(most.id)} ${times(most.copies)}`;
}

function times({ median }: Summary): string {
  return `${roughly(median)} times`;
}

/** “SIMD is 2 to 9 times as fast as JavaScript, 4.1 times in the middle” */
function gains({ gain }: SpeedResult): string {
  const parts = (["javascript", "scalar"] as const).flatMap((way) => {
    const its = gain[way];
    return its ? [`${range(its)} as fast as ${SPOKEN[way]}${middle(its)}`] : [];
  });
  return parts.length === 0 ? "" : `SIMD is ${parts.join(" and ")}`;
}

function range({ least, greatest }: Summary): string {
  return `${[...new Set([roughly(least), roughly(greatest)])].join(" to ")} times`;
}

function middle({ count, median }: Summary): string {
  return count > 2 ? ` (the middle one ${roughly(median)} times)` : "";
}

function varied({ variation, rounds, experiment }: SpeedResult): string {
  const early = rounds < experiment.rounds ? `, stopped after ${rounds} of ${experiment.rounds} rounds` : "";
  if (rounds < 2) return `there has been one round only, so how much the times vary is not known${early}`;
  return `the middle half of a function’s times lies within ${roughly(100 * variation.median)}\u00a0%${early}`;
}

/** What is worth knowing about these numbers beside what they are. */
export function notesOn(
  { missing, variation, timings, experiment }: SpeedResult,
  clockStep: number,
): readonly string[] {
  const own = experiment.ways.includes("javascript") && experiment.functions.some(isOwn);
  return [
    ...missing.map((way) => MISSING[way]),
    ...(own
      ? [
          "A function of your own has no JavaScript bar: this page forbids itself to make code out of text, so it cannot write the loop.",
        ]
      : []),
    ...(timings.length > 0 && variation.median > RESTLESS
      ? [
          "Other programs, a battery that is being spared or heat may be why the times vary so much: wait a little, and measure again.",
        ]
      : []),
    ...(timings.length > 0 && clockStep >= 0.5
      ? [
          `This browser’s clock goes in steps of ${roughly(clockStep)}\u00a0ms, on purpose, to protect its users. Each sample is therefore repeated until it lasts at least fifty such steps.`,
        ]
      : []),
  ];
}

const MISSING: Readonly<Record<Way, string>> = {
  simd: "This browser has no WebAssembly SIMD, so that way is left out. The others are shown.",
  scalar: "The scalar build could not be started here, so it is left out.",
  javascript: "This page may not start a thread for the JavaScript loops, so they are left out.",
};
