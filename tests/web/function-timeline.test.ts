import { describe, expect, it } from "vitest";
import { curvePath } from "../../web/widgets/function-timeline/curve-path.ts";
import { describeTimeline } from "../../web/widgets/function-timeline/describe.ts";
import { swarm } from "../../web/widgets/function-timeline/swarm.ts";

describe("the dots on the line of years", () => {
  const levels = (years: number[]) =>
    swarm(
      years.map((year) => ({ item: year, year })),
      3,
    ).map(({ year, level }) => `${year}:${level}`);

  it("lie on the line while there is room, and pile up where there is none", () => {
    expect(levels([1943, 1969, 1986])).toEqual(["1943:0", "1969:0", "1986:0"]);
    expect(levels([2015, 2015, 2016, 2019])).toEqual(["2015:0", "2015:1", "2016:2", "2019:0"]);
  });

  it("come in the order of their years, whatever order they are given in", () => {
    expect(levels([2019, 1943])).toEqual(["1943:0", "2019:0"]);
  });
});

describe("a small curve", () => {
  const frame = { left: -1, top: 1, unit: 10 };
  const sample = (value: number[], derivative: number[]) => ({
    x: Float32Array.of(-1, 0, 1),
    value: Float32Array.from(value),
    derivative: Float32Array.from(derivative),
  });

  it("is a line through its points, upwards on the screen", () => {
    expect(curvePath(sample([-1, 0, 1], [1, 1, 1]), frame)).toBe("M0.0 20.0L10.0 10.0L20.0 0.0");
  });

  it("is broken where it jumps, and not where it is steep", () => {
    expect(curvePath(sample([0, 1, 1], [0, 0, 0]), frame)).toBe("M0.0 10.0M10.0 0.0L20.0 0.0");
    expect(curvePath(sample([0, 1, 1], [0, 5, 0]), frame)).not.toContain("M10.0");
  });
});

describe("the sentence", () => {
  it("tells of the chosen function and of the crowd", () => {
    const relu = { name: "ReLU", year: 1969, sources: ["Fukushima 1969", "Nair and Hinton 2010"] };
    expect(describeTimeline([null, 1943, 1969, 2015], relu)).toBe(
      "ReLU: 1969 (Fukushima 1969; Nair and Hinton 2010). Of 3 functions with a year, the first from 1943, 1 came in 2010 or later.",
    );
  });

  it("says so where there is no year", () => {
    const identity = { name: "Identity", year: null, sources: [] };
    expect(describeTimeline([null, 1943], identity)).toMatch(
      /^Identity has no year: nobody is credited with it\./,
    );
  });
});
