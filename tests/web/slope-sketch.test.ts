import { describe, expect, it } from "vitest";
import type { SketchScore } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import type { SketchResult } from "../../web/widgets/slope-sketch/calculate.ts";
import { describeSketch, points } from "../../web/widgets/slope-sketch/describe.ts";
import {
  BLANK,
  type Drawing,
  drawingText,
  drawnPoints,
  isBlank,
  placeOf,
  readDrawing,
  SPACES,
  stroked,
  TEXT_LENGTH,
  withHandle,
} from "../../web/widgets/slope-sketch/drawing.ts";
import { axisOf, type SketchExperiment, schema } from "../../web/widgets/slope-sketch/experiment.ts";
import { keyMove } from "../../web/widgets/slope-sketch/pad-keys.ts";

const drawnAt = (drawing: Drawing) => drawing.flatMap((y, at) => (Number.isNaN(y) ? [] : [at]));

describe("a drawing as text", () => {
  const wave = BLANK.map((_, at) => (at % 3 === 0 ? Number.NaN : Math.round(100 * Math.sin(at)) / 100));

  it("comes back as it was, gaps too, to a hundredth", () => {
    expect(readDrawing(drawingText(wave))).toEqual(wave);
    expect(drawingText(wave)).toHaveLength(TEXT_LENGTH);
  });

  it("needs no escaping in an address", () => {
    const text = drawingText(wave);
    expect(new URLSearchParams({ text }).toString()).toBe(`text=${text}`);
  });

  it("is empty when nothing is drawn", () => {
    expect(drawingText(BLANK)).toBe("");
    expect(isBlank(readDrawing(""))).toBe(true);
  });

  it("reads nonsense as nothing drawn, and a short text as a part", () => {
    expect(isBlank(readDrawing("!!##äöü"))).toBe(true);
    expect(drawnAt(readDrawing(drawingText(wave).slice(0, 8)))).toEqual([1, 2]);
  });

  it("holds heights within its ends", () => {
    const [low, high] = readDrawing(drawingText([-9, 9, ...BLANK.slice(2)]));
    expect([low, high]).toEqual([-4, 4]);
  });
});

describe("a stroke of the pen", () => {
  it("draws every place it passes, straight from point to point", () => {
    const drawing = stroked(BLANK, { position: 9.6, y: 0 }, { position: 12.4, y: 2.8 });
    expect(drawnAt(drawing)).toEqual([10, 11, 12]);
    expect(drawing[11]).toBeCloseTo(1.4);
    expect(drawing[12]).toBe(2.8);
  });

  it("is the same backwards, but for where it ends", () => {
    const drawing = stroked(BLANK, { position: 12, y: 2 }, { position: 10, y: 0 });
    expect(drawing.slice(10, 13)).toEqual([0, 1, 2]);
  });

  it("that does not move is a point, at the ends of the sheet too", () => {
    expect(drawnAt(stroked(BLANK, { position: 0.2, y: 1 }, { position: 0.2, y: 1 }))).toEqual([0]);
    expect(drawnAt(stroked(BLANK, { position: 64, y: 1 }, { position: 64, y: 1 }))).toEqual([SPACES]);
  });

  it("leaves the drawing it began from alone", () => {
    stroked(BLANK, { position: 1, y: 1 }, { position: 5, y: 1 });
    expect(isBlank(BLANK)).toBe(true);
  });
});

describe("the handles of the keyboard", () => {
  it("join straight to neighbours that are set, and only to those", () => {
    const one = withHandle(BLANK, 8, 0.4);
    expect(drawnAt(one)).toEqual([32]);
    const two = withHandle(one, 9, 0.8);
    expect(drawnAt(two)).toEqual([32, 33, 34, 35, 36]);
    expect(two[34]).toBeCloseTo(0.6);
  });

  it("are reached by arrows, Home and End, and moved up and down, finely with Shift", () => {
    const press = (key: string, shiftKey = false) => keyMove({ key, shiftKey }, 17);
    expect(press("ArrowLeft")).toMatchObject({ along: -1, sets: false });
    expect(press("End")).toMatchObject({ to: 16 });
    expect(press("ArrowUp")).toMatchObject({ up: 0.05, sets: true });
    expect(press("ArrowDown", true)).toMatchObject({ up: -0.01 });
    expect(press("Enter")).toMatchObject({ up: 0, sets: true });
    expect(press("Tab")).toBeUndefined();
  });
});

describe("the sentence", () => {
  const result = (patch: Partial<SketchExperiment>, score?: SketchScore): SketchResult => ({
    experiment: { ...decode(schema, () => null).experiment, ...patch },
    truth: {
      id: "tanh",
      at: { value: 0, derivative: 1 },
      table: [],
      x: new Float64Array(),
      value: new Float64Array(),
      derivative: new Float64Array(),
      valueJumps: [],
      derivativeJumps: [],
    },
    handles: { value: new Float64Array(), derivative: new Float64Array() },
    score,
  });
  const level = drawingText(BLANK.map(() => 0.8));
  const worst = { x: 0, drawn: 0.8, truth: 0.25, error: 0.55 };

  it("says what to do, and how far the drawing has come", () => {
    expect(describeSketch(result({}), "Tanh")).toContain("Draw its slope on the sheet");
    const half = drawingText(BLANK.map((_, at) => (at < 32 ? Number.NaN : 1)));
    expect(describeSketch(result({ drawing: half }), "Tanh")).toContain("from x = 0 to x = 4");
    expect(describeSketch(result({ drawing: level }), "Tanh")).toContain("all the way across");
  });

  it("says where it went wrong", () => {
    const score = { score: 71.6, meanError: 0.0567, spread: 1, worst };
    expect(describeSketch(result({ drawing: level, revealed: true }, score), "Tanh")).toBe(
      "The idea is there. 72 of 100 for the slope of Tanh: on average you are 0.06 off. Near x = 0 the slope is 0.25, you drew 0.8.",
    );
  });

  it("does not complain about a perfect sheet, and gives 100 to no other", () => {
    const score = { score: 100, meanError: 0, spread: 1, worst: { ...worst, error: 0 } };
    expect(describeSketch(result({ drawing: level, revealed: true }, score), "Tanh")).toContain("Nowhere");
    expect([100, 99.6, 99.4, 0].map(points)).toEqual([100, 100, 99, 0]);
  });

  it("owns up when nothing was drawn", () => {
    expect(describeSketch(result({ revealed: true }), "Tanh")).toContain("You had drawn nothing");
  });
});

it("an axis has two ends whatever a tag says", () => {
  const read = (from: number, to: number) => axisOf({ ...decode(schema, () => null).experiment, from, to });
  expect(read(3, -3)).toEqual({ from: -3, to: 3 });
  expect(read(2, 2)).toEqual({ from: 2, to: 3 });
  const { x } = drawnPoints(withHandle(BLANK, 16, 1), -4, 4);
  expect([...x]).toEqual([placeOf(SPACES, -4, 4)]);
});
