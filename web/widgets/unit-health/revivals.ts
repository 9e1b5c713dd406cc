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
   * What had changed. `before`: not one of its own weights, so that it must have been the layer before. `settings`: the
   * network is another one, by a cure. `own`: its own weights too.
   */
  readonly cause: "before" | "settings" | "own";
}

interface Silent {
  readonly since: number;
  readonly weights: Float32Array;
  readonly settings: Settings;
}

/** Watches the units of a layer from sight to sight. */
export class Revivals {
  readonly all: Revival[] = [];
  private readonly silent = new Map<number, Silent>();

  meet(step: number, layer: InspectedLayer, settings: Settings): void {
    for (const [at, isSilent] of layer.states.silentOnSet.entries()) {
      const was = this.silent.get(at);
      if (isSilent === 1) {
        if (!was) this.silent.set(at, { since: step, weights: weightsOf(layer, at), settings });
      } else if (was) {
        this.silent.delete(at);
        const cause = causeOf(was, weightsOf(layer, at), settings);
        this.all.push({ unit: at + 1, silentSince: was.since, step, cause });
      }
    }
  }

  /** Since when a unit, counted from 1, has been silent on every example; undefined when it is not. */
  silentSince(unit: number): number | undefined {
    return this.silent.get(unit - 1)?.since;
  }
}

function causeOf(was: Silent, weights: Float32Array, settings: Settings): Revival["cause"] {
  if (was.settings.function !== settings.function || was.settings.normalised !== settings.normalised) {
    return "settings";
  }
  return weights.every((weight, at) => weight === was.weights[at]) ? "before" : "own";
}

/** What a unit has learned of its own: its weights, and its bias behind them. */
function weightsOf({ weights, bias, gain }: InspectedLayer, unit: number): Float32Array {
  const inputs = weights.length / Math.max(1, bias.length, gain.length);
  const own = new Float32Array(inputs + 1);
  own.set(weights.subarray(unit * inputs, (unit + 1) * inputs));
  own[inputs] = bias[unit] ?? 0;
  return own;
}
