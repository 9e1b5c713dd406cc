import { describe, expect, test } from "vitest";
import type { Chain } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import type { TelephoneResult } from "../../web/widgets/telephone-game/calculate.ts";
import { chartOf, silentFrom } from "../../web/widgets/telephone-game/chart.ts";
import { schema, type TelephoneExperiment } from "../../web/widgets/telephone-game/experiment.ts";
import { describeChains, notesOn } from "../../web/widgets/telephone-game/story.ts";
import { comparisonTable, rowTable } from "../../web/widgets/telephone-game/tables.ts";

const name = (id: string) => id;

/** A chain as the engine would give it for these shares, layer 1 first. */
function chain(slope: readonly number[], facts: Partial<Chain> = {}): Chain {
  const passed = slope.map((_, at) => slope.slice(at).reduce((left, share) => left * share, 1));
  return {
    input: Float64Array.from([...slope, 0], () => 1),
    slope: Float64Array.from(slope),
    passed: Float64Array.from(passed),
    passed32: Float32Array.from(passed),
    bound: Float64Array.from(slope, (_, at) => 0.25 ** (slope.length - at)),
    steepest: 0.25,
    subnormalLayer: -1,
    zeroLayer: -1,
    brokenLayer: -1,
    ...facts,
  };
}

function result(
  chains: Readonly<Record<string, Chain>>,
  patch: Partial<TelephoneExperiment> = {},
  slipped?: Chain,
): TelephoneResult {
  const functions = Object.keys(chains);
  const [first] = Object.values(chains);
  const depth = first?.slope.length ?? 6;
  const experiment = { ...decode(schema, () => null).experiment, functions, depth, ...patch };
  return { experiment, chains: Object.entries(chains).map(([id, one]) => ({ id, chain: one, slipped })) };
}

const quarter = chain([0.25, 0.25, 0.25]);

describe("the sentence", () => {
  test("names depth, start and what each function leaves", () => {
    const sentence = describeChains(result({ sigmoid: quarter, relu: chain([1, 1, 1]) }, { x: 2 }), name);
    expect(sentence.replaceAll("\u00a0", " ")).toBe(
      "After 3 layers from x = 2, sigmoid leaves 1.56 % of the message and relu 100 %.",
    );
  });

  test("tells float32's zero, a closed gate and a broken chain apart", () => {
    const underflown = describeChains(result({ a: chain([1e-30, 1e-30], { zeroLayer: 1 }) }), name);
    expect(underflown).toContain("leaves 1.00e-60 of the message (in float32 exactly 0)");
    expect(describeChains(result({ a: chain([0, 1]) }), name)).toContain(
      "a leaves exactly 0 of the message.",
    );
    const broken = chain([Number.POSITIVE_INFINITY], { brokenLayer: 1 });
    expect(describeChains(result({ a: broken }), name)).toContain("no number");
  });

  test("asks for a function when there is none", () => {
    expect(describeChains(result({}), name)).toContain("No function is chosen");
    expect(notesOn(result({}), name)).toEqual([]);
  });
});

describe("the notes", () => {
  const text = (given: TelephoneResult) => notesOn(given, name).join(" ").replaceAll("\u00a0", " ");

  test("say at whom float32 falls silent", () => {
    const silent = chain([1e-20, 1e-20, 1e-20], { zeroLayer: 1, subnormalLayer: 2 });
    expect(text(result({ sigmoid: silent }))).toContain(
      "exactly 0 once layer 1 has passed it on, the 3rd person",
    );
  });

  test("name the layer whose gate is closed", () => {
    const shut = text(result({ relu: chain([1, 0, 0]) }, { x: -1 }));
    expect(shut).toContain("Layer 2 takes in 1, where the slope of relu is exactly 0");
    expect(shut).toContain("the gates after it are shut as well");
    expect(text(result({ other: chain([1, 1, 0]) }))).not.toContain("gates after it");
  });

  test("limit relu's 100 % to an active path, and correct tanh's 25 %", () => {
    expect(text(result({ relu: chain([1, 1]) }, { x: 1 }))).toContain("along an active path only");
    expect(text(result({ tanh: chain([0.4]) }))).toContain("“tanh passes on 25 %” is wrong");
  });

  test("give the best case and the slip where they are shown", () => {
    expect(text(result({ sigmoid: quarter }, { bound: true }))).toContain("more than 25 %");
    expect(text(result({ sigmoid: quarter }, { slip: true }, chain([0.5, 0.5, 0.5])))).toContain(
      "that gives 12.5 %; the chain rule says 1.56 %",
    );
  });

  test("notice growth, but not a rounding error", () => {
    expect(text(result({ gelu: chain([1.1, 1.1]) }))).toContain("the message grows on its way: up to 121 %");
    expect(text(result({ gelu: chain([1 + 1e-15]) }))).toBe("");
  });

  test("are about the row that is shown", () => {
    const both = { sigmoid: quarter, tanh: chain([0.4]) };
    expect(text(result(both, { listen: "sigmoid" }))).toBe("");
    expect(text(result(both, { listen: "tanh" }))).toContain("tanh");
  });
});

describe("the chart", () => {
  const look = { options: [], colour: (number: number) => `colour ${number}`, muted: "grey" };

  test("falls from the whole message at nobody to the product at everybody", () => {
    const { series, xAxis } = chartOf(result({ sigmoid: quarter }), undefined, look);
    expect(series.map(({ y }) => Array.from(y))).toEqual([[1, 0.25, 0.0625, 0.015625]]);
    expect([xAxis.min, xAxis.max]).toEqual([0, 3]);
  });

  test("has whole decades, and a lane below them for exactly 0", () => {
    const closed = chain([0, 1, 0.5]);
    const { yAxis, dots = [], series } = chartOf(result({ relu: closed }), undefined, look);
    expect(yAxis.min).toBeCloseTo(0.01);
    expect(yAxis.zeroAt).toBeLessThan(0.01);
    expect(dots.filter(({ hollow }) => hollow)).toEqual([
      { x: 3, y: yAxis.zeroAt, colour: "colour 1", hollow: true },
    ]);
    expect(series[0]?.y[3]).toBeNaN();
    expect(silentFrom(closed)).toBe(3);
  });

  test("goes on thinly where float32 is silent and double is not", () => {
    const { series } = chartOf(result({ a: chain([1e-30, 1e-30], { zeroLayer: 1 }) }), undefined, look);
    expect(series.map(({ width }) => width)).toEqual([undefined, 1]);
    expect(series[1]?.y[2]).toBeCloseTo(1e-60, 70);
  });

  test("shows 0 itself on a linear axis, and the marker where the whisper is", () => {
    const { yAxis, series, marker } = chartOf(result({ relu: chain([0]) }, { scale: "linear" }), 1, look);
    expect(yAxis.scale).toBeUndefined();
    expect(series.map(({ y }) => Array.from(y))).toEqual([[1, 0]]);
    expect(marker?.x).toBe(1);
  });

  test("stands numbers that are none", () => {
    const broken = chain([Number.NaN, Number.POSITIVE_INFINITY], { brokenLayer: 1 });
    const { yAxis } = chartOf(result({ a: broken }), undefined, look);
    expect(yAxis.min).toBeGreaterThan(0);
    expect(yAxis.max).toBeLessThanOrEqual(1e30);
  });
});

describe("the tables", () => {
  test("go from the last layer to the first, as the message does", () => {
    const table = rowTable({ id: "sigmoid", chain: quarter, slipped: quarter }, "sigmoid");
    expect(table.rows.map(([layer]) => layer)).toEqual(["layer 3", "layer 2", "layer 1"]);
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
    expect(table.rows[2]?.[3]).toBe("1.56\u00a0%");
  });

  test("put functions side by side", () => {
    const table = comparisonTable(result({ sigmoid: quarter, relu: chain([1, 1, 1]) }), name);
    expect(table.columns.map(({ label }) => label)).toEqual(["layer", "sigmoid", "relu"]);
    expect(table.rows[2]).toEqual(["layer 1", "1.56\u00a0%", "100\u00a0%"]);
  });
});
