import { describe, expect, it } from "vitest";
import { readNumber, sentenceNumber, tableNumber, writeNumber } from "../../web/model/number-text.ts";

describe("numbers as text", () => {
  it.each([
    ["1.5", 1.5],
    [" 1,5 ", 1.5],
    ["−2", -2],
    ["-.5", -0.5],
    ["3.", 3],
    ["2e-3", 0.002],
    ["+4", 4],
  ])("understands “%s”", (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(["", "abc", "1.2.3", "1 000", "--1", "NaN", "Infinity", "1e999", "0x10"])(
    "does not take “%s” for a number",
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );

  it.each([0, 1, -1, 0.1 + 0.2, 1e-9, -123456, 1e30, 0.000123456])(
    "can read back what it writes: %d",
    (number) => {
      const read = readNumber(writeNumber(number));
      expect(Math.abs((read ?? Number.NaN) - number)).toBeLessThanOrEqual(Math.abs(number) * 1e-5);
    },
  );

  it("writes no more digits than asked and no trailing zeros", () => {
    expect(writeNumber(0.1 + 0.2)).toBe("0.3");
    expect(writeNumber(0.841344746, 4)).toBe("0.8413");
    expect(writeNumber(1.5e-8, 4)).toBe("1.5e-8");
    expect(writeNumber(-0)).toBe("0");
  });

  it("aligns numbers of a table by a fixed count of decimals", () => {
    expect(tableNumber(1)).toBe("1.0000");
    expect(tableNumber(-0.15866)).toBe("−0.1587");
    expect(tableNumber(0)).toBe("0.0000");
    expect(tableNumber(0.25, 1)).toBe("0.3");
  });

  it("never rounds a small number to nothing", () => {
    expect(tableNumber(-3.67e-7)).toBe("−3.67 × 10⁻⁷");
    expect(tableNumber(1.61e-33)).toBe("1.61 × 10⁻³³");
    expect(tableNumber(2.5e9)).toBe("2.50 × 10⁹");
  });

  it("has words for what is no number", () => {
    expect(tableNumber(Number.NaN)).toBe("not a number");
    expect(tableNumber(Number.NEGATIVE_INFINITY)).toBe("−∞");
  });

  it("says 1 only when it is 1", () => {
    expect(sentenceNumber(1)).toBe("1");
    expect(sentenceNumber(-2.5)).toBe("−2.5");
    expect(sentenceNumber(0.99998)).toBe("1.0000");
    expect(sentenceNumber(0.49999999999999994)).toBe("0.5");
    expect(sentenceNumber(1e-14)).toBe("1.00 × 10⁻¹⁴");
    expect(sentenceNumber(1e308)).toBe("1.00 × 10³⁰⁸");
    expect(sentenceNumber(1e9)).toBe("1000000000");
  });
});
