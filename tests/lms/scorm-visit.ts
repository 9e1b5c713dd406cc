import type { Progress } from "../../web/model/progress.ts";
import { Reporter } from "../../web/report/reporter.ts";
import { ScormApi } from "../../web/report/scorm/api.ts";
import { ScormPlatform } from "../../web/report/scorm/scorm-platform.ts";
import { scorm12 } from "../../web/report/scorm/scorm12.ts";
import { scorm2004 } from "../../web/report/scorm/scorm2004.ts";
import { scope, textOf, World } from "./fixtures.ts";
import { ScormDouble } from "./scorm-double.ts";

/** Both editions, and where each has what the tests look at. */
export const editions = [
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

export function reporterTo(
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

/** A page that a platform opens. */
export async function visitOf(
  edition: (typeof editions)[number],
  double = new ScormDouble(edition.edition),
  world = new World(),
) {
  const reporter = reporterTo(double, edition.dialect, world);
  await reporter.open();
  const keep = async (change: (progress: Progress) => Progress): Promise<void> => {
    reporter.keep(textOf(change(reporter.progress)));
    await world.pass(1000);
  };
  return { double, world, reporter, keep };
}
