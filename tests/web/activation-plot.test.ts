import { describe, expect, it } from "vitest";
import { decode, encode } from "../../web/model/attributes.ts";
import {
  calculatePlot,
  type KinksOf,
  type PlotEngine,
  type PlotResult,
  placesOf,
} from "../../web/widgets/activation-plot/calculate.ts";
import { describeGaps, describePlot } from "../../web/widgets/activation-plot/describe.ts";
import { axisOf, schema, shown } from "../../web/widgets/activation-plot/experiment.ts";
import { panels } from "../../web/widgets/activation-plot/panels.ts";
import { withParameter } from "../../web/widgets/activation-plot/parameter-controls.ts";
import { functionOptions } from "../../web/widgets/function-menu/function-options.ts";

const read = (attributes: Record<string, string>) => decode(schema, (name) => attributes[name] ?? null);

describe("the tag", () => {
  it("is read as a lesson writes it", () => {
    const { experiment, problems } = read({
      functions: "relu gelu",
      show: "value derivative",
      from: "-4",
      to: "4",
    });
    expect(problems).toEqual([]);
    expect(experiment.functions).toEqual(["relu", "gelu"]);
    expect(shown(experiment)).toEqual({ value: true, derivative: true });
    expect(axisOf(experiment)).toEqual({ from: -4, to: 4 });
  });

  it("can be written out and read again", () => {
    const { experiment } = read({ x: "-0.5", layout: "grid", parameters: "leaky_relu.alpha=0.2" });
    expect(read(encode(schema, experiment)).experiment).toEqual(experiment);
  });

  it("gives an axis even when its ends are the wrong way round or the same", () => {
    expect(axisOf(read({ from: "3", to: "-1" }).experiment)).toEqual({ from: -1, to: 3 });
    expect(axisOf(read({ from: "2", to: "2" }).experiment)).toEqual({ from: 2, to: 2.1 });
  });

  it("shows the curve when it is told to show nothing", () => {
    expect(shown(read({ show: "" }).experiment)).toEqual({ value: true, derivative: false });
  });
});

describe("parameters", () => {
  const alpha = { name: "alpha", symbol: "\\alpha", default: 1, min: 0, max: 10 };

  it("leave the set again when they are back at their default", () => {
    const set = withParameter({ gelu: { variant: "tanh" } }, "elu", alpha, 2);
    expect(set).toEqual({ gelu: { variant: "tanh" }, elu: { alpha: 2 } });
    expect(withParameter(set, "elu", alpha, 1)).toEqual({ gelu: { variant: "tanh" } });
  });
});

/** Stands in for the engine: a slope that jumps at 0 and takes the left one there, and one that does not jump. */
const ENGINE: PlotEngine = {
  catalogue: [{ id: "corner" }, { id: "smooth" }],
  evaluate: ({ id, x }) => {
    const value = x.map((at) => (id === "corner" ? Math.max(0, at) : at / 2));
    const derivative = x.map((at) => (id === "corner" ? Number(at > 0) : 0.5));
    return Promise.resolve({ value, derivative });
  },
};

const kinksOf: KinksOf = ({ id }) => Promise.resolve(id === "corner" ? [0] : []);

async function plot(attributes: Record<string, string>): Promise<PlotResult> {
  const { experiment } = read({ functions: "smooth corner", ...attributes });
  return calculatePlot(ENGINE, kinksOf, experiment, new AbortController().signal);
}

describe("the numbers of the plot", () => {
  it("come in the catalogue's order", async () => {
    expect((await plot({})).functions.map(({ id }) => id)).toEqual(["corner", "smooth"]);
  });

  it("hold a gap and two ends where a slope jumps", async () => {
    const [corner] = (await plot({})).functions;
    expect(corner?.derivativeJumps).toEqual([
      { x: 0, y: 1, open: true },
      { x: 0, y: 0, open: false },
    ]);
    const gaps = [...(corner?.derivative ?? [])].filter(Number.isNaN);
    expect(gaps).toHaveLength(1);
    expect(corner?.x[corner.derivative.findIndex(Number.isNaN)]).toBe(0);
  });

  it("hold no gap where nothing jumps", async () => {
    const [corner, smooth] = (await plot({})).functions;
    expect(corner?.valueJumps).toEqual([]);
    expect(smooth?.derivativeJumps).toEqual([]);
  });

  it("know nothing of a kink outside the axis", async () => {
    const [corner] = (await plot({ from: "1", to: "3" })).functions;
    expect(corner?.derivativeJumps).toEqual([]);
    expect(corner?.x[0]).toBe(1);
    expect(corner?.x.at(-1)).toBe(3);
  });

  it("take the kinks from the parameters that are set", async () => {
    const { experiment } = read({ functions: "corner", parameters: "corner.alpha=2" });
    const asked: unknown[] = [];
    const moved: KinksOf = ({ parameters }) => {
      asked.push(parameters);
      return Promise.resolve([1]);
    };
    const result = await calculatePlot(ENGINE, moved, experiment, new AbortController().signal);
    expect(asked).toEqual([{ alpha: 2 }]);
    // At 1 the stand-in has no jump, and at 0, where it has one, nobody says so.
    expect(result.functions[0]?.derivativeJumps).toEqual([]);
  });

  it("hold the whole catalogue for the table when that is asked for, in its order", async () => {
    const { functions, rows } = await plot({ functions: "smooth", table: "all", x: "3" });
    expect(functions.map(({ id }) => id)).toEqual(["smooth"]);
    expect(rows.map(({ id }) => id)).toEqual(["corner", "smooth"]);
    expect(rows[0]?.at).toEqual({ value: 3, derivative: 1 });
    expect((await plot({ functions: "smooth" })).rows.map(({ id }) => id)).toEqual(["smooth"]);
  });

  it("stand evenly to the eye on a symlog axis, with both ends", () => {
    const { experiment } = read({ from: "-100", to: "100", "x-scale": "symlog" });
    const places = placesOf(experiment, 5);
    expect(places[0]).toBe(-100);
    expect(places[2]).toBe(0);
    expect(places[4]).toBe(100);
    expect(places[3]).toBeGreaterThan(5);
    expect(places[3]).toBeLessThan(15);
  });

  it("are read out at the learner's x and at five round ones", async () => {
    const [corner] = (await plot({ x: "1.5" })).functions;
    expect(corner?.at).toEqual({ value: 1.5, derivative: 1 });
    expect(corner?.table.map(({ value }) => value)).toEqual([0, 0, 0, 1, 2]);
  });
});

describe("the charts", () => {
  const look = {
    options: functionOptions(ENGINE.catalogue, {}),
    colour: (number: number) => `colour ${number}`,
  };

  it("stand above each other on shared axes", async () => {
    const { experiment } = read({ functions: "corner smooth" });
    const drawn = panels(experiment, await plot({}), look);
    expect(drawn.map(({ key }) => key)).toEqual(["value", "derivative"]);
    expect(drawn[0]?.data.series.map(({ label }) => label)).toEqual(["corner", "smooth"]);
  });

  it("are one for each function side by side, on one y axis", async () => {
    const { experiment } = read({ functions: "corner smooth", layout: "grid" });
    const drawn = panels(experiment, await plot({}), look);
    expect(drawn.map(({ key }) => key)).toEqual(["corner", "smooth"]);
    expect(drawn[0]?.data.yAxis.include).toEqual(drawn[1]?.data.yAxis.include);
  });

  it("have a log axis that spans the decades of what is positive", async () => {
    const { experiment } = read({ functions: "corner smooth", "y-scale": "log" });
    const [values] = panels(experiment, await plot({ "y-scale": "log" }), look);
    // The least positive value is smooth(0.02) = 0.01; the side of the kink at 0 does not count.
    expect(values?.data.yAxis).toMatchObject({ scale: "log", min: 0.01, max: 4 });
  });

  it("give a function the same colour and line style everywhere", async () => {
    const lines = ["shared", "grid"].flatMap((layout) => {
      const { experiment } = read({ functions: "corner smooth", layout });
      return plot({}).then((result) => panels(experiment, result, look).flatMap(({ data }) => data.series));
    });
    const looks = (await Promise.all(lines)).flat().map(({ colour, dash }) => `${colour} ${dash?.join()}`);
    expect(new Set(looks).size).toBe(2);
  });
});

describe("the sentence", () => {
  const name = (id: string) => id.toUpperCase();
  const both = { value: true, derivative: true };

  it("speaks of slopes alone where only these are shown", async () => {
    const slopes = { value: false, derivative: true };
    expect(describePlot(await plot({ x: "0" }), name, slopes)).toBe(
      "At x = 0 the largest slope is 0.5 (SMOOTH), the least 0 (CORNER).",
    );
    expect(describePlot(await plot({ x: "-2", functions: "corner" }), name, slopes)).toBe(
      "At x = −2, the slope is 0 (CORNER).",
    );
  });

  it("names the largest and the least, unless all are the same", async () => {
    expect(describePlot(await plot({ x: "0" }), name, both)).toBe(
      "At x = 0 every value is 0; " + "the largest slope is 0.5 (SMOOTH), the least 0 (CORNER).",
    );
  });

  it("says what a log axis leaves out, and nothing of it on other axes", async () => {
    const result = await plot({});
    const gaps = (attributes: Record<string, string>) =>
      describeGaps(result, read(attributes).experiment, name);
    expect(gaps({})).toBe("");
    expect(gaps({ "y-scale": "log" })).toBe(
      " A log axis has no place for 0 and below, so there are gaps in the curves of CORNER and SMOOTH and in the slopes of CORNER.",
    );
    expect(gaps({ "y-scale": "log", show: "value" })).toMatch(/gaps in the curves of CORNER and SMOOTH\.$/);
  });

  it("is shorter for one function", async () => {
    const { experiment } = read({ functions: "corner", x: "-2" });
    const result = await calculatePlot(ENGINE, kinksOf, experiment, new AbortController().signal);
    expect(describePlot(result, name, both)).toBe("At x = −2, CORNER is 0 and its slope is 0.");
    expect(describePlot({ x: 0, functions: [] }, name, both)).toMatch(/No function/);
  });
});
