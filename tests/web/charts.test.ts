import { describe, expect, it } from "vitest";
import { decades, drawable, exponentText, exponentTicks, logTicks, tickText } from "../../web/charts/axes.ts";
import { drawBands, drawProfiles, stretches } from "../../web/charts/bands.ts";
import { spread } from "../../web/charts/spread.ts";
import { fromSymlog, symlog, symlogTicks } from "../../web/charts/symlog.ts";

describe("what reaches Chart.js", () => {
  it("is clamped, because an automatic axis up to 1e308 exhausts the memory", () => {
    expect(drawable(1e308)).toBe(1e30);
    expect(drawable(Number.NEGATIVE_INFINITY)).toBe(-1e30);
    expect(drawable(0.25)).toBe(0.25);
  });

  it("is a gap where there is no number", () => {
    expect(drawable(Number.NaN)).toBeNaN();
  });

  it("is a gap on a log axis where it is not positive", () => {
    expect(drawable(0, "log")).toBeNaN();
    expect(drawable(-1, "log")).toBeNaN();
    expect(drawable(1e-320, "log")).toBe(1e-300);
  });
});

describe("ticks", () => {
  it("have a real minus and no trailing zeros", () => {
    expect(tickText(-0.5)).toBe("−0.5");
    expect(tickText(0.30000000000000004)).toBe("0.3");
  });

  it("are powers of ten where the plain number would be long", () => {
    expect(tickText(1e-33)).toBe("10⁻³³");
    expect(tickText(2e9)).toBe("2·10⁹");
    expect(tickText(0.001)).toBe("0.001");
    expect(tickText(-0.001, 0.01)).toBe("−10⁻³");
  });

  it("are whole decades on a log axis, no more than there is room for", () => {
    expect(decades(1e-3, 1, 10)).toEqual([1e-3, 1e-2, 1e-1, 1]);
    const many = decades(1e-300, 1, 6);
    expect(many.length).toBeLessThanOrEqual(6);
    expect(many.at(-1)).toBe(1);
  });
});

describe("a log axis of a decade or two", () => {
  it("has fives and twos between its powers of ten", () => {
    expect(logTicks(0.1, 1, 8)).toEqual([0.1, 0.2, 0.5, 1]);
    expect(logTicks(0.01, 1, 4)).toEqual([0.01, 0.1, 1]);
  });
});

describe("an axis of exponents", () => {
  it("has whole powers, 0 among them, and no more than there is room for", () => {
    expect(exponentTicks(-4, 1, 8)).toEqual([-4, -3, -2, -1, 0, 1]);
    expect(exponentTicks(-13, 0, 6)).toEqual([-10, -5, 0]);
    for (const [min, max] of [
      [-618, 0],
      [-3, 412],
      [-7, 9],
    ] as const) {
      const ticks = exponentTicks(min, max, 7);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.map(Math.abs)).toContain(0);
    }
  });

  it("writes powers that no double holds", () => {
    expect(exponentText(0)).toBe("1");
    expect(exponentText(-2)).toBe("0.01");
    expect(exponentText(-618)).toBe("10⁻⁶¹⁸");
    expect(exponentText(412)).toBe("10⁴¹²");
  });
});

describe("what lies behind the curves", () => {
  const drawn = (draw: (chart: Parameters<typeof drawBands>[0]) => void): string[] => {
    const calls: string[] = [];
    const note =
      (name: string) =>
      (...places: number[]) =>
        void calls.push([name, ...places].join(" "));
    const nothing = (): void => {};
    const ctx = {
      save: nothing,
      restore: nothing,
      clip: nothing,
      beginPath: nothing,
      closePath: nothing,
      fill: note("fill"),
      rect: nothing,
      lineTo: note("line"),
      fillRect: note("fillRect"),
    };
    const scale = (sign: number) => ({ getPixelForValue: (value: number) => sign * value + 50 });
    const chartArea = { left: 0, top: 0, right: 100, bottom: 100 };
    draw({ ctx, chartArea, scales: { x: scale(1), y: scale(-1) } } as unknown as Parameters<
      typeof drawBands
    >[0]);
    return calls;
  };

  it("is cut where there is no number", () => {
    const low = [1, Number.NaN, 1, 1];
    expect(stretches({ low, high: [2, 2, 2, 2] })).toEqual([
      [0, 0],
      [2, 3],
    ]);
  });

  it("goes there above and back below, and stays near the canvas", () => {
    const band = { x: [0, 1], low: [Number.NEGATIVE_INFINITY, -1], high: [1, 1e9], colour: "red" };
    expect(drawn((chart) => drawBands(chart, [band]))).toEqual([
      "line 50 49",
      "line 51 -50",
      "line 51 51",
      "line 50 100",
      "fill",
    ]);
  });

  it("is as wide as its share, and empty bins are not there", () => {
    const profile = { x: 0, reach: 10, low: 0, high: 4, shares: [1, 0, 2, 0], colour: "red" };
    expect(drawn((chart) => drawProfiles(chart, [profile]))).toEqual([
      "fillRect 45 49 10 1",
      "fillRect 40 47 20 1",
    ]);
    expect(drawn((chart) => drawProfiles(chart, [{ ...profile, shares: [0, 0] }]))).toEqual([]);
  });
});

describe("a symlog axis", () => {
  it("is odd, and comes back from every height", () => {
    for (const value of [0, 1e-9, 0.001, 0.5, 30, 1e30]) {
      expect(symlog(-value, 0.001)).toBe(-symlog(value, 0.001));
      expect(fromSymlog(symlog(value, 0.001), 0.001)).toBeCloseTo(
        value,
        12 - Math.ceil(Math.log10(value + 1)),
      );
    }
  });

  it("is even near 0 and gives each decade the same room far from it", () => {
    expect(symlog(2e-5, 0.001) / symlog(1e-5, 0.001)).toBeCloseTo(2, 3);
    const decade = (low: number) => symlog(10 * low, 0.001) - symlog(low, 0.001);
    expect(decade(10)).toBeCloseTo(Math.log(10), 6);
    expect(decade(1000)).toBeCloseTo(decade(10), 6);
  });

  it("has 0 and powers of ten on both sides for ticks, as many as there is room for", () => {
    expect(symlogTicks(-100, 100, 1, 0.1)).toEqual([-100, -10, 0, 10, 100]);
    expect(symlogTicks(-100, 100, 1, 0.05)).toEqual([-100, -10, -1, 0, 1, 10, 100]);
    const some = symlogTicks(-1, 1, 0.001, 0.12);
    expect(some).toContain(0);
    expect(some).toContain(1);
    expect(some.length).toBeLessThanOrEqual(9);
  });

  it("has ticks on a short range too, and none outside it", () => {
    expect(symlogTicks(-4, 4, 1, 0.1)).toEqual(expect.arrayContaining([-1, 0, 1]));
    for (const tick of symlogTicks(0.2, 7, 1, 0.1)) {
      expect(tick).toBeGreaterThanOrEqual(0.2);
      expect(tick).toBeLessThanOrEqual(7);
    }
  });
});

describe("labels at the curves' ends", () => {
  it("stay where they are when there is room", () => {
    expect(spread([10, 50], 20, 0, 100)).toEqual([10, 50]);
  });

  it("move apart and keep their order", () => {
    expect(spread([52, 50, 51], 20, 0, 100)).toEqual([90, 50, 70]);
  });

  it("move back where the chart ends", () => {
    expect(spread([99, 100], 20, 0, 100)).toEqual([80, 100]);
  });
});
