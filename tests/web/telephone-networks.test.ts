import { describe, expect, test } from "vitest";
import { decode } from "../../web/model/attributes.ts";
import { schema, type TelephoneExperiment } from "../../web/widgets/telephone-game/experiment.ts";
import {
  layersShown,
  lossChart,
  numbersChart,
  partsChart,
} from "../../web/widgets/telephone-game/layer-charts.ts";
import { networkPresets } from "../../web/widgets/telephone-game/network-presets.ts";
import {
  describeNetworks,
  keyText,
  layerSentence,
  notesOnNetworks,
} from "../../web/widgets/telephone-game/network-story.ts";
import { layerTable, networksTable } from "../../web/widgets/telephone-game/network-tables.ts";
import {
  BINS,
  type Flow,
  layerRead,
  type NetworkResult,
  sameNetworks,
  silentFrom,
  withView,
} from "../../web/widgets/telephone-game/networks.ts";
import { peopleOf } from "../../web/widgets/telephone-game/people.ts";
import { playersOf } from "../../web/widgets/telephone-game/players.ts";
import { ratioChart } from "../../web/widgets/telephone-game/ratio-chart.ts";
import { shareOfPower } from "../../web/widgets/telephone-game/share-text.ts";
import { readWeights } from "../../web/widgets/telephone-game/weights.ts";

const LAYERS = 4;

/** What the engine would give for a network each of whose layers passes on a tenth. */
function flow(patch: Partial<Flow> = {}, layers = LAYERS): Flow {
  const entries = (of: (k: number) => number) => Float64Array.from({ length: layers + 1 }, (_, k) => of(k));
  const each = (value: number) => new Float64Array(layers).fill(value);
  return {
    median: entries((k) => k - layers),
    tenth: entries((k) => 2 * (k - layers)),
    ninetieth: entries(() => 0),
    gradient: entries((k) => k - layers + 1),
    gradient32: entries((k) => k - layers + 1),
    zero: entries(() => 0),
    zero32: entries(() => 0),
    subnormal32: entries(() => 0),
    slopes: each(-2),
    weights: each(1),
    normalisation: each(0),
    skip: each(0),
    preActivations: new Float64Array(layers * BINS.count).fill(1 / BINS.count),
    activations: new Float64Array(layers * BINS.count),
    brokenLayer: -1,
    brokenLayer32: -1,
    ...patch,
  };
}

function result(
  flows: readonly Flow[] = [flow()],
  patch: Partial<TelephoneExperiment> = {},
  networks = 200,
): NetworkResult {
  const experiment = { ...decode(schema, () => null).experiment, layers: LAYERS, ...patch };
  const ids = ["relu", "tanh"].slice(0, flows.length);
  const players = playersOf(ids, readWeights("advised").rules, []);
  return {
    experiment,
    networks,
    players: players.flatMap((player, at) => {
      const its = flows[at];
      return its ? [{ player, flow: its }] : [];
    }),
  };
}

const plain = (text: string) => text.replaceAll("\u00a0", " ");
/** In float32 everything is 0 at the inputs of layers 1 and 2. */
const silent = flow({
  zero32: Float64Array.of(1, 1, 0.5, 0, 0),
  subnormal32: Float64Array.of(0, 0, 0.5, 0.25, 0),
});

describe("the sentence", () => {
  test("says what is left at the first layer, and of how many networks", () => {
    expect(plain(describeNetworks(result([flow(), silent]), []))).toBe(
      "Through 4 layers of 64 units, relu leaves 1.00e-4 of the gradient and tanh 1.00e-4 (in float32 exactly 0) (median of 200 networks).",
    );
    expect(describeNetworks(result([flow()], {}, 1), [])).toContain("(one network)");
  });

  test("tells exactly 0 and no number apart, and asks for a function when there is none", () => {
    const nothing = flow({ median: new Float64Array(LAYERS + 1).fill(Number.NEGATIVE_INFINITY) });
    const broken = flow({ median: new Float64Array(LAYERS + 1).fill(Number.NaN), brokenLayer: 3 });
    expect(describeNetworks(result([nothing]), [])).toContain("exactly 0 of the gradient");
    expect(describeNetworks(result([broken]), [])).toContain("no number");
    expect(describeNetworks(result([]), [])).toContain("No function is chosen");
  });

  test("writes shares that no double holds", () => {
    expect(shareOfPower(-513.342)).toBe("4.55e-514");
    expect(plain(shareOfPower(400.5))).toBe("3.16e400 times");
    expect(shareOfPower(-0.301029995663981)).toBe("50\u00a0%");
    expect(shareOfPower(Number.NEGATIVE_INFINITY)).toBe("0");
  });
});

describe("what is said of a layer", () => {
  test("is its parts and their product", () => {
    expect(plain(layerSentence(result([flow()], { layer: 3 })))).toBe(
      "Layer 3: weights × 10 and slopes × 0.01. Together it passes on 10 %.",
    );
  });

  test("names normalisation and residual connection only where there are some", () => {
    const sentence = layerSentence(result([flow()], { residual: true, normalised: true }));
    expect(sentence).toContain("normalisation");
    expect(sentence).toContain("residual connection");
  });

  test("says what float32 has lost by then", () => {
    expect(plain(layerSentence(result([silent], { layer: 3 })))).toContain(
      "In float32 50 % of its numbers are 0 by now, and 50 % have lost digits.",
    );
    expect(layerSentence(result([silent], { layer: 1 }))).toContain("In float32 nothing is left of it.");
  });

  test("is about the middle layer until one is chosen, and never about one that is not there", () => {
    const { experiment } = result();
    expect(layerRead(experiment)).toBe(2);
    expect(layerRead({ ...experiment, layer: 900 })).toBe(LAYERS);
  });
});

describe("the notes", () => {
  const text = (its: Flow, patch: Partial<TelephoneExperiment> = {}) =>
    notesOnNetworks(result([its], patch), []).join(" ");

  test("say where float32 falls silent while double does not", () => {
    expect(silentFrom(silent)).toBe(2);
    expect(text(silent)).toContain("exactly 0 once layer 2 has passed it on");
    expect(text(flow())).toBe("");
  });

  test("say where slopes of 0 stop everything", () => {
    const gone = Float64Array.of(1, 1, 1, 0, 0);
    const stopped = text(flow({ zero: gone, zero32: gone }));
    expect(stopped).toContain("layer 3");
    expect(stopped).toContain("in any precision");
    expect(stopped).not.toContain("In float32");
  });

  test("say that numbers overflowed, and what to do", () => {
    expect(text(flow({ brokenLayer: 3 }))).toMatch(/layer 3 grow beyond.*Choose smaller weights/);
  });
});

describe("the charts", () => {
  const look = { options: [], colour: (number: number) => `colour ${number}`, text: "black", muted: "grey" };

  test("show the way from the output back to the first layer, with a band from the second network on", () => {
    const { series, bands, xAxis, yAxis } = ratioChart(result(), look);
    expect(Array.from(series[0]?.y ?? [])).toEqual([0, -1, -2, -3, -4]);
    expect(bands?.[0]?.low[4]).toBe(-8);
    expect([xAxis.max, yAxis.min, yAxis.max]).toEqual([LAYERS, -8, 0]);
    expect(ratioChart(result([flow()], {}, 1), look).bands).toEqual([]);
  });

  test("go on thinly where float32 is silent, with marks in the lane below the axis", () => {
    const { series, dots = [], yAxis } = ratioChart(result([silent]), look);
    expect(series.map(({ width }) => width)).toEqual([undefined, 1]);
    expect(dots.map(({ x, hollow }) => [x, hollow])).toEqual([
      [3, true],
      [4, true],
    ]);
    expect(yAxis.zeroAt).toBeLessThan(yAxis.min ?? 0);
  });

  test("thin out what is deeper than there are pixels, and keep both ends", () => {
    const deep = ratioChart(result([flow({}, 1000)], { layers: 1000 }), look);
    const x = Array.from(deep.series[0]?.x ?? []);
    expect(x.length).toBeLessThan(400);
    expect([x.at(0), x.at(-1)]).toEqual([0, 1000]);
    expect(deep.series[0]?.y).toHaveLength(x.length);
    expect(deep.bands?.[0]?.low).toHaveLength(x.length);
  });

  test("stand numbers that are none", () => {
    const none = new Float64Array(LAYERS + 1).fill(Number.NaN);
    const zero = new Float64Array(LAYERS + 1).fill(Number.NEGATIVE_INFINITY);
    const { yAxis, series } = ratioChart(
      result([flow({ median: none, tenth: zero, ninetieth: none })]),
      look,
    );
    expect([yAxis.min, yAxis.max]).toEqual([-2, 0]);
    expect(Array.from(series[0]?.y ?? []).every(Number.isNaN)).toBe(true);
  });

  test("put a factor's parts above and below 1", () => {
    const { bands = [], yAxis } = partsChart(result(), look) ?? {};
    expect(bands.map(({ low, high }) => [low[0], high[0]])).toEqual([
      [1, 10],
      [0.01, 1],
    ]);
    expect([yAxis?.min, yAxis?.max]).toEqual([0.01, 10]);
  });

  test("have a histogram for each layer, and for some of a deep network's", () => {
    expect(numbersChart(result(), look)?.profiles).toHaveLength(LAYERS);
    expect(layersShown(3)).toEqual([1, 2, 3]);
    expect(layersShown(30)).toEqual(Array.from({ length: 15 }, (_, at) => 1 + 2 * at));
    expect(layersShown(1000).length).toBeLessThanOrEqual(24);
    expect(layersShown(1000).at(-1)).toBeLessThanOrEqual(1000);
  });

  test("stack what float32 loses", () => {
    const { bands = [] } = lossChart(result([silent]), look) ?? {};
    expect(Array.from(bands[0]?.high ?? [])).toEqual([0, 0.25, 1, 1, 1]);
    expect(Array.from(bands[1]?.high ?? [])).toEqual([0, 0, 0.5, 1, 1]);
  });
});

describe("the tables", () => {
  test("go from the last layer to the first, and thin out a deep network", () => {
    const table = layerTable(result(), []);
    expect(table?.rows.map(([layer]) => layer)).toEqual(["layer 4", "layer 3", "layer 2", "layer 1"]);
    expect(table?.rows.every((row) => row.length === table.columns.length)).toBe(true);
    const deep = layerTable(result([flow({}, 1000)], { layers: 1000 }), []);
    expect(deep?.rows.length).toBeLessThanOrEqual(101);
    expect(deep?.rows.at(-1)?.[0]).toBe("layer 1");
  });

  test("put networks side by side", () => {
    const table = networksTable(result([flow(), flow()]), []);
    expect(table.columns.map(({ label }) => label)).toEqual(["layer", "relu", "tanh"]);
    expect(table.rows[3]).toEqual(["layer 1", "1.00e-4", "1.00e-4"]);
  });
});

describe("the row of people", () => {
  test("has a layer's factor for what each passes on, and is silent where float32 is", () => {
    const row = peopleOf(silent);
    expect(Array.from(row?.slope ?? [])).toEqual([0.1, 0.1, 0.1, 0.1]);
    expect(row?.passed[0]).toBeCloseTo(1e-4);
    expect(Array.from(row?.passed32 ?? []).map((left) => left === 0)).toEqual([true, true, false, false]);
    expect(row?.zeroLayer).toBe(2);
    expect(peopleOf(flow())?.zeroLayer).toBe(-1);
  });

  test("is silent no earlier than float32, however small the share", () => {
    const quiet = flow({ gradient: Float64Array.of(-50, -30, -20, -10, 1) });
    expect(peopleOf(quiet)?.passed32[0]).toBeGreaterThan(0);
  });

  test("is not there where it would be too long, too quiet, or have no numbers", () => {
    expect(peopleOf(flow({}, 101))).toBeUndefined();
    expect(peopleOf(flow({ gradient: Float64Array.of(-310, -3, -2, -1, 0) }))).toBeUndefined();
    expect(peopleOf(flow({ gradient: new Float64Array(5).fill(Number.NaN) }))).toBeUndefined();
  });
});

test("Another way of looking at networks begins none anew", () => {
  const { experiment } = result();
  expect(sameNetworks(experiment, { ...experiment, layer: 2, look: 2, numbers: "after" })).toBe(true);
  expect(sameNetworks(experiment, { ...experiment, seed: 2 })).toBe(false);
  expect(withView(result(), { ...experiment, layer: 2 }).experiment.layer).toBe(2);
});

test("The key says how wide the band is", () => {
  expect(plain(keyText(result(), flow()))).toBe("1.00e-4, most between 1.00e-8 and 100 %");
  expect(plain(keyText(result([flow()], {}, 1), flow()))).toBe("1.00e-4");
});

test.each(networkPresets.map(({ label, patch }) => [label, patch] as const))(
  "The preset “%s” is an experiment that a tag may hold",
  (_, patch) => {
    const written = (name: string) => {
      const value = patch[name as keyof typeof patch];
      return value === undefined ? null : Array.isArray(value) ? value.join(" ") : String(value);
    };
    const { experiment, problems } = decode(schema, written);
    expect(problems).toEqual([]);
    expect(experiment).toMatchObject(patch);
  },
);
