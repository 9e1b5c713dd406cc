import { describe, expect, it } from "vitest";
import {
  type Comparison,
  comparisonChart,
  comparisonRows,
} from "../../web/widgets/quiz-expression/comparison.ts";

const x = Float64Array.from({ length: 401 }, (_, at) => -5 + at / 40);
const against = (theirs: (x: number) => number, yours: (x: number) => number, at: number): Comparison => ({
  x,
  yours: x.map(yours),
  theirs: x.map(theirs),
  example: { x: at, a: yours(at), b: theirs(at) },
});
const inks = { yours: "blue", theirs: "black" };
const rectified = (x: number) => Math.max(0, x);

describe("what was typed beside what is asked for", () => {
  it("is drawn whole where both fit, with both values marked at the place that tells them apart", () => {
    const { yAxis, marker, series } = comparisonChart(
      against(rectified, (x) => x / 2, -2),
      "ReLU",
      inks,
    );
    expect(yAxis).toEqual({ title: "f(x)" });
    expect(marker).toEqual({
      x: -2,
      dots: [
        { x: -2, y: 0, colour: "black" },
        { x: -2, y: -1, colour: "blue" },
      ],
    });
    expect(series.map(({ label }) => label)).toEqual(["ReLU", "yours"]);
  });

  it("leaves what is asked for its height when the answer goes far beyond", () => {
    const { yAxis, marker } = comparisonChart(against(rectified, Math.exp, 4), "ReLU", inks);
    expect(yAxis).toMatchObject({ min: -3, max: 8 });
    expect(marker?.dots).toEqual([{ x: 4, y: 4, colour: "black" }]);
  });

  it("has room where the function asked for is level, or nowhere has a value", () => {
    expect(
      comparisonChart(
        against(() => 2, Math.exp, 4),
        "2",
        inks,
      ).yAxis,
    ).toMatchObject({ min: 1.5, max: 2.5 });
    expect(
      comparisonChart(
        against(() => Number.NaN, Math.exp, 4),
        "it",
        inks,
      ).yAxis,
    ).toMatchObject({
      min: -2,
      max: 2,
    });
  });

  it("stands in a table as well", () => {
    const rows = comparisonRows(against(rectified, (x) => -x, 2));
    expect(rows).toHaveLength(11);
    expect(rows[0]).toEqual([-5, 5, 0]);
    expect(rows.at(-1)).toEqual([5, -5, 5]);
  });
});
