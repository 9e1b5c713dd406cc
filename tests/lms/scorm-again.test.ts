import { Scorm12API, Scorm2004API } from "scorm-again";
import { beforeAll, describe, expect, it } from "vitest";
import { cleared, type Progress, withAnswer } from "../../web/model/progress.ts";
import { type QuestionKind, questionKinds } from "../../web/model/questions.ts";
import { Reporter } from "../../web/report/reporter.ts";
import { ScormApi } from "../../web/report/scorm/api.ts";
import { ScormPlatform } from "../../web/report/scorm/scorm-platform.ts";
import { scorm12 } from "../../web/report/scorm/scorm12.ts";
import { scorm2004 } from "../../web/report/scorm/scorm2004.ts";
import { answerTo, scope, textOf, World, withAllRead, withScores } from "./fixtures.ts";

/** The LMS side as a library that platforms use, in place of our own idea of the standard. */
const platforms = {
  "1.2": { Api: Scorm12API, dialect: scorm12, set: "LMSSetValue" },
  "2004": { Api: Scorm2004API, dialect: scorm2004, set: "SetValue" },
} as const;
type Edition = keyof typeof platforms;

/** A visit that finds what an earlier one left; every value that is refused is listed. */
async function visit(edition: Edition, earlier?: object) {
  const { Api, dialect, set } = platforms[edition];
  const api = new Api({ autocommit: false, lmsCommitUrl: false, logLevel: 5, mastery_override: true });
  const mark =
    edition === "1.2" ? { student_data: { mastery_score: "80" } } : { scaled_passing_score: "0.8" };
  api.loadFromJSON({ ...mark, ...(earlier ?? {}) }, "cmi");
  const refused: string[] = [];
  const said: Record<string, unknown> = new Proxy(api, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      return (...parameters: readonly string[]): unknown => {
        const result: unknown = Reflect.apply(member, target, parameters);
        if (name === set && result !== "true") refused.push(parameters.join(" "));
        return result;
      };
    },
  }) as unknown as Record<string, unknown>;
  const world = new World();
  const reporter = new Reporter(
    new ScormPlatform(new ScormApi(said, dialect.verbs), dialect),
    scope,
    world.around,
  );
  await reporter.open();
  const keep = async (change: (progress: Progress) => Progress): Promise<void> => {
    reporter.keep(textOf(change(reporter.progress)));
    await world.pass(1000);
  };
  const cmi = (): Record<string, unknown> => {
    const { cmi: values } = api.renderCMIToJSONObject() as { cmi: Record<string, unknown> };
    return values;
  };
  return { reporter, world, keep, refused, cmi };
}

function resultIn(edition: Edition, cmi: Record<string, unknown>): unknown[] {
  if (edition === "1.2") {
    const core = cmi.core as { lesson_status: string; score: { raw: string } };
    return [core.lesson_status, core.score.raw];
  }
  return [cmi.completion_status, cmi.success_status, (cmi.score as { scaled: string }).scaled];
}

describe.each(Object.keys(platforms) as Edition[])("with scorm-again, SCORM %s", (edition) => {
  beforeAll(() => {
    // The library is made for pages, and looks for its window.
    Reflect.set(globalThis, "window", Reflect.get(globalThis, "window") ?? globalThis);
  });

  it("a lesson that is opened and left stays incomplete", async () => {
    const { reporter, cmi, refused } = await visit(edition);
    await reporter.leave(true);
    const unknown = edition === "1.2" ? ["incomplete", ""] : ["incomplete", "unknown", ""];
    expect(resultIn(edition, cmi())).toEqual(unknown);
    expect(refused).toEqual([]);
  });

  it("one that is passed comes to a status and a score, and every value is taken", async () => {
    const { reporter, keep, cmi, refused, world } = await visit(edition);
    const answers: Readonly<Record<QuestionKind, string>> = {
      choice: "1,3",
      number: "-0.25",
      expression: "max(0, x)",
      curve: "00zz",
      order: "3,1,2",
      match: "BA-",
      predict: "2",
      reflection: "1:In my words:\n– ½",
    };
    for (const [at, kind] of questionKinds.entries()) {
      reporter.answered("bends", answerTo("first-bend", at % 2, { kind, answer: answers[kind] }));
    }
    await keep(() => withAllRead(withScores([1, 1, 1, 0.5])));
    await reporter.leave(true);
    expect(refused).toEqual([]);
    expect(world.state).toBe("left");
    const passed = edition === "1.2" ? ["passed", "87.5"] : ["completed", "passed", "0.875"];
    expect(resultIn(edition, cmi())).toEqual(passed);
    expect(Object.keys(cmi().interactions as object)).toHaveLength(questionKinds.length);
  });

  it("one that is failed can be tried again, and what was won then is not lowered", async () => {
    const first = await visit(edition);
    await first.keep(() => withAllRead(withScores([1, 1, 0, 0])));
    await first.reporter.leave(true);
    const failed = edition === "1.2" ? ["failed", "50"] : ["completed", "failed", "0.5"];
    expect(resultIn(edition, first.cmi())).toEqual(failed);

    const second = await visit(edition, first.cmi());
    expect(second.reporter.progress.lessons.bends?.read).toEqual(["why", "how"]);
    await second.keep((progress) => withAnswer(progress, "slopes", answerTo("steepest", 1, { tries: 2 })));
    await second.keep((progress) => withAnswer(progress, "slopes", answerTo("flattest", 1, { tries: 2 })));
    await second.reporter.leave(false);
    const passed = edition === "1.2" ? ["passed", "100"] : ["completed", "passed", "1"];
    expect(resultIn(edition, second.cmi())).toEqual(passed);

    const third = await visit(edition, second.cmi());
    await third.keep((progress) => cleared(progress, ["bends", "slopes"]));
    await third.reporter.leave(true);
    expect(resultIn(edition, third.cmi())).toEqual(passed);
    expect([...first.refused, ...second.refused, ...third.refused]).toEqual([]);
  });

  it("one that is left in mid-quiz goes on where it was", async () => {
    const first = await visit(edition);
    await first.keep(() => withScores([1, 0, 1]));
    const second = await visit(edition, first.cmi());
    expect(second.reporter.progress).toMatchObject({ last: "slopes" });
    expect(second.reporter.progress.lessons.slopes?.questions.steepest).toMatchObject({
      best: 1,
      answer: "1",
    });
  });
});
