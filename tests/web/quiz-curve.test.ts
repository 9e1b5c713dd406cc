import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../web/engine/calls.ts";
import { decode } from "../../web/model/attributes.ts";
import { gradeCurve } from "../../web/widgets/quiz-curve/calculate.ts";
import { type CurveTask, schema, sheetOf } from "../../web/widgets/quiz-curve/question.ts";
import { findings, shareOf } from "../../web/widgets/quiz-curve/story.ts";
import { BLANK, type Drawing, placeOf, SPACES } from "../../web/widgets/slope-sketch/drawing.ts";
import { builtEngine } from "./built-engine.ts";

const slope: CurveTask = { ...decode(schema, () => null).experiment, of: "tanh", show: "derivative" };

describe("a curve drawn as an answer", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await builtEngine();
  });
  afterAll(() => engine.close());

  const graded = async (task: CurveTask, drawing: Drawing) => (await gradeCurve(engine, task, drawing)).score;
  const truth = async (task: CurveTask): Promise<Drawing> => {
    const x = Float64Array.from({ length: SPACES + 1 }, (_, at) => placeOf(at, task.from, task.to));
    const { value, derivative } = await engine.evaluate({ id: task.of, x });
    return [...(task.show === "derivative" ? derivative : value)];
  };

  it.each([slope, { ...slope, show: "value" }, { ...slope, of: "step", show: "value" }])(
    "earns everything where it is right ($of, $show)",
    async (task) => {
      const score = await graded(task, await truth(task));
      expect(shareOf(score, task)).toBe(1);
      expect(findings(score, task, "tanh")).toContain("100 of 100");
    },
  );

  it("earns a part where it nearly is, and hears where it is farthest off", async () => {
    const drawing = (await truth(slope)).map((y, at) => (at === 32 ? 0.2 : 0.7 * y));
    const score = await graded(slope, drawing);
    expect(shareOf(score, { ...slope, pass: 99 })).toBeGreaterThan(0);
    expect(shareOf(score, { ...slope, pass: 99 })).toBeLessThan(1);
    expect(findings(score, { ...slope, pass: 99 }, "tanh")).toMatch(
      /of 100 for the slope of tanh: .* near x = 0: there it is 1, and you drew 0\.2\. Mend that place first/,
    );
  });

  it("earns nothing where it has nothing to do with it", async () => {
    expect(
      shareOf(
        await graded(
          slope,
          BLANK.map(() => 4),
        ),
        slope,
      ),
    ).toBe(0);
  });

  it("comes with the numbers at its handles", async () => {
    const { handles, curve } = await gradeCurve(
      engine,
      slope,
      BLANK.map(() => 0),
    );
    expect(handles).toHaveLength(17);
    expect(handles[8]).toEqual({ x: 0, y: 1 });
    expect(curve.y.length).toBe(curve.x.length);
  });
});

it("A sheet with its ends the wrong way round is turned, and one without room gets some", () => {
  expect(sheetOf({ ...slope, from: 3, to: -3, low: 2, high: 2 })).toEqual({
    from: -3,
    to: 3,
    low: 2,
    high: 2.5,
  });
});
