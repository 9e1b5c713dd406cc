import { describe, expect, it } from "vitest";
import type { Stability, Step, WorkedResult } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import { calculateStability, TABLE_X } from "../../web/widgets/stability-check/calculate.ts";
import { chartOf } from "../../web/widgets/stability-check/chart.ts";
import { reachOf, schema } from "../../web/widgets/stability-check/experiment.ts";
import { float32Text, truthText } from "../../web/widgets/stability-check/float32-text.ts";
import { describeStability } from "../../web/widgets/stability-check/story.ts";
import { digitsRight, mishapIn, verdictOn } from "../../web/widgets/stability-check/verdict.ts";

const read = (attributes: Record<string, string>) =>
  decode(schema, (name) => attributes[name] ?? null).experiment;

function worked(steps: readonly (readonly [string, number])[], error: number): WorkedResult {
  const listed: Step[] = steps.map(([written, result]) => ({ written, result }));
  return { steps: listed, result: listed.at(-1)?.result ?? Number.NaN, error };
}

const good = worked([["w", 0.5]], 3e-8);
const infinite = Number.POSITIVE_INFINITY;

describe("a float32 in words", () => {
  it("has the digits that it takes to tell it apart", () => {
    expect(float32Text(Math.fround(0.1))).toBe("0.1");
    expect(float32Text(Math.fround(1.9287499e-22))).toBe("1.9287499 × 10⁻²²");
    expect([infinite, -infinite, Number.NaN, 0].map(float32Text)).toEqual(["∞", "−∞", "NaN", "0"]);
  });

  it("says that a truth is smaller than any double", () => {
    expect(truthText(0)).toBe("less than 10⁻³²³");
    expect(truthText(-0.5)).toBe("−0.5");
  });
});

describe("the verdict", () => {
  it("tells rounding, lost digits, wrong and no number apart", () => {
    const verdicts = [0, 1e-7, 1e-3, 1, infinite].map((error) => verdictOn(worked([["y", 1]], error)));
    expect(verdicts).toEqual(["right", "right", "rough", "wrong", "none"]);
    expect([0, 2e-3, 1, infinite].map((error) => digitsRight(worked([["y", 1]], error)))).toEqual([
      7, 2, 0, 0,
    ]);
  });

  it("finds the step that broke", () => {
    const at = (...results: (readonly [string, number])[]) => mishapIn(worked(results, 1).steps);
    expect(at(["u = exp(−x)", 5e21], ["1 + u", 5e21], ["(1 + u)²", infinite])).toEqual({
      at: 2,
      mishap: "overflow",
    });
    expect(at(["u = exp(x)", 2e-9], ["1 + u", 1], ["ln(1 + u)", 0])).toEqual({ at: 1, mishap: "swallowed" });
    expect(at(["p", 1], ["1 − p", 0])).toEqual({ at: 1, mishap: "cancelled" });
    expect(at(["exp(x)", 0])).toEqual({ at: 0, mishap: "underflow" });
    expect(at(["u / v", Number.NaN])).toEqual({ at: 0, mishap: "undefined" });
    expect(at(["u", 1], ["1 + u", 2])).toBeUndefined();
  });
});

describe("the sentence", () => {
  const say = (naive: WorkedResult, truth = 0.5, stable = good) => {
    const working = (result: WorkedResult) => ({ value: result, slope: result });
    const stability = {
      naive: working(naive),
      stable: working(stable),
      truth: { value: truth, slope: truth },
    };
    return describeStability(read({ x: "-50" }), stability as Stability);
  };

  it("says where the naive way broke and that the stable one did not", () => {
    const sentence = say(
      worked(
        [
          ["u = exp(−x)", infinite],
          ["1 / u", 0],
        ],
        1,
      ),
      2e-22,
    );
    expect(sentence).toBe(
      "At x = −50 the naive value comes out as 0, and the truth is 2 × 10⁻²². exp(−x) is beyond float32’s largest number, 3.4 × 10³⁸, and became ∞. The stable form has it right to about 7 digits.",
    );
  });

  it("does not take luck for skill", () => {
    expect(
      say(
        worked(
          [
            ["u = exp(−x)", infinite],
            ["1 / u", 0],
          ],
          0,
        ),
      ),
    ).toContain("only by luck");
    expect(say(good)).toBe("At x = −50 both ways agree on 0.5, right to about 7 digits.");
  });

  it("admits that numbers near float32’s end have few digits", () => {
    const sentence = say(worked([["y", 0]], 1), 1e-44, worked([["y", 1e-44]], 0.02));
    expect(sentence).toContain("as near as float32 can");
  });
});

describe("the plot", () => {
  it("reaches as far as it is told, and further where x is", () => {
    expect(reachOf(read({ reach: "20", x: "5" }))).toBe(20);
    expect(reachOf(read({ reach: "20", x: "-300" }))).toBe(1000);
  });

  it("puts what is no number in a lane above all errors, and a hole below it", async () => {
    const engine = {
      stability: async ({ over }: { over?: Float64Array | undefined }) => {
        const at = Float64Array.from(over ?? []);
        const error = at.map((x) => (x < 0 ? infinite : 0.5));
        const errors = {
          x: at,
          naive: { value: error, slope: error },
          stable: { value: error, slope: error },
        };
        const both = { value: good, slope: good };
        return { naive: both, stable: both, truth: { value: 0.5, slope: 0.5 }, errors } as Stability;
      },
    };
    const result = await calculateStability(engine, read({ reach: "20" }), new AbortController().signal);
    expect(result.stability.errors.x).toHaveLength(TABLE_X.length + 601);
    const { series, xAxis, yAxis } = chartOf(result, { naive: "red", stable: "blue" });
    expect([xAxis.min, xAxis.max]).toEqual([-20, 20]);
    expect([series[0]?.y[0], series[0]?.y[600]]).toEqual([Number.NaN, 0.5]);
    expect([...(yAxis.words ?? [])]).toEqual([[series[1]?.y[0], "∞, NaN"]]);
  });
});
