import { describe, expect, it } from "vitest";
import { cleared, type Progress, withAnswer, withRead } from "../../web/model/progress.ts";
import { Reporter } from "../../web/report/reporter.ts";
import { ScormApi } from "../../web/report/scorm/api.ts";
import { ScormPlatform } from "../../web/report/scorm/scorm-platform.ts";
import { scorm12 } from "../../web/report/scorm/scorm12.ts";
import { scorm2004 } from "../../web/report/scorm/scorm2004.ts";
import { answerTo, scope, settled, textOf, World, withAllRead, withScores } from "./fixtures.ts";
import { type Fault, ScormDouble } from "./scorm-double.ts";

const editions = [
  {
    edition: "1.2",
    dialect: scorm12,
    status: "cmi.core.lesson_status",
    score: "cmi.core.score.raw",
    time: "cmi.core.session_time",
    mode: "cmi.core.lesson_mode",
  },
  {
    edition: "2004",
    dialect: scorm2004,
    status: "cmi.completion_status",
    score: "cmi.score.scaled",
    time: "cmi.session_time",
    mode: "cmi.mode",
  },
] as const;

function reporterTo(
  double: ScormDouble,
  dialect: (typeof editions)[number]["dialect"],
  world: World,
): Reporter {
  return new Reporter(
    new ScormPlatform(new ScormApi(double.api, dialect.verbs), dialect),
    scope,
    world.around,
  );
}

describe.each(editions)("SCORM $edition", ({ edition, dialect, status, score, time, mode }) => {
  const visit = async (double = new ScormDouble(edition), world = new World()) => {
    const reporter = reporterTo(double, dialect, world);
    await reporter.open();
    const keep = async (change: (progress: Progress) => Progress): Promise<void> => {
      reporter.keep(textOf(change(reporter.progress)));
      await world.pass(1000);
    };
    return { double, world, reporter, keep };
  };

  it("says at once that a visit has begun and nothing is completed", async () => {
    const { double } = await visit();
    expect(double.value(status)).toBe("incomplete");
    expect(double.refusals).toEqual([]);
  });

  it("goes on in a visit that a page before it has begun and not ended, where the platform says so", async () => {
    const { double } = await visit();
    const { world, keep } = await visit(double);
    await keep(() => withScores([1]));
    expect(world.state).toBe(edition === "2004" ? "saved" : "unreachable");
    expect(double.value("cmi.suspend_data") ?? "").toContain(edition === "2004" ? "version" : "");
  });

  it("leaves a lesson that was merely opened incomplete, without a score", async () => {
    const { double, world, reporter } = await visit();
    await world.pass(90_500);
    await reporter.leave(true);
    expect(double.value(status)).toBe("incomplete");
    expect(double.value(score)).toBeUndefined();
    expect(double.value(time)).toBe(edition === "1.2" ? "0000:01:30.50" : "PT90.5S");
    expect(double.calls.at(-1)).toBe("Terminate ");
    expect(double.refusals).toEqual([]);
  });

  it("brings everything back after the window was closed in mid-quiz", async () => {
    const first = await visit();
    await first.keep(() => withScores([1, 0]));
    // The tab is gone: nothing more is said.
    const second = await visit(first.double.again());
    expect(second.reporter.progress.lessons.bends?.questions).toMatchObject({
      "first-bend": { best: 1, answer: "1" },
      "second-bend": { best: 0 },
    });
    expect(second.double.value(status)).toBe("incomplete");
  });

  it("passes: status first, the score in a commit after it", async () => {
    const { double, keep } = await visit();
    await keep(() => withAllRead(withScores([1, 1, 1, 0.5])));
    expect(double.value(status)).toBe(edition === "1.2" ? "passed" : "completed");
    if (edition === "2004") expect(double.value("cmi.success_status")).toBe("passed");
    expect(double.value(score)).toBe(edition === "1.2" ? "87.5" : "0.875");
    const withStatus = double.history.find((values) => values.get(status) !== "incomplete");
    expect(withStatus?.get(score)).toBeUndefined();
    expect(double.refusals).toEqual([]);
  });

  it("fails once everything is answered and the mark is not reached, and passes later all the same", async () => {
    const { double, keep } = await visit();
    const word = edition === "1.2" ? status : "cmi.success_status";
    await keep(() => withAllRead(withScores([1, 0, 1, 0])));
    expect(double.value(word)).toBe("failed");
    const second = await visit(double.again());
    await second.keep((progress) => withAnswer(progress, "bends", answerTo("second-bend", 1, { tries: 2 })));
    await second.keep((progress) => withAnswer(progress, "slopes", answerTo("flattest", 1, { tries: 2 })));
    expect(second.double.value(word)).toBe("passed");
    expect(second.double.value(score)).toBe(edition === "1.2" ? "100" : "1");
  });

  it("writes no score before the last question", async () => {
    const { double, keep } = await visit();
    await keep(() => withAllRead(withScores([0, 0, 1])));
    expect(double.value(score)).toBeUndefined();
    expect(double.value(status)).toBe("incomplete");
  });

  it("judges answers before everything is read only where status and success are two things", async () => {
    const { double, keep } = await visit();
    await keep(() => withScores([1, 0, 1, 0]));
    expect(double.value(status)).toBe("incomplete");
    expect(double.value(score)).toBe(edition === "1.2" ? undefined : "0.5");
  });

  it("never lowers a result, whatever is cleared", async () => {
    const { double, keep } = await visit();
    await keep(() => withAllRead(withScores([1, 1, 1, 1])));
    const before = [double.value(status), double.value(score)];
    const second = await visit(double.again());
    await second.keep((progress) => cleared(progress, ["bends", "slopes"]));
    await second.reporter.leave(true);
    expect([second.double.value(status), second.double.value(score)]).toEqual(before);
  });

  it("never lowers a result of which nothing but the result is left", async () => {
    const { double, keep } = await visit();
    await keep(() => withAllRead(withScores([1, 1, 1, 1])));
    double.committed.delete("cmi.suspend_data");
    const second = await visit(double.again());
    await second.keep(() => withRead(second.reporter.progress, "bends", "why"));
    expect(second.double.value(status)).toBe(double.value(status));
    expect(second.double.value(score)).toBe(double.value(score));
  });

  it("asks to come back to where it was left", async () => {
    const { double, keep } = await visit();
    await keep(() => withAllRead());
    await keep((progress) => ({ ...progress }));
    expect(double.value(edition === "1.2" ? "cmi.core.lesson_location" : "cmi.location")).toBe("slopes/down");
    expect(double.value(edition === "1.2" ? "cmi.core.exit" : "cmi.exit")).toBe("suspend");
  });

  it("tells each try once, with its answer and the time it took", async () => {
    const { double, reporter, world } = await visit();
    reporter.answered("bends", answerTo("first-bend", 0, { answer: "2" }));
    reporter.answered("bends", answerTo("first-bend", 1, { kind: "match", answer: "BA", tries: 2 }));
    reporter.answered("elsewhere", answerTo("no-part-of-it", 1));
    await world.pass(1000);
    await reporter.saveNow();
    expect(double.interactions).toBe(2);
    const is12 = edition === "1.2";
    const second = (name: string) => double.value(`cmi.interactions.1.${name}`);
    expect(double.value("cmi.interactions.0.result")).toBe(is12 ? "wrong" : "incorrect");
    expect(second("type")).toBe("matching");
    expect(second(is12 ? "student_response" : "learner_response")).toBe(is12 ? "1.b,2.a" : "1[.]B[,]2[.]A");
    expect(second("latency")).toBe(is12 ? "0000:00:12.34" : "PT12.34S");
    expect(double.refusals).toEqual([]);
  });

  it.each(["review", "browse"])("records nothing in %s mode", async (given) => {
    const done = await visit();
    await done.keep(() => withScores([1, 0]));
    const double = new ScormDouble(edition, { ...Object.fromEntries(done.double.committed), [mode]: given });
    const { reporter, keep, world } = await visit(double);
    expect(reporter.progress.lessons.bends?.questions).toHaveProperty("first-bend");
    reporter.answered("bends", answerTo("first-bend", 1));
    await keep(() => withAllRead());
    await reporter.leave(true);
    expect(double.calls.filter((call) => call.startsWith("SetValue"))).toEqual([]);
    expect(double.calls.at(-1)).toBe("Terminate ");
    expect(world.states.map(({ kind }) => kind)).toContain(given);
  });

  it("tells the learner where the platform refuses to keep the answers", async () => {
    const double = new ScormDouble(edition);
    const { api } = double;
    const name = edition === "1.2" ? "LMSSetValue" : "SetValue";
    const refusing = {
      ...api,
      [name]: (element: string, value: string) =>
        api[name]?.(element, element === "cmi.suspend_data" ? "x".repeat(70_000) : value) ?? "",
    };
    const world = new World();
    const platform = new ScormPlatform(new ScormApi(refusing, dialect.verbs), dialect);
    const reporter = new Reporter(platform, scope, world.around);
    await reporter.open();
    reporter.keep(textOf(withScores([1])));
    await world.pass(1000);
    expect(world.states.at(-1)).toMatchObject({ kind: "saved", isRefused: true });
  });

  /** A whole visit: read, answer, leave. */
  const wholeVisit = async (double: ScormDouble, world: World): Promise<void> => {
    const { reporter, keep } = await visit(double, world);
    if (!reporter.isRecording) return;
    reporter.answered("bends", answerTo("first-bend", 1));
    await keep((progress) => withAnswer(progress, "bends", answerTo("first-bend", 1)));
    reporter.answered("bends", answerTo("second-bend", 0));
    await keep((progress) => withAnswer(progress, "bends", answerTo("second-bend", 0)));
    await keep((progress) => withAllRead(progress));
    await world.pass(300_000);
    await reporter.leave(true);
    await settled();
  };

  it.each(["throws", "false"] satisfies readonly Fault[])(
    "loses and doubles nothing when any one call fails (%s)",
    async (fault) => {
      const smooth = new ScormDouble(edition);
      await wholeVisit(smooth, new World());
      expect(smooth.refusals).toEqual([]);
      for (let bad = 1; bad <= smooth.calls.length; bad += 1) {
        const world = new World();
        const double = new ScormDouble(edition);
        double.faultAt = (_, number) => (number === bad ? fault : undefined);
        await wholeVisit(double, world);
        const after = await visit(double.again(), world);
        await world.pass(5000);
        const what = smooth.calls[bad - 1];
        if (what === "Initialize ") {
          expect(world.states[0]?.kind, what).toBe("unreachable");
          continue;
        }
        expect(after.reporter.progress.lessons.bends?.questions, what).toMatchObject({
          "first-bend": { best: 1 },
          "second-bend": { best: 0 },
        });
        expect(after.reporter.progress.lessons.slopes?.read, what).toEqual(["up", "down"]);
        expect(after.double.interactions, what).toBe(2);
        expect(after.double.refusals, what).toEqual([]);
        expect(world.unsaved, what).toBeUndefined();
      }
    },
  );

  it.each(["throws", "false"] satisfies readonly Fault[])(
    "takes nothing back when any one call of a later visit fails (%s)",
    async (fault) => {
      const done = new ScormDouble(edition);
      const first = await visit(done);
      first.reporter.answered("bends", answerTo("first-bend", 1));
      await first.keep(() => withAllRead(withScores([1, 1, 1, 0.5])));
      const lookIn = async (double: ScormDouble): Promise<World> => {
        const { keep, reporter, world } = await visit(double);
        if (reporter.isRecording) await keep((progress) => withRead(progress, "bends", "why"));
        await reporter.leave(true);
        return world;
      };
      const smooth = done.again();
      await lookIn(smooth);
      for (let bad = 1; bad <= smooth.calls.length; bad += 1) {
        const double = done.again();
        double.faultAt = (_, number) => (number === bad ? fault : undefined);
        await lookIn(double);
        const what = smooth.calls[bad - 1];
        expect([double.value(status), double.value(score)], what).toEqual([
          done.value(status),
          done.value(score),
        ]);
        expect(double.interactions, what).toBe(1);
        const after = await visit(double.again());
        expect(after.reporter.progress.lessons.slopes?.read, what).toEqual(["up", "down"]);
      }
    },
  );

  it("does not begin a visit in which the platform will not say what it has", async () => {
    const { double, keep } = await visit();
    await keep(() => withScores([1]));
    const away = double.again();
    away.faultAt = (call) => (call.startsWith("GetValue cmi.suspend_data") ? "false" : undefined);
    const { world } = await visit(away);
    expect(world.state).toBe("unreachable");
    expect(away.calls.filter((call) => call.startsWith("SetValue"))).toEqual([]);
    expect(away.calls.at(-1)).toBe("Terminate ");
  });

  it("keeps on asking a platform that is away, says so, and hands over everything when it is back", async () => {
    const { double, world, reporter, keep } = await visit();
    double.faultAt = () => "false";
    reporter.answered("bends", answerTo("first-bend", 1));
    await keep(() => withScores([1]));
    expect(world.state).toBe("waiting");
    await world.pass(200_000);
    expect(world.unsaved?.interactions).toHaveLength(1);
    double.faultAt = undefined;
    await world.pass(60_000);
    expect(world.state).toBe("saved");
    expect(double.interactions).toBe(1);
    expect(world.unsaved).toBeUndefined();
  });

  it("hands over in the next visit what the last one could not", async () => {
    const first = await visit();
    first.double.faultAt = (call) => (call.startsWith("Get") ? undefined : "throws");
    first.reporter.answered("bends", answerTo("first-bend", 1));
    await first.keep(() => withScores([1]));
    await first.reporter.leave(true);
    expect(first.world.state).toBe("left-unsaved");
    const second = await visit(first.double.again(), first.world);
    await first.world.pass(1000);
    expect(second.double.interactions).toBe(1);
    expect(second.reporter.progress.lessons.bends?.questions).toHaveProperty("first-bend");
    expect(first.world.unsaved).toBeUndefined();
  });
});
