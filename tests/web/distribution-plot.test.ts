import { describe, expect, it } from "vitest";
import { roundUp } from "../../web/charts/histogram.ts";
import type { Portrait, SampledDistribution } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import {
  calculateDistributions,
  type FunctionDistribution,
  sharesOf,
} from "../../web/widgets/distribution-plot/calculate.ts";
import {
  type DistributionExperiment,
  rulerOf,
  schema,
} from "../../web/widgets/distribution-plot/experiment.ts";
import { describeDistributions, factsOf, percent } from "../../web/widgets/distribution-plot/story.ts";

const read = (patch: Partial<DistributionExperiment> = {}): DistributionExperiment => ({
  ...decode(schema, () => null).experiment,
  ...patch,
});

const sample: SampledDistribution = {
  input: { mean: 0.001, deviation: 0.999 },
  output: { mean: 0.3991, deviation: 0.5838 },
  zeros: 0.4996,
  saturated: 0.4996,
  notFinite: 0,
  atoms: [{ value: 0, share: 0.4996 }],
  inputBins: Uint32Array.of(1, 4, 4, 1),
  outputBins: Uint32Array.of(0, 2, 3, 0),
};
const portrait = { normalMean: 0.39894, normalDeviation: 0.58379 } as Portrait;
const relu: FunctionDistribution = { id: "relu", sample, exact: portrait };
const spaces = (text: string) => text.replaceAll("\u00a0", " ");

describe("the numbers", () => {
  const engine = {
    catalogue: ["tanh", "relu"].map((id) => ({ id })),
    distribution: async () => sample,
  } as unknown as Parameters<typeof calculateDistributions>[0];
  const calculate = (patch: Partial<DistributionExperiment>) =>
    calculateDistributions(engine, async () => portrait, read(patch), new AbortController().signal);

  it("come in the catalogue's order, for the chosen functions alone", async () => {
    const { functions } = await calculate({ functions: ["relu", "tanh", "gelu"] });
    expect(functions.map(({ id }) => id)).toEqual(["tanh", "relu"]);
  });

  it("have integrated ones beside them for a standard normal input, and for no other", async () => {
    expect((await calculate({ functions: ["relu"] })).functions[0]?.exact).toBe(portrait);
    expect((await calculate({ functions: ["relu"], mean: 0.1 })).functions[0]?.exact).toBeUndefined();
  });

  it("are shares of the whole sample, without what lies beyond the ruler", () => {
    expect(sharesOf(sample.inputBins, 10)).toEqual([0.4, 0.4]);
  });
});

describe("the axis", () => {
  it("holds four deviations of the input and the outputs of a squashing function", () => {
    expect(rulerOf(read())).toMatchObject({ low: -4, high: 4 });
    expect(rulerOf(read({ mean: 5, deviation: 0.1 }))).toMatchObject({ low: -1.25, high: 5.4 });
  });

  it.each([
    [0.041, 0.05],
    [0.05, 0.05],
    [0.19, 0.2],
    [0.9, 1],
    [0.012, 0.015],
  ])("ends for %d at the readable %d", (share, end) => expect(roundUp(share)).toBe(end));
});

describe("the words", () => {
  it("tell mean and deviation of each function", () => {
    const result = { experiment: read({ seed: 3 }), functions: [relu, { ...relu, id: "gelu" }] };
    expect(describeDistributions(result, (id) => id)).toBe(
      "Inputs with mean 0 and deviation 1 (sample no. 3) leave relu with mean 0.399 and deviation 0.584 and gelu with mean 0.399 and deviation 0.584.",
    );
    expect(describeDistributions({ experiment: read(), functions: [] }, (id) => id)).toContain("No function");
  });

  it("name zeros, other atoms and saturation only where there are some", () => {
    expect(factsOf(relu).map(spaces)).toEqual([
      "mean 0.399 (exactly 0.399), deviation 0.584",
      "exactly 0: 50 %",
      "saturated, slope below 0.01: 50 %",
    ]);
    const clamp = { ...sample, zeros: 0, saturated: 0, atoms: [{ value: -1, share: 0.1587 }] };
    expect(factsOf({ id: "hard_tanh", sample: clamp, exact: undefined }).map(spaces)).toEqual([
      "mean 0.399, deviation 0.584",
      "exactly −1: 15.9 %",
    ]);
    expect(spaces(percent(0.00049))).toBe("0 %");
  });
});
