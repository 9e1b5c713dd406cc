import { describe, expect, it } from "vitest";
import { withAnswer, withRead } from "../../web/model/progress.ts";
import { answerTo, settled, World, withAllRead, withScores } from "./fixtures.ts";
import { type Fault, ScormDouble } from "./scorm-double.ts";
import { editions, visitOf } from "./scorm-visit.ts";

describe.each(editions)("a platform that fails, SCORM $edition", (which) => {
  const { edition, status, score } = which;
  const visit = (double?: ScormDouble, world?: World) => visitOf(which, double, world);

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

  it("does not begin a visit with a platform that gives nothing and does not say why", async () => {
    const mute = new ScormDouble(edition);
    const verbs = edition === "1.2" ? ["LMSGetValue", "LMSGetLastError"] : ["GetValue", "GetLastError"];
    const [value = "", error = ""] = verbs;
    Object.assign(mute.api, {
      [value]: () => "",
      [error]: () => {
        throw new Error("The platform is broken.");
      },
    });
    const { world } = await visit(mute);
    expect(world.state).toBe("unreachable");
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
