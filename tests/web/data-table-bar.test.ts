import { describe, expect, it } from "vitest";
import { extentOf, lengthOf } from "../../web/widgets/data-table/bar.ts";

describe("the bars of a column", () => {
  it("begin at 0, wherever the numbers are", () => {
    expect(extentOf([2, 8], 0)).toEqual({ from: 0, to: 8 });
    expect(extentOf([-2, -8], 0)).toEqual({ from: -8, to: 0 });
    expect(lengthOf(2, { from: 0, to: 8 })).toEqual({ start: 0, length: 25 });
    expect(lengthOf(-2, { from: -8, to: 0 })).toEqual({ start: 75, length: 25 });
    expect(lengthOf(6, { from: -2, to: 8 })).toEqual({ start: 20, length: 60 });
  });

  it("have room up to what is called full", () => {
    expect(lengthOf(50, extentOf([50, 20], 100))).toEqual({ start: 0, length: 50 });
  });

  it("are none where a number is 0 or endless", () => {
    expect(lengthOf(0, { from: 0, to: 1 }).length).toBe(0);
    expect(lengthOf(Number.POSITIVE_INFINITY, extentOf([Number.POSITIVE_INFINITY, 1], 0)).length).toBe(0);
    expect(lengthOf(0, extentOf([0, 0], 0)).length).toBe(0);
  });
});
