import { describe, expect, it } from "vitest";
import type { SlopesApart } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import type { Portrayed } from "../../web/widgets/function-builder/calculate.ts";
import { slopeChart, valueChart } from "../../web/widgets/function-builder/charts.ts";
import {
  checkSentence,
  comparisonSentence,
  describeBuilder,
  twinSentence,
} from "../../web/widgets/function-builder/describe.ts";
import { schema } from "../../web/widgets/function-builder/experiment.ts";
import { tableFile } from "../../web/widgets/function-builder/table-file.ts";
import { throughWindow, yWindow } from "../../web/widgets/function-builder/y-window.ts";

const experiment = decode(schema, () => null).experiment;
const slopes: SlopesApart = { largest: 3e-11, x: 2, slope: 1, numerical: new Float64Array(33), skipped: 0 };
const look = { own: "teal", check: "black", every: 1 };

/** A function as far as charts and sentences look at it. */
function portrayed(patch: object = {}): Portrayed {
  const x = Float64Array.of(-4, 0, 4);
  const curve = {
    id: "=x",
    x,
    value: x,
    derivative: Float64Array.of(1, 1, 1),
    valueJumps: [],
    derivativeJumps: [],
    at: { value: 1, derivative: 1 },
    table: [],
  };
  const table = Array.from({ length: 33 }, (_, at) => ({ x: -4 + at / 4, value: 0, derivative: 1 }));
  return { text: "x", curve, slopes, table, twins: [], ...patch } as unknown as Portrayed;
}

describe("the window on a curve", () => {
  it("shows all of a curve that is of one size", () => {
    expect(yWindow([Float64Array.of(-64, -1, 0, 1, 64)])).toEqual({ min: -64, max: 64, cut: false });
  });

  it("cuts a pole, and leaves a gap where the curve comes back from the other side", () => {
    const pole = Float64Array.from({ length: 201 }, (_, at) => 1 / (at - 100));
    const window = yWindow([pole.map((y) => 4 * y)]);
    expect(window).toEqual({ min: -4, max: 10, cut: true });
    expect(yWindow([pole.map((y) => 100 * y)])).toEqual({ min: -50, max: 50, cut: true });
    const through = throughWindow([1, 200, -200, -1], { min: -10, max: 10, cut: true });
    expect([...through]).toEqual([1, 200, Number.NaN, -1]);
  });

  it("holds what is huge where a chart can still draw it", () => {
    const huge = Float64Array.of(-1e308, Number.NEGATIVE_INFINITY, 0, 1e308, Number.POSITIVE_INFINITY);
    const window = yWindow([huge]);
    expect(window).toEqual({ min: -1e6, max: 1e6, cut: true });
    if (window) expect(Math.max(...throughWindow(huge, window).map(Math.abs))).toBe(2.1e7);
  });

  it("is found for a curve far from 0, and for none without a height", () => {
    expect(yWindow([Float64Array.of(5e6, 5e6)])).toEqual({ min: 5e6, max: 5e6, cut: false });
    expect(yWindow([Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY)])).toBeUndefined();
  });
});

describe("the charts", () => {
  it("show the differences as circles, without those that were left out", () => {
    const numerical = new Float64Array(33).fill(1);
    numerical[16] = Number.NaN;
    const { dots = [] } = slopeChart(experiment, portrayed({ slopes: { ...slopes, numerical } }), look);
    expect(dots).toHaveLength(32);
    expect(dots.every(({ hollow }) => hollow)).toBe(true);
    expect(valueChart(experiment, portrayed(), look).dots).toEqual([]);
    const few = slopeChart(experiment, portrayed({ slopes: { ...slopes, numerical } }), {
      ...look,
      every: 2,
    });
    expect(few.dots).toHaveLength(16);
  });

  it("stay empty, with an axis, where there is nothing to draw", () => {
    const nothing = Float64Array.of(Number.NaN, Number.NaN, Number.NaN);
    const curve = { ...portrayed().curve, value: nothing };
    expect(valueChart(experiment, portrayed({ curve }), look).series).toEqual([]);
    expect(valueChart(experiment, undefined, look).yAxis).toMatchObject({ min: -1, max: 1 });
  });
});

it("the table is saved as it stands, with its gaps", async () => {
  const numerical = new Float64Array(33).fill(1);
  numerical[1] = Number.NaN;
  const lines = (await tableFile(portrayed({ slopes: { ...slopes, numerical } })).text()).split("\r\n");
  expect(lines[0]).toBe("x,f(x),slope by the formula,slope by a central difference");
  expect(lines.slice(1, 3)).toEqual(["-4,0,1,1", "-3.75,0,1,NaN"]);
});

describe("the sentences", () => {
  it("say f and its slope at x, and how well formula and difference agree", () => {
    expect(describeBuilder({ experiment, last: portrayed() })).toBe(
      "At x = 1, f is 1 and its slope 1. Formula and central difference agree: at 33 places from −4 to 4 they are at most 3.00 × 10⁻¹¹ apart.",
    );
  });

  it("say what is still drawn while a formula cannot be read", () => {
    const mistake = { code: "empty", column: 0, length: 0, message: "Nothing is there." } as const;
    expect(describeBuilder({ experiment, mistake, last: portrayed() })).toContain(
      "What is drawn is still x,",
    );
    expect(describeBuilder({ experiment, mistake })).toContain("Nothing is drawn yet");
  });

  it("measure the distance of the slopes by the slope", () => {
    const steep = { ...slopes, largest: 0.5, slope: 1e9 };
    expect(checkSentence(experiment, portrayed({ slopes: steep }))).toContain("agree");
    const broken = { ...slopes, largest: 0.5, skipped: 2 };
    expect(checkSentence(experiment, portrayed({ slopes: broken }))).toContain("up to 0.500 apart, at x = 2");
    expect(checkSentence(experiment, portrayed({ slopes: { ...slopes, skipped: 33 } }))).toContain("Nowhere");
    expect(checkSentence(experiment, portrayed({ slopes: { ...slopes, skipped: 1 } }))).toContain(
      "at 1 more",
    );
  });

  it("recognise a function by another name", () => {
    const nameOf = (id: string) => id.toUpperCase();
    expect(twinSentence(portrayed({ twins: ["swish"] }), nameOf)).toBe(
      "This is SWISH: the same from −10 to 10.",
    );
    expect(twinSentence(portrayed({ twins: ["elu", "celu"] }), nameOf)).toContain("ELU and CELU");
    expect(twinSentence(portrayed(), nameOf)).toBe("");
  });

  it("compare with another function", () => {
    const apart = (largest: number) => ({ largest, x: 2, differences: Float64Array.of(0, largest) });
    const compare = (value: number, slope: number) =>
      comparisonSentence(portrayed({ comparison: { value: apart(value), slope: apart(slope) } }), "GELU");
    expect(compare(1e-9, 1e-9)).toBe(
      "f and GELU are equal within 10⁻⁶ on [−10, 10]. The slopes are equal too.",
    );
    expect(compare(0.5, 0.25)).toBe(
      "On [−10, 10] f and GELU differ most at x = 2, by 0.5. The slopes differ most at x = 2, by 0.25.",
    );
    expect(comparisonSentence(portrayed(), "")).toBe("");
  });
});
