import { describe, expect, it } from "vitest";
import { cleared, type Progress, withAnswer } from "../../web/model/progress.ts";
import { Cmi5Platform } from "../../web/report/cmi5/cmi5-platform.ts";
import { Reporter } from "../../web/report/reporter.ts";
import { Cmi5Double, type Fault, TabStore } from "./cmi5-double.ts";
import { verbOf } from "./cmi5-rules.ts";
import { answerTo, scope, settled, textOf, World, withAllRead, withScores } from "./fixtures.ts";

/** A page that the LMS opens, or that is loaded again in the same tab. */
async function page(lms: Cmi5Double, query = lms.launch(), world = new World(), tab = new TabStore()) {
  const reporter = new Reporter(
    new Cmi5Platform({
      query,
      tabStore: () => tab,
      request: lms.request,
      now: world.around.now,
      key: () => world.key(),
    }),
    scope,
    world.around,
  );
  await reporter.open();
  const keep = async (change: (progress: Progress) => Progress): Promise<void> => {
    reporter.keep(textOf(change(reporter.progress)));
    await world.pass(1000);
  };
  return { lms, world, reporter, keep, tab, query };
}

const all = (score: number) => withAllRead(withScores([1, 1, score, score]));

describe("cmi5", () => {
  it("says nothing where no LMS has opened the page", async () => {
    const { world, lms } = await page(new Cmi5Double(), "?lesson=1");
    expect(world.state).toBe("untracked");
    expect(lms.requests).toEqual([]);
  });

  it("begins and ends a visit, with what the specification wants asked for first", async () => {
    const { lms, reporter, world } = await page(new Cmi5Double());
    await world.pass(65_000);
    await reporter.leave(false);
    expect(lms.verbs).toEqual(["initialized", "terminated"]);
    expect(lms.requests.slice(0, 4)).toEqual([
      "POST /fetch",
      "GET activities/state LMS.LaunchData",
      "GET agents/profile",
      "GET activities/state activation-lab",
    ]);
    expect(lms.statements.at(-1)?.result?.duration).toBe("PT65S");
    expect(lms.refusals).toEqual([]);
  });

  it("passes and completes once, with a score on passed alone", async () => {
    const { lms, reporter, keep } = await page(new Cmi5Double());
    await keep(() => withScores([1, 1, 1, 0.5]));
    await keep(() => all(1));
    await reporter.leave(false);
    expect(lms.verbs.filter((verb) => verb !== "progressed")).toEqual([
      "initialized",
      "passed",
      "completed",
      "terminated",
    ]);
    const scores = lms.statements.flatMap(({ result }) => (result?.score ? [result.score] : []));
    expect(scores).toEqual([{ scaled: 0.875, raw: 3.5, min: 0, max: 4 }]);
    expect(lms.refusals).toEqual([]);
  });

  it("keeps a fail back until the learner leaves, who may pass until then", async () => {
    const first = await page(new Cmi5Double());
    await first.keep(() => all(0));
    expect(first.lms.verbs).not.toContain("failed");
    await first.keep((progress) => withAnswer(progress, "slopes", answerTo("steepest", 1, { tries: 2 })));
    await first.keep((progress) => withAnswer(progress, "slopes", answerTo("flattest", 1, { tries: 2 })));
    await first.reporter.leave(true);
    expect(first.lms.verbs).toContain("passed");
    expect(first.lms.verbs).not.toContain("failed");
    expect(first.lms.refusals).toEqual([]);
  });

  it("fails in one visit and passes in the next, and neither says completed twice", async () => {
    const first = await page(new Cmi5Double());
    await first.keep(() => all(0));
    await first.reporter.leave(false);
    expect(first.lms.verbs).toContain("failed");
    const second = await page(first.lms, first.lms.launch());
    await second.keep((progress) => withAnswer(progress, "slopes", answerTo("steepest", 1, { tries: 2 })));
    await second.keep((progress) => withAnswer(progress, "slopes", answerTo("flattest", 1, { tries: 2 })));
    await second.reporter.leave(false);
    expect(second.lms.verbs).toContain("passed");
    expect(second.lms.statements.map(verbOf).filter((verb) => verb === "completed")).toHaveLength(1);
    expect(second.lms.refusals).toEqual([]);
  });

  it("tells the same fail once, however often the lesson is looked at again", async () => {
    const first = await page(new Cmi5Double());
    await first.keep(() => all(0));
    await first.reporter.leave(false);
    const second = await page(first.lms, first.lms.launch());
    await second.reporter.leave(false);
    expect(second.lms.verbs).toEqual(["initialized", "terminated"]);
    const third = await page(first.lms, first.lms.launch());
    await third.keep((progress) => withAnswer(progress, "slopes", answerTo("steepest", 0.5, { tries: 2 })));
    await third.reporter.leave(false);
    expect(third.lms.verbs).toContain("failed");
    expect(third.lms.refusals).toEqual([]);
  });

  it("never lowers a result when it is opened again, whatever is cleared", async () => {
    const first = await page(new Cmi5Double());
    await first.keep(() => all(1));
    await first.reporter.leave(false);
    const second = await page(first.lms, first.lms.launch());
    expect(second.reporter.progress.lessons.slopes?.read).toEqual(["up", "down"]);
    await second.keep((progress) => cleared(progress, ["bends", "slopes"]));
    await second.reporter.leave(true);
    await settled();
    expect(second.lms.verbs).toEqual(["initialized", "terminated"]);
    expect(second.lms.refusals).toEqual([]);
  });

  it("tells each try with its answer and its time, and progress in whole percents", async () => {
    const { lms, reporter, keep } = await page(new Cmi5Double());
    reporter.answered("bends", answerTo("first-bend", 1, { kind: "order", answer: "2,1" }));
    reporter.answered("bends", answerTo("second-bend", 0, { kind: "reflection", answer: "-:Because." }));
    await keep(() => withScores([1, 0]));
    const [order, words] = lms.statements.filter((statement) => verbOf(statement) === "answered");
    expect(order).toMatchObject({
      object: { definition: { interactionType: "sequencing" } },
      result: { response: "2[,]1", success: true, duration: "PT12.34S" },
    });
    expect(order?.object.id).toMatch(/\/questions\/bends_first-bend$/);
    expect(words?.result).toEqual({ response: "Because.", duration: "PT12.34S" });
    expect(JSON.stringify(lms.statements.at(-1)?.result)).toContain('progress":25');
    expect(lms.refusals).toEqual([]);
  });

  it("goes on in a page that is loaded again, though the token is given once", async () => {
    const first = await page(new Cmi5Double());
    await first.keep(() => withScores([1]));
    const again = await page(first.lms, first.query, first.world, first.tab);
    expect(again.world.state).toBe("saved");
    await again.keep(() => all(1));
    await again.reporter.leave(false);
    expect(again.lms.verbs.filter((verb) => verb === "initialized")).toHaveLength(1);
    expect(again.lms.verbs.at(-1)).toBe("terminated");
    expect(again.lms.refusals).toEqual([]);
  });

  it("keeps what is done after the end of a visit, and reports it in the next", async () => {
    const first = await page(new Cmi5Double());
    await first.keep(() => withScores([1]));
    await first.reporter.leave(true);
    await settled();
    const again = await page(first.lms, first.query, first.world, first.tab);
    expect(again.world.state).toBe("over");
    again.reporter.answered("bends", answerTo("second-bend", 1));
    await again.keep(() => all(1));
    expect(again.world.state).toBe("over");
    await again.reporter.leave(false);
    expect(again.lms.verbs.at(-1)).toBe("terminated");
    expect(again.lms.verbs).not.toContain("passed");
    const next = await page(again.lms, again.lms.launch(), again.world);
    await next.world.pass(1000);
    await next.reporter.leave(false);
    expect(next.lms.verbs).toEqual(
      expect.arrayContaining(["initialized", "answered", "completed", "passed", "terminated"]),
    );
    expect(next.lms.refusals).toEqual([]);
    expect(next.world.unsaved).toBeUndefined();
  });

  it("waits with what is done after the LMS has ended the visit, says so, and reports all of it in the next", async () => {
    const first = await page(new Cmi5Double());
    first.reporter.answered("bends", answerTo("first-bend", 1));
    await first.keep(() => withScores([1]));
    first.lms.abandon();
    first.reporter.answered("bends", answerTo("second-bend", 1));
    await first.keep((progress) => withAnswer(progress, "bends", answerTo("second-bend", 1)));
    expect(first.world.state).toBe("over");
    const asked = first.lms.requests.length;
    first.reporter.answered("slopes", answerTo("steepest", 1));
    await first.keep((progress) => withAnswer(progress, "slopes", answerTo("steepest", 1)));
    await first.world.pass(300_000);
    await first.reporter.leave(false);
    expect(first.world.state).toBe("left-unsaved");
    expect(first.lms.requests).toHaveLength(asked);
    const next = await page(first.lms, first.lms.launch(), first.world);
    await next.world.pass(1000);
    await next.reporter.leave(false);
    expect(next.lms.verbs.filter((verb) => verb === "answered")).toHaveLength(2);
    expect(next.lms.refusals).toEqual([]);
    expect(next.world.unsaved).toBeUndefined();
  });

  it("says nothing for ever twice, though nobody has heard whether a closing page's words have arrived", async () => {
    const first = await page(new Cmi5Double());
    first.reporter.keep(textOf(all(1)));
    void first.reporter.leave(true);
    await settled();
    expect(first.lms.verbs).toEqual(expect.arrayContaining(["passed", "completed"]));
    expect(first.lms.documents.get("activation-lab")).toMatchObject({ passed: false, completed: false });
    first.lms.judgesFirst = true;
    const second = await page(first.lms, first.lms.launch(), first.world);
    const tried = (progress: Progress) =>
      withAnswer(progress, "bends", answerTo("first-bend", 1, { tries: 2 }));
    await second.keep(tried);
    await second.reporter.leave(false);
    expect(second.lms.documents.get("activation-lab")).toMatchObject({ passed: true, completed: true });
    expect(second.lms.requests.filter((request) => request === "PUT statements")).toHaveLength(3);
    expect(second.lms.verbs).toEqual(["initialized", "terminated"]);
  });

  it("takes it for no refusal when a player sends away what the record store holds already", async () => {
    const first = await page(new Cmi5Double());
    first.lms.faultAt = (request) => (request.startsWith("PUT activities/state") ? "broken" : undefined);
    first.reporter.keep(textOf(all(1)));
    void first.reporter.leave(true);
    await settled();
    first.lms.faultAt = undefined;
    first.lms.judgesFirst = true;
    const second = await page(first.lms, first.lms.launch(), first.world);
    await second.world.pass(1000);
    expect(second.world.states.at(-1)).toMatchObject({ kind: "saved", isRefused: false });
    expect(second.lms.documents.get("activation-lab")).toMatchObject({ passed: true, completed: true });
    expect(second.lms.verbs).not.toContain("passed");
  });

  it("tells the same fail once, though nobody has heard whether a closing page's has arrived", async () => {
    const first = await page(new Cmi5Double());
    await first.keep(() => all(0));
    void first.reporter.leave(true);
    await settled();
    expect(first.lms.verbs).toContain("failed");
    const second = await page(first.lms, first.lms.launch(), first.world);
    void second.reporter.leave(true);
    await settled();
    const third = await page(first.lms, first.lms.launch(), first.world);
    await third.reporter.leave(false);
    expect(third.lms.statements.map(verbOf).filter((verb) => verb === "failed")).toHaveLength(1);
    expect(third.lms.refusals).toEqual([]);
  });

  it.each(["Review", "Browse"] as const)("tells the time that a visit in %s mode took", async (mode) => {
    const { lms, reporter, world } = await page(new Cmi5Double(mode));
    await world.pass(30_000);
    await reporter.leave(false);
    expect(lms.statements.at(-1)?.result?.duration).toBe("PT30S");
  });

  it.each(["Review", "Browse"] as const)("records nothing in %s mode", async (mode) => {
    const first = await page(new Cmi5Double());
    await first.keep(() => withScores([1]));
    await first.reporter.leave(false);
    const kept = first.lms.documents.get("activation-lab");
    const second = await page(first.lms, first.lms.launch(mode));
    expect(second.reporter.progress.lessons.bends?.questions).toHaveProperty("first-bend");
    second.reporter.answered("bends", answerTo("first-bend", 1));
    await second.keep(() => all(1));
    await second.reporter.leave(false);
    expect(second.lms.verbs).toEqual(["initialized", "terminated"]);
    expect(second.lms.documents.get("activation-lab")).toEqual(kept);
    expect(second.lms.refusals).toEqual([]);
  });

  it("leaves everything with an LMS that a closing page has no time to wait for", async () => {
    const { lms, reporter } = await page(new Cmi5Double());
    reporter.answered("bends", answerTo("first-bend", 1));
    reporter.keep(textOf(all(0)));
    void reporter.leave(true);
    await settled();
    expect(lms.verbs).toEqual(["initialized", "answered", "progressed", "completed", "failed", "terminated"]);
    expect(lms.documents.get("activation-lab")).toMatchObject({ location: "slopes/down" });
    expect(lms.refusals).toEqual([]);
  });

  it("says nothing after the end, nor twice, when the page goes away in the midst of sending", async () => {
    const lms = new Cmi5Double();
    const arriving: (() => void)[] = [];
    let isSlow = false;
    const slow: typeof fetch = async (...parameters) => {
      if (isSlow) await new Promise<void>((resolve) => arriving.push(resolve));
      return lms.request(...parameters);
    };
    const world = new World();
    const tab = new TabStore();
    const { now } = world.around;
    const around = { query: lms.launch(), tabStore: () => tab, request: slow, now, key: () => world.key() };
    const reporter = new Reporter(new Cmi5Platform(around), scope, world.around);
    await reporter.open();
    isSlow = true;
    reporter.answered("bends", answerTo("first-bend", 1));
    reporter.answered("bends", answerTo("second-bend", 1));
    reporter.keep(textOf(withScores([1, 1])));
    await world.pass(1000);
    void reporter.leave(true);
    while (arriving.length > 0) {
      arriving.shift()?.();
      await settled();
    }
    expect(lms.verbs).toEqual(["initialized", "answered", "answered", "progressed", "terminated"]);
    expect(lms.requests.filter((request) => request.includes("statements"))).toHaveLength(3);
    expect(lms.refusals).toEqual([]);
  });

  it.each(["unreachable", "answer lost", "broken"] satisfies readonly Fault[])(
    "loses and doubles nothing when any one request fails (%s)",
    async (fault) => {
      const visit = async (lms: Cmi5Double, world: World): Promise<void> => {
        const { reporter, keep } = await page(lms, lms.launch(), world);
        if (!reporter.isRecording) return;
        reporter.answered("bends", answerTo("first-bend", 1));
        await keep((progress) => withAnswer(progress, "bends", answerTo("first-bend", 1)));
        await keep(() => all(1));
        await world.pass(300_000);
        await reporter.leave(false);
      };
      const smooth = new Cmi5Double();
      await visit(smooth, new World());
      for (let bad = 1; bad <= smooth.requests.length; bad += 1) {
        const lms = new Cmi5Double();
        lms.faultAt = (_, number) => (number === bad ? fault : undefined);
        const world = new World();
        await visit(lms, world);
        const what = `${bad}: ${smooth.requests[bad - 1]}`;
        // A visit that could not begin, or a word that was lost at its end: the next one makes up for it.
        await visit(lms, world);
        const verbs = lms.statements.map(verbOf);
        for (const once of ["passed", "completed"]) {
          expect(
            verbs.filter((verb) => verb === once),
            `${what}: ${once}`,
          ).toHaveLength(1);
        }
        const keys = lms.statements.map(({ id }) => id);
        expect(new Set(keys).size, what).toBe(keys.length);
        expect(verbs.filter((verb) => verb === "answered").length, what).toBeGreaterThanOrEqual(1);
        expect(lms.refusals, what).toEqual([]);
        expect(world.unsaved, what).toBeUndefined();
      }
    },
  );
});
