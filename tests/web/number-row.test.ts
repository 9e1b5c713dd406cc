import { describe, expect, it } from "vitest";
import { type RowOfNumbers, readRow, rowText } from "../../web/widgets/number-row.ts";

const pair: RowOfNumbers = { what: "a pair: one number and another", limits: [2, 10], otherwise: [1, -3] };

describe("a row of numbers", () => {
  it("is read with spaces or semicolons, decimal commas and any minus", () => {
    expect(readRow(" 0,5;  −7.25 ", pair)).toEqual({ numbers: [0.5, -7.25], problems: [] });
  });

  it("is held within its limits, place by place, with one sentence", () => {
    expect(readRow("-3 11", pair)).toEqual({
      numbers: [-2, 10],
      problems: ["“-3 11” became “-2 10”: these go to ±2, ±10."],
    });
  });

  it.each(["", "1", "1 2 3", "1 two"])("that reads “%s” stands for what it usually is", (text) => {
    expect(readRow(text, pair).numbers).toEqual([1, -3]);
    expect(readRow(text, pair).problems).toEqual([
      `“${text}” is not a pair: one number and another, such as 1 -3.`,
    ]);
  });

  it("writes what it can read again", () => {
    expect(readRow(rowText([0.125, 99], pair), pair)).toEqual({ numbers: [0.125, 10], problems: [] });
  });
});
