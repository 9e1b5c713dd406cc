import { describe, expect, it } from "vitest";
import type { Comparison } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import type { FunctionResult } from "../../web/widgets/activation-plot/calculate.ts";
import { functionNamed } from "../../web/widgets/function-menu/function-options.ts";
import type { SweepResult } from "../../web/widgets/parameter-sweep/calculate.ts";
import { sweepChart } from "../../web/widgets/parameter-sweep/chart.ts";
import {
  MOST_VALUES,
  type SweepExperiment,
  type SweepValue,
  schema,
  sweptParameter,
  valuesOf,
} from "../../web/widgets/parameter-sweep/experiment.ts";
import { describeSweep } from "../../web/widgets/parameter-sweep/story.ts";

const alpha = { name: "alpha", symbol: "\\alpha", default: 0.01, min: 0, max: 1 };
const variant = { name: "variant", default: "erf", choices: ["erf", "tanh", "sigmoid"] };

const read = (patch: Partial<SweepExperiment> = {}): SweepExperiment => ({
  ...decode(schema, () => null).experiment,
  ...patch,
});

const line: FunctionResult = {
  id: "leaky_relu",
  at: { value: 0, derivative: 0 },
  table: [],
  x: Float64Array.of(-1, 1),
  value: Float64Array.of(0, 1),
  derivative: Float64Array.of(0, 1),
  valueJumps: [],
  derivativeJumps: [{ x: 0, y: 1, open: true }],
};

function swept(
  curves: readonly (readonly [value: SweepValue, largest?: number])[],
  patch: Partial<SweepExperiment> = {},
  more: Partial<SweepResult> = {},
): SweepResult {
  const apart = (largest: number): Comparison => ({ largest, x: -4, differences: new Float64Array(401) });
  return {
    experiment: read(patch),
    parameter: alpha,
    curves: curves.map(([value, largest]) => ({
      value,
      curve: line,
      apart: largest === undefined ? undefined : apart(largest),
    })),
    against: undefined,
    ...more,
  };
}

describe("the values", () => {
  it("are held within the parameter's range, nonsense left out", () => {
    expect(valuesOf(read({ values: "0, 0.5 potato 7" }), alpha)).toEqual([0, 0.5, 1]);
    expect(valuesOf(read({ values: "0 0 0 0 0 0 0 0 0" }), alpha)).toHaveLength(MOST_VALUES);
  });

  it("are the standard one, or all of a choice, when none is given", () => {
    expect(valuesOf(read(), alpha)).toEqual([0.01]);
    expect(valuesOf(read({ values: "nothing" }), variant)).toEqual(["erf", "tanh", "sigmoid"]);
    expect(valuesOf(read({ values: "tanh" }), variant)).toEqual(["tanh"]);
  });

  it("are those of the named parameter, or of the first", () => {
    expect(sweptParameter(read({ parameter: "variant" }), [alpha, variant])).toBe(variant);
    expect(sweptParameter(read({ parameter: "beta" }), [alpha])).toBe(alpha);
    expect(sweptParameter(read(), [])).toBeUndefined();
  });
});

describe("the sentence", () => {
  const name = (id: string) => (id === "relu" ? "ReLU" : "Leaky ReLU");
  const against = { ...line, id: "relu" };

  it("says where two functions are one", () => {
    const result = swept([[0, 0]], {}, { against });
    expect(describeSweep(result, name)).toBe(
      "From x = −4 to 4, Leaky ReLU with α = 0 is equal to ReLU everywhere here.",
    );
    expect(describeSweep(swept([[0, 1e-16]], {}, { against }), name)).toContain("but for rounding");
  });

  it("says how far they lie apart, and where", () => {
    expect(describeSweep(swept([[0.1], [0.5, 1.6]]), name)).toContain(
      "Leaky ReLU with α = 0.5 differs from α = 0.1 by at most 1.6, at x = −4.",
    );
    const forms = swept([["erf"], ["tanh", 0.00047323]], {}, { parameter: variant });
    expect(describeSweep(forms, name)).toContain("variant tanh differs from variant erf by at most 0.000473");
    expect(describeSweep(swept([[0, 1]], { show: "derivative" }, { against }), name)).toContain(
      "the slope of Leaky ReLU with α = 0 differs from the slope of ReLU",
    );
  });

  it("invites where there is nothing to compare with, and owns up where nothing can be swept", () => {
    expect(describeSweep(swept([[0.5]]), name)).toContain("Keep this curve");
    expect(describeSweep(swept([], {}, { parameter: undefined }), name)).toContain("no parameter");
  });
});

describe("the chart", () => {
  const look = { option: (id: string) => functionNamed([], id), colour: String };

  it("draws every value, the last one solid and thick, and the other function behind", () => {
    const { series } = sweepChart(swept([[0], [0.5, 1]], {}, { against: { ...line, id: "relu" } }), look);
    expect(series.map(({ label }) => label)).toEqual(["relu", "α = 0", "α = 0.5"]);
    expect(series.map(({ dash = [] }) => dash.length > 0)).toEqual([false, true, false]);
  });

  it("marks the ends of a jump in the slope, and none in a difference", () => {
    expect(sweepChart(swept([[0.5]], { show: "derivative" }), look).dots).toHaveLength(1);
    const difference = sweepChart(swept([[0], [0.5, 1]], { show: "difference" }), look);
    expect(difference.dots).toEqual([]);
    expect(difference.series.map(({ label }) => label)).toEqual(["α = 0.5"]);
  });
});
