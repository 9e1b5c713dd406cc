import { describe, expect, it } from "vitest";
import type { SignalPropagation } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import { changedBy } from "../../web/widgets/figure/shortcuts.ts";
import {
  calculateSignals,
  momentsOf,
  type PlayerSignal,
  type SignalResult,
} from "../../web/widgets/self-normalisation/calculate.ts";
import { histogramOf, type Look, momentChart } from "../../web/widgets/self-normalisation/chart.ts";
import { EXAMPLES, schema } from "../../web/widgets/self-normalisation/experiment.ts";
import { presets } from "../../web/widgets/self-normalisation/presets.ts";
import {
  beyondText,
  describeSignals,
  keepsBoth,
  notesOn,
} from "../../web/widgets/self-normalisation/story.ts";

const read = (attributes: Record<string, string>) =>
  decode(schema, (name) => attributes[name] ?? null).experiment;
const name = (id: string) => id.toUpperCase();
const look: Look = { options: [], colour: (number) => `colour ${number}`, muted: "muted" };

function signalOf(mean: readonly number[], variance: readonly number[], brokenLayer = -1): SignalPropagation {
  return {
    input: { mean: 0.01, variance: 1 },
    preActivation: { mean: Float64Array.from(mean, () => 0), variance: Float64Array.from(mean, () => 2) },
    activation: { mean: Float64Array.from(mean), variance: Float64Array.from(variance) },
    brokenLayer,
    lastLayer: { zeros: 0.5, bins: Float64Array.of(0.01, 0.2, 0.25, 0.04) },
  };
}

function player(id: string, signal: SignalPropagation): PlayerSignal {
  return { player: { id, weights: { scheme: "he_normal", scale: 1 }, variant: 0, twinned: false }, signal };
}

const kept = player("selu", signalOf([0, 0.1], [1.1, 0.9]));
const dead = player("relu", signalOf([0.3, 0], [0.01, 0]));
const broken = player("gelu", signalOf([3, Number.NaN], [1e30, Number.POSITIVE_INFINITY], 2));
const result = (signals: readonly PlayerSignal[], attributes: Record<string, string> = {}): SignalResult => ({
  experiment: read({ depth: "2", ...attributes }),
  signals,
});

describe("the sentence", () => {
  it("tells how each network ends", () => {
    expect(describeSignals(result([kept, dead, broken]), name)).toBe(
      "After 2 layers of 128 units: SELU (He) has mean 0.10 and variance 0.90; RELU (He) says the same for every example, with variance exactly 0; GELU (He) grows past what float32 can hold in layer 2.",
    );
    expect(describeSignals(result([]), name)).toContain("pick one");
  });

  it("has a way on for what broke, and a word on narrow networks", () => {
    expect(notesOn(result([kept]), name)).toEqual([]);
    expect(notesOn(result([broken]), name)[0]).toContain("Smaller weights keep it alive");
    expect(notesOn(result([kept], { width: "8" }), name)[0]).toContain("chance has a large say");
  });
});

describe("the charts", () => {
  it("begin with the input where activations are looked at, and not for pre-activations", () => {
    expect([...momentsOf(kept, "activation").mean]).toEqual([0.01, 0, 0.1]);
    expect([...momentsOf(kept, "pre-activation").variance]).toEqual([2, 2]);
    expect(momentChart(result([kept], { look: "pre-activation" }), "mean", look).xAxis.min).toBe(1);
  });

  it("keep a variance of exactly 0 below the axis, where it is seen", () => {
    const { series, yAxis, dots } = momentChart(result([dead]), "variance", look);
    expect(series[1]?.y[2]).toBeNaN();
    expect(dots).toEqual([{ x: 2, y: yAxis.zeroAt, colour: expect.any(String), hollow: true }]);
    expect(yAxis.zeroAt).toBeLessThan(yAxis.min ?? 0);
  });

  it("end a line where it leaves the axis", () => {
    const gone = player("selu", signalOf([1, 1e17], [1, 1e34]));
    const { series, dots } = momentChart(result([gone]), "variance", look);
    expect(series[1]?.y[2]).toBeNaN();
    expect(dots).toEqual([]);
  });

  it("give large means an axis in decades", () => {
    expect(momentChart(result([kept]), "mean", look).yAxis.scale).toBeUndefined();
    const large = player("relu", signalOf([3, 900], [1, 1]));
    expect(momentChart(result([large]), "mean", look).yAxis.scale).toBe("symlog");
  });

  it("show zeros as a spike and say what lies beyond the ruler", () => {
    const histogram = histogramOf(kept, look);
    expect(histogram?.shares).toEqual([0.2, 0.25]);
    expect(histogram?.spikes).toEqual([{ x: 0, share: 0.5 }]);
    expect(beyondText(kept, -3, 3)).toBe("5 % beyond −3 and 3");
  });
});

describe("the experiment", () => {
  it("asks for a network for every function with every rule of weights for it", async () => {
    const asked: unknown[] = [];
    const engine = {
      signalPropagation: async (call: {
        id: string;
        initialisation: unknown;
        examples: number;
        onProgress?: ((share: number) => void) | undefined;
      }) => {
        call.onProgress?.(0.75);
        asked.push([call.id, call.initialisation, call.examples]);
        return signalOf([0], [1]);
      },
    };
    const experiment = read({
      functions: "selu relu",
      weights: "lecun_normal relu:he_normal*2 relu:orthogonal",
    });
    const functions = [{ id: "relu", family: "rectifier" }, { id: "selu" }];
    const shares: number[] = [];
    const { signal } = new AbortController();
    const progressed = (share: number) => shares.push(share);
    const { signals } = await calculateSignals(engine, functions, experiment, signal, progressed);
    expect(shares).toEqual([0.25, 0.5, 0.75]);
    expect(asked).toEqual([
      ["relu", { scheme: "he_normal", scale: 2 }, EXAMPLES],
      ["relu", { scheme: "orthogonal", scale: 1 }, EXAMPLES],
      ["selu", { scheme: "lecun_normal", scale: 1 }, EXAMPLES],
    ]);
    expect(signals).toHaveLength(3);
  });

  it("tells weights that there are not in a sentence", () => {
    const { problems } = decode(schema, (attribute) => (attribute === "weights" ? "good" : null));
    expect(problems[0]).toContain("weights cannot hold “good”");
  });

  it("knows which of the presets it is", () => {
    const set = presets.filter((preset) => changedBy(preset, read({ weights: "lecun_normal" })).length === 0);
    expect(set.map(({ label }) => label)).toEqual(["LeCun’s weights for all"]);
  });

  it("calls a signal kept that stays near mean 0 and variance 1 in every layer", () => {
    expect([kept, dead, broken].map(keepsBoth)).toEqual([true, false, false]);
  });
});
