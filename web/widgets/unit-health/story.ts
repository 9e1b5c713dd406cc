import type { Census, InspectedLayer } from "../../engine/calls.ts";
import { tableNumber } from "../../model/number-text.ts";
import type { HealthResult } from "./calculate.ts";
import { EXAMPLES, WARNING } from "./experiment.ts";
import type { Revival } from "./revivals.ts";
import { WATCHED } from "./settings.ts";

export function percentOf(some: number, all: number): number {
  return all === 0 ? 0 : (100 * some) / all;
}

/** What the figure shows now. */
export function describeHealth(result: HealthResult): string {
  const { present, experiment, step } = result;
  const census = present.layers[WATCHED]?.census;
  if (!census) return "";
  const { units, silentOnExample, silentOnBatch, silentOnSet, noGradient } = census;
  const when = step === 0 ? "Nothing is trained yet" : `After ${step} ${step === 1 ? "step" : "steps"}`;
  const stuck = noGradient === 1 ? "1 has zero gradient" : `${noGradient} have zero gradient`;
  return (
    `${when}: of ${units} units, ${silentOnExample} are silent on input ${experiment.example}, ` +
    `${silentOnBatch} on its batch, ${silentOnSet} on all ${EXAMPLES} examples; ${stuck}. ` +
    `Loss ${tableNumber(present.loss, 3)}, ${percentText(present.accuracy, 1)} of the points right.`
  );
}

export interface Note {
  readonly kind: "warning" | "good";
  readonly text: string;
}

/** What has to be said besides: numbers that ended, a layer that is cut off, too many silent, who came back last. */
export function notesOn(result: HealthResult): readonly Note[] {
  const census = result.present.layers[WATCHED]?.census;
  if (!census) return [];
  if (result.broken) {
    const text = `In step ${result.step} a number grew beyond what float32 holds, and nothing can be learned any more. Go back to the start, or undo, and take a lower rate.`;
    return [{ kind: "warning", text }];
  }
  const warning = warningOn(census);
  return [
    ...(warning === undefined ? [] : [{ kind: "warning", text: warning } as const]),
    ...result.revivals.slice(-1).map((revival) => ({ kind: "good", text: tellRevival(revival) }) as const),
  ];
}

function warningOn({ units, silentOnSet }: Census): string | undefined {
  if (silentOnSet === units) {
    return "Every unit of this layer is silent on every example. No gradient passes through it, so the layer before cannot learn either: by training alone, nobody here will speak again.";
  }
  if (silentOnSet <= WARNING * units) return undefined;
  return `${percentText(silentOnSet, units)} of the watched units are silent on every example. More than ${100 * WARNING} % is often called too many. That is a rule of thumb; we know of no source for it.`;
}

export function tellRevival({ unit, silentSince, step, cause, unmoved }: Revival): string {
  const since = silentSince === 0 ? "from the start" : `from step ${silentSince} on`;
  const back = `Unit ${unit} is back: silent on every example ${since}, it speaks again at step ${step}.`;
  switch (cause) {
    case "before":
      return unmoved
        ? `${back} Its own weights and bias are the same to the last bit; what changed is the layer before it.`
        : `${back} No gradient had reached it, so it was the layer before that woke it.`;
    case "settings":
      return `${back} What you did to the network did that.`;
    case "own":
      return `${back} Its own weights have moved.`;
  }
}

/** Behind a layer's name; nothing until it has been looked at. */
export function silentShare(layer: InspectedLayer | undefined): string {
  if (!layer) return "";
  const { units, silentOnSet } = layer.census;
  return `: ${percentText(silentOnSet, units)} silent on all ${EXAMPLES}`;
}

/** The unit in the frame. */
export function describeUnit(result: HealthResult, unit: number): string {
  const layer = result.present.layers[WATCHED];
  const silent = layer?.states.silentExamples[unit - 1];
  if (!layer || silent === undefined) return "";
  const stuck = layer.states.noGradient[unit - 1] === 1;
  const gradient = stuck
    ? "and its gradient is exactly 0 on every one: no step moves its weights"
    : "and a gradient reaches it, so its weights can move";
  if (silent === EXAMPLES) return `Unit ${unit} gives exactly 0 on all ${EXAMPLES} examples, ${gradient}.`;
  if (silent === 0) return `Unit ${unit} is never exactly 0, ${gradient}.`;
  return `Unit ${unit} gives exactly 0 on ${silent} of ${EXAMPLES} examples, ${gradient}.`;
}

export function percentText(some: number, all: number): string {
  return `${Number(percentOf(some, all).toFixed(1))} %`;
}
