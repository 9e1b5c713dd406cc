import { describe, expect, it } from "vitest";
import {
  positionOf,
  positions,
  type Range,
  readTyped,
  valueAt,
} from "../../web/widgets/number-slider/scale.ts";

const LINEAR: Range = { min: -4, max: 4, step: 0.1, scale: "linear" };
const LOG: Range = { min: 0.001, max: 1000, step: 1, scale: "log" };
const COUNT: Range = { min: 1, max: 1000, step: 1, scale: "log" };

describe("a slider's scale", () => {
  it("has a position for each step, both ends included", () => {
    expect(positions(LINEAR)).toBe(80);
    expect(valueAt(0, LINEAR)).toBe(-4);
    expect(valueAt(80, LINEAR)).toBe(4);
  });

  it("gives values without the dirt of adding steps up", () => {
    expect(valueAt(43, LINEAR)).toBe(0.3);
  });

  it("reaches its end when the step does not divide the range", () => {
    const uneven: Range = { min: 0, max: 1, step: 0.3, scale: "linear" };
    expect(valueAt(positions(uneven), uneven)).toBe(1);
  });

  it("moves by factors on a log scale", () => {
    expect(valueAt(150, LOG)).toBe(1);
    expect(valueAt(0, LOG)).toBe(0.001);
    expect(valueAt(300, LOG)).toBe(1000);
  });

  it("counts on a log scale with whole ends and a step of 1, and no step is on the spot", () => {
    const values = Array.from({ length: positions(COUNT) + 1 }, (_, at) => valueAt(at, COUNT));
    expect(values.slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(values.at(-1)).toBe(1000);
    expect(values.every((value, at) => at === 0 || value > (values[at - 1] ?? 0))).toBe(true);
    expect(values.every(Number.isInteger)).toBe(true);
    expect(valueAt(positionOf(777.5, COUNT), COUNT)).toBeGreaterThan(770);
  });

  it.each([LINEAR, LOG, COUNT])("finds each position again from its value ($scale)", (range) => {
    for (let position = 0; position <= positions(range); position++) {
      expect(positionOf(valueAt(position, range), range)).toBe(position);
    }
  });

  it("holds the thumb at an end when the value lies outside", () => {
    expect(positionOf(99, LINEAR)).toBe(80);
    expect(positionOf(-99, LINEAR)).toBe(0);
  });
});

describe("what is typed beside a slider", () => {
  it("is taken as it stands, even between two steps", () => {
    expect(readTyped("1.234", LINEAR, 0)).toEqual({ value: 1.234 });
  });

  it("keeps the last good value when it is nonsense, and says so", () => {
    const { value, sentence } = readTyped("many", LINEAR, 2);
    expect(value).toBeUndefined();
    expect(sentence).toBe("Please type a number between -4 and 4. It is still 2.");
  });

  it("is held at an end when it lies outside, and says so", () => {
    expect(readTyped("7", LINEAR, 0)).toEqual({
      value: 4,
      sentence: "The most it can be is 4, so it is that now.",
    });
    expect(readTyped("-7", LINEAR, 0).value).toBe(-4);
  });
});
