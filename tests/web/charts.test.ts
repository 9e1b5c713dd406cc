import { describe, expect, it } from "vitest";
import { decades, drawable, tickText } from "../../web/charts/axes.ts";
import { spread } from "../../web/charts/spread.ts";

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
  });

  it("are whole decades on a log axis, no more than there is room for", () => {
    expect(decades(1e-3, 1, 10)).toEqual([1e-3, 1e-2, 1e-1, 1]);
    const many = decades(1e-300, 1, 6);
    expect(many.length).toBeLessThanOrEqual(6);
    expect(many.at(-1)).toBe(1);
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
