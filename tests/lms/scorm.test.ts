import { describe, expect, it } from "vitest";
import { cleared, withAnswer, withRead } from "../../web/model/progress.ts";
import { answerTo, type World, withAllRead, withScores } from "./fixtures.ts";
import { ScormDouble } from "./scorm-double.ts";
import { editions, visitOf } from "./scorm-visit.ts";

describe.each(editions)("SCORM $edition", (which) => {
  const { edition, status, score, time, mode } = which;
  const visit = (double?: ScormDouble, world?: World) => visitOf(which, double, world);

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

  it("does not take the 0 that a platform says of a score nobody has set for one", async () => {
    const { double, keep } = await visit(new ScormDouble(edition, { [score]: "0" }));
    await keep(() => withScores([1]));
    expect(double.calls.filter((call) => call.startsWith(`SetValue ${score}`))).toEqual([]);
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

  it("says the status behind a new score once more, for a platform that looks at the score only then", async () => {
    const { double, keep } = await visitOf(which);
    await keep(() => withAllRead(withScores([1, 1, 1, 0.5])));
    const said = double.calls.filter((call) => call.startsWith("SetValue"));
    const last = (element: string): number => said.findLastIndex((call) => call.includes(`${element} `));
    const verdict = edition === "1.2" ? status : "cmi.success_status";
    expect(last(verdict)).toBeGreaterThan(last(score));
    await keep((progress) => ({ ...progress, last: "slopes" }));
    const after = double.calls.filter((call) => call.startsWith("SetValue")).slice(said.length);
    expect(after.filter((call) => call.includes(`${verdict} `))).toEqual([]);
  });

  it("gives the raw score in percent, for a grade book may look at nothing else", async () => {
    const { double, keep } = await visitOf(which);
    await keep(() => withAllRead(withScores([1, 1, 1, 0.5])));
    const inEdition = (name: string): string =>
      edition === "1.2" ? `cmi.core.score.${name}` : `cmi.score.${name}`;
    expect(["min", "max", "raw"].map((name) => double.value(inEdition(name)))).toEqual(["0", "100", "87.5"]);
  });

  it("marks a mere look around as one, and begins like any other after it", async () => {
    const first = await visitOf(which, new ScormDouble(edition, { [mode]: "browse" }));
    await first.reporter.leave(true);
    expect(first.double.value(status)).toBe(edition === "1.2" ? "browsed" : "unknown");
    const before = { ...Object.fromEntries(first.double.committed), [mode]: "normal" };
    const second = await visitOf(which, new ScormDouble(edition, before));
    expect(second.double.value(status)).toBe("incomplete");
    expect([...first.double.refusals, ...second.double.refusals]).toEqual([]);
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

  it("gives the window back to a platform that can take it, when the learner leaves and not when the window goes", async () => {
    const left = await visit();
    await left.reporter.leave(false);
    expect(left.double.value("adl.nav.request")).toBe(edition === "2004" ? "suspendAll" : undefined);
    const gone = await visit();
    await gone.reporter.leave(true);
    expect(gone.double.value("adl.nav.request")).toBeUndefined();
    expect([...left.double.refusals, ...gone.double.refusals]).toEqual([]);
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

  it("hands over the tries behind one that is refused, however often it takes", async () => {
    const { double, reporter, world } = await visit();
    double.refused.add("cmi.interactions.0.id");
    double.faultAt = (call) => (call.startsWith("SetValue cmi.suspend_data") ? "false" : undefined);
    reporter.answered("bends", answerTo("first-bend", 0));
    await world.pass(1000);
    double.refused.clear();
    reporter.answered("bends", answerTo("second-bend", 1));
    double.faultAt = undefined;
    await world.pass(60_000);
    expect(double.value("cmi.interactions.0.id")).toBe("bends_second-bend");
    expect(double.interactions).toBe(1);
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

  it("tells a try that chose nothing without an answer", async () => {
    const { double, reporter, world } = await visit();
    reporter.answered("bends", answerTo("first-bend", 0, { kind: "predict", answer: "-" }));
    await world.pass(1000);
    expect(double.interactions).toBe(1);
    expect(double.refusals).toEqual([]);
  });

  it("leaves what a later edition kept as it is, reports the result, and says so unless nothing arrives", async () => {
    const later = '{"version":99,"more":true}';
    const { double, world, reporter, keep } = await visit(
      new ScormDouble(edition, { "cmi.suspend_data": later, [status]: "incomplete" }),
    );
    expect(world.state).toBe("newer");
    await keep(() => withAllRead(withScores([1, 1, 1, 1])));
    expect(double.value("cmi.suspend_data")).toBe(later);
    expect(double.value(score)).toBe(edition === "1.2" ? "100" : "1");
    double.faultAt = () => "false";
    await keep((progress) => withRead(progress, "bends", "why"));
    await reporter.saveNow();
    expect(world.state).toBe("waiting");
  });

  it("tells the learner where the platform refuses to keep the answers", async () => {
    const refusing = new ScormDouble(edition);
    refusing.refused.add("cmi.suspend_data");
    const { world, keep } = await visit(refusing);
    await keep(() => withScores([1]));
    expect(world.states.at(-1)).toMatchObject({ kind: "saved", isRefused: true });
  });
});
