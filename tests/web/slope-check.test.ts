import { describe, expect, it } from "vitest";
import type { SlopeCheck } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import { bestStep, type CheckResult } from "../../web/widgets/slope-check/calculate.ts";
import { chartOf } from "../../web/widgets/slope-check/chart.ts";
import { type CheckExperiment, schema } from "../../web/widgets/slope-check/experiment.ts";
import { describeCheck, remarkOn, stepText } from "../../web/widgets/slope-check/story.ts";

/** A V with its foot at 1e-5. */
const v: SlopeCheck = {
  exact: 0.42,
  numerical: 0.42 + 1e-7,
  numerical32: 0.43,
  kink: null,
  steps: Float64Array.of(1e-8, 1e-5, 1e-2),
  errors: Float64Array.of(1e-8, 1e-11, 1e-5),
  errors32: Float64Array.of(0.42, 0, 1e-5),
};

function result(patch: Partial<CheckExperiment>, check: Partial<SlopeCheck> = {}): CheckResult {
  const experiment = { ...decode(schema, () => null).experiment, ...patch };
  return { experiment, check: { ...v, ...check }, all: [] };
}

describe("the sentence", () => {
  it("says how far both precisions are off", () => {
    expect(describeCheck(result({ h: 1e-3 }), "Tanh")).toBe(
      "At x = 1 with h = 0.001, the central difference of Tanh is 1.00 × 10⁻⁷ off in double and 0.010 off in float32.",
    );
    expect(describeCheck(result({}, { numerical: 0.42 }), "Tanh")).toContain("exactly right in double");
  });

  it.each([
    [0.01, "0.01"],
    [1e-5, "10⁻⁵"],
    [3e-5, "3 × 10⁻⁵"],
    [2.5e-7, "2.5 × 10⁻⁷"],
    [1.23e-10, "1.23 × 10⁻¹⁰"],
    [1e-12, "10⁻¹²"],
  ])("writes the step %d as %s", (h, text) => expect(stepText(h)).toBe(text));
});

describe("the remark", () => {
  it("tells truncation, cancellation and a good step apart", () => {
    expect(remarkOn(result({ h: 0.5 }))).toContain("truncation");
    expect(remarkOn(result({ h: 1e-10 }))).toContain("cancellation");
    expect(remarkOn(result({ h: 2e-5 }))).toBe(
      "The best step for double is about 10⁻⁵. Yours is close to it.",
    );
    expect(remarkOn(result({}, { errors: Float64Array.of(0, 0, 0) }))).toContain("straight");
  });

  it("warns of a corner, and of a jump", () => {
    const corner = { x: 0, slopeBelow: 0, slopeAbove: 1, jump: 0 };
    const relu = result({ x: 0 }, { kink: corner, exact: 0, numerical: 0.5 });
    expect(remarkOn(relu)).toContain(
      "from 0 to 1. The numerical slope, 0.5, misleads. By agreement the formula says 0.",
    );
    expect(remarkOn(result({ x: 0.001 }, { kink: corner }))).not.toContain("agreement");
    const jump = { x: 0, slopeBelow: 0, slopeAbove: 0, jump: 1 };
    expect(remarkOn(result({}, { kink: jump, numerical: 500 }))).toContain("The quotient 500 grows");
  });

  it("says nothing of a kink whose slopes agree", () => {
    const none = { x: 0, slopeBelow: 1, slopeAbove: 1, jump: 0 };
    expect(remarkOn(result({ h: 2e-5 }, { kink: none }))).toContain("close to it");
  });
});

it("the best step is the largest of those that share the least error", () => {
  expect(bestStep(v.steps, v.errors)).toEqual({ h: 1e-5, error: 1e-11 });
  expect(bestStep(v.steps, Float64Array.of(0, 0, 1)).h).toBe(1e-5);
});

it("an error of exactly 0 is a gap in its line and a mark in a lane of its own", () => {
  const { series, dots = [], yAxis } = chartOf(result({}), { double: "blue", float32: "orange" });
  const float32 = series.find(({ label }) => label === "float32");
  expect(float32?.y[1]).toBeNaN();
  expect(dots).toEqual([{ x: 1e-5, y: yAxis.zeroAt, colour: "orange", hollow: true }]);
});
