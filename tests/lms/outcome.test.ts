import { describe, expect, it } from "vitest";
import { cleared, NO_PROGRESS } from "../../web/model/progress.ts";
import { NOT_BEGUN, outcomeOf, raised } from "../../web/report/outcome.ts";
import { lessons, withAllRead, withScores } from "./fixtures.ts";

const of = (progress = NO_PROGRESS, mastery = 0.8) => outcomeOf(lessons, progress, mastery);

describe("the outcome that is reported", () => {
  it("begins with nothing known", () => {
    expect(of()).toEqual(NOT_BEGUN);
  });

  it("counts parts and questions alike as progress, and says 1 only when all is done", () => {
    expect(of(withAllRead()).progress).toBe(0.5);
    expect(of(withScores([1, 1, 1, 1])).progress).toBe(0.5);
    const all = of(withAllRead(withScores([1, 1, 1, 1])));
    expect(all).toMatchObject({ completion: "completed", progress: 1 });
  });

  it("keeps a score back until it can be judged", () => {
    expect(of(withScores([1, 0, 1]))).not.toHaveProperty("score");
    expect(of(withScores([1, 0, 1, 0]))).toMatchObject({
      success: "failed",
      score: { raw: 2, max: 4, scaled: 0.5 },
    });
  });

  it("knows that the mark is reached before the last question", () => {
    expect(of(withScores([1, 1]), 0.5)).toMatchObject({ success: "passed", score: { scaled: 0.5 } });
  });

  it("is completed with a question left open once the lesson's points are won", () => {
    const progress = withAllRead(withScores([1, 0.7, 1, 1]));
    expect(of(progress).completion).toBe("completed");
  });

  it("never rounds a score up to the mark", () => {
    const outcome = of(withScores([1, 1, 1, 0.19999]));
    expect(outcome).toMatchObject({ success: "failed" });
    expect(outcome.score?.scaled).toBeLessThan(0.8);
  });

  it("counts tenths that do not add up in binary as what they are", () => {
    expect(of(withScores([0.1, 0.1, 0.1, 0.1]), 0.1).success).toBe("passed");
  });

  it("knows no pass or fail where there are no questions", () => {
    const reading = lessons.map((lesson) => ({ ...lesson, questions: [] }));
    const outcome = outcomeOf(reading, withAllRead(), 0.8);
    expect(outcome).toEqual({ completion: "completed", success: "unknown", progress: 1 });
  });

  it("is never taken back", () => {
    const best = of(withAllRead(withScores([1, 1, 1, 1])));
    const worse = of(cleared(withAllRead(), ["bends", "slopes"]));
    expect(raised(best, worse)).toEqual(best);
    const failed = of(withScores([0, 0, 1, 0]));
    expect(raised(failed, worse)).toMatchObject({ success: "failed", score: { scaled: 0.25 } });
    expect(raised(failed, best)).toEqual(best);
  });

  it("has no score before there is a pass or a fail, whatever a platform says of one", () => {
    const unset = { ...NOT_BEGUN, score: { raw: 0, max: 100, scaled: 0 } };
    expect(raised(unset, of(withScores([1]))).score).toBeUndefined();
    expect(raised(unset, of(withScores([1, 1, 1, 1]))).score).toMatchObject({ scaled: 1 });
  });
});
