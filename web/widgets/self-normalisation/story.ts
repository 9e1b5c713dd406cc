import { tableNumber } from "../../model/number-text.ts";
import type { Player } from "../telephone-game/players.ts";
import { weightsText } from "../telephone-game/weights.ts";
import type { PlayerSignal, SignalResult } from "./calculate.ts";

type Name = (id: string) => string;

/** As near to the goal as counts for having kept it. */
const KEPT = { mean: 0.2, least: 0.5, most: 2 } as const;

/** One sentence on what the figure shows: the live region. */
export function describeSignals({ experiment, signals }: SignalResult, name: Name): string {
  if (signals.length === 0) return "No function is chosen yet: pick one below.";
  const layers = experiment.depth === 1 ? "1 layer" : `${experiment.depth} layers`;
  const told = signals.map((one) => `${playerName(one.player, name)} ${fateOf(one)}`);
  return `After ${layers} of ${experiment.width} units: ${told.join("; ")}.`;
}

/** “SELU (LeCun)” */
export function playerName({ id, weights }: Player, name: Name): string {
  return `${name(id)} (${weightsText(weights)})`;
}

function fateOf({ signal }: PlayerSignal): string {
  const { brokenLayer, activation } = signal;
  if (brokenLayer > 0) return `grows past what float32 can hold in layer ${brokenLayer}`;
  const mean = activation.mean.at(-1) ?? Number.NaN;
  const variance = activation.variance.at(-1) ?? Number.NaN;
  if (variance === 0) return `says the same for every example, with variance exactly 0`;
  return `has mean ${short(mean)} and variance ${short(variance)}`;
}

/** Whether mean and variance have stayed near 0 and 1 in every layer. */
export function keepsBoth({ signal: { activation, brokenLayer } }: PlayerSignal): boolean {
  return (
    brokenLayer < 0 &&
    activation.mean.every((mean) => Math.abs(mean) <= KEPT.mean) &&
    activation.variance.every((variance) => variance >= KEPT.least && variance <= KEPT.most)
  );
}

/** A way on for what went wrong, a sentence each. */
export function notesOn({ experiment, signals }: SignalResult, name: Name): string[] {
  const broken = signals.filter(({ signal }) => signal.brokenLayer > 0);
  const notes = broken.map(
    ({ player, signal }) =>
      `${playerName(player, name)}: the numbers of layer ${signal.brokenLayer} are too large for float32, and the line ends there. Smaller weights keep it alive.`,
  );
  if (experiment.width < 16 && signals.length > 0) {
    notes.push("In a network as narrow as this, chance has a large say: try other weights, or more units.");
  }
  return notes;
}

export function short(value: number): string {
  const size = Math.abs(value);
  return tableNumber(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.095 || size === 0 ? 2 : 4);
}

/** What lies beyond the ruler of a histogram, if that is worth a line. */
export function beyondText({ signal: { lastLayer } }: PlayerSignal, low: number, high: number): string {
  if (!lastLayer) return "";
  const beyond = (lastLayer.bins[0] ?? 0) + (lastLayer.bins.at(-1) ?? 0);
  if (beyond < 0.0005) return "";
  return `${Number((100 * beyond).toFixed(1))} % beyond ${String(low).replace("-", "−")} and ${high}`;
}
