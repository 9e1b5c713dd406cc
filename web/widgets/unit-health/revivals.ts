import type { InspectedLayer } from "../../engine/calls.ts";
import type { Settings } from "./settings.ts";

/** A unit that had been silent on every example, and is not any more. */
export interface Revival {
  /** Counted from 1. */
  readonly unit: number;
  /** The sights at which it was first found silent, and awake again. */
  readonly silentSince: number;
  readonly step: number;
  /**
   * What woke it. `before`: no gradient reached it, so no step could move it, and it must have been the layer before.
   * `settings`: it is another network now, by a cure, or its bias was pushed. `own`: a step that moved its own weights.
   */
  readonly cause: "before" | "settings" | "own";
  /** Whether its own weights and bias are still the same to the last bit. */
  readonly unmoved: boolean;
}

interface Silent {
  readonly since: number;
  readonly weights: Float32Array;
  /** At the last sight. */
  readonly settings: Settings;
  readonly noGradient: boolean;
}

/** Watches the units of a layer from sight to sight. */
export class Revivals {
  readonly all: Revival[] = [];
  private readonly silent = new Map<number, Silent>();

  meet(step: number, layer: InspectedLayer, settings: Settings): void {
    for (const [at, isSilent] of layer.states.silentOnSet.entries()) {
      const was = this.silent.get(at);
      if (isSilent === 1) {
        const noGradient = layer.states.noGradient[at] === 1;
        const { since, weights } = was ?? { since: step, weights: weightsOf(layer, at) };
        this.silent.set(at, { since, weights, settings, noGradient });
      } else if (was) {
        this.silent.delete(at);
        const now = weightsOf(layer, at);
        this.all.push({
          unit: at + 1,
          silentSince: was.since,
          step,
          cause: causeOf(was, settings),
          unmoved: was.weights.every((weight, input) => weight === now[input]),
        });
      }
    }
  }
}

function causeOf(was: Silent, now: Settings): Revival["cause"] {
  const cured =
    was.settings.function !== now.function ||
    was.settings.normalised !== now.normalised ||
    was.settings.pushes !== now.pushes;
  return cured ? "settings" : was.noGradient ? "before" : "own";
}

/** What a unit has learned of its own: its weights, and its bias behind them. */
function weightsOf({ weights, bias, gain }: InspectedLayer, unit: number): Float32Array {
  const inputs = weights.length / Math.max(1, bias.length, gain.length);
  const own = new Float32Array(inputs + 1);
  own.set(weights.subarray(unit * inputs, (unit + 1) * inputs));
  own[inputs] = bias[unit] ?? 0;
  return own;
}
