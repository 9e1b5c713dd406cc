import { readFileSync } from "node:fs";
import { expect, type FrameLocator, type Page, test } from "@playwright/test";
import { builtCourse } from "../../build-scripts/package/built-course.js";
import { contentsOf } from "../../build-scripts/package/contents.js";
import { packageFiles } from "../../build-scripts/package/package.js";
import { siteFiles } from "../../build-scripts/package/site-files.js";
import { violations } from "./axe.ts";
import { Platform, type Standard } from "./platform.ts";

/** The packages as they are built, as a platform opens them. */

const COURSE = "activation-lab";
const LESSON = "activation-lab-why-non-linearity";

interface Outline {
  readonly id: string;
  readonly parts: readonly { readonly id: string }[];
  readonly questions: readonly { readonly id: string; readonly points: number }[];
}

async function on(
  standard: Standard,
  name: Parameters<typeof Platform.start>[1],
  use: (platform: Platform) => Promise<void>,
): Promise<void> {
  const platform = await Platform.start(standard, name);
  try {
    await use(platform);
  } finally {
    await platform.stop();
  }
}

/** SCORM's player has the package in a frame; with cmi5 it is the window itself. */
function launched(page: Page, standard: Standard): FrameLocator | Page {
  return standard === "cmi5" ? page : page.frameLocator('iframe[title="Package"]');
}

async function answerFirst(pages: FrameLocator): Promise<void> {
  const question = pages.locator("quiz-choice:not([multiple])").first();
  await question.locator("input[type=radio]").first().check();
  await question.getByRole("button", { name: "Check" }).click();
  await expect(question.getByRole("status")).not.toBeEmpty();
}

/** What a learner would have done after reading everything and winning this share of the points. */
function allDone(share: number): string {
  const { course } = JSON.parse(readFileSync("build/compiled-course.json", "utf8")) as {
    course: { outline: readonly Outline[] };
  };
  const done = course.outline.map(({ id, parts, questions }) => {
    const answered = questions.map((question) => {
      const best = share * question.points;
      return [question.id, { best, tries: 1, hints: 0, seconds: 9, answer: "1" }] as const;
    });
    const read = parts.map((part) => part.id);
    return [id, { era: 0, place: read[0] ?? "", read, questions: Object.fromEntries(answered) }] as const;
  });
  return JSON.stringify({ version: 1, last: course.outline[0]?.id, lessons: Object.fromEntries(done) });
}

test("a closed tab loses nothing: the lesson opens where it was, with the answer given @every-browser", async ({
  context,
}) => {
  await on("scorm12", COURSE, async (platform) => {
    const failures: string[] = [];
    const visit = async (): Promise<{ page: Page; launch: FrameLocator | Page; pages: FrameLocator }> => {
      const page = await context.newPage();
      page.on("response", (response) => {
        if (response.status() >= 400) failures.push(response.url());
      });
      await page.setViewportSize({ width: 650, height: 666 });
      await page.goto(platform.launch());
      const launch = launched(page, "scorm12");
      await expect(launch.locator("#report-state")).toHaveText("Saved at your learning platform.");
      return { page, launch, pages: launch.frameLocator("#pages") };
    };

    const first = await visit();
    expect(platform.committed).toMatchObject({ core: { lesson_status: "incomplete", exit: "suspend" } });
    await first.pages.locator(".lesson-cards a").first().click();
    await answerFirst(first.pages);
    await expect.poll(() => JSON.stringify(platform.committed?.interactions)).toContain("student_response");
    await expect(first.pages.locator("#where-it-goes")).toContainText("learning platform");
    await expect(first.pages.locator("#lesson-progress")).toContainText("kept by the learning platform");
    await first.page.close({ runBeforeUnload: false });

    const second = await visit();
    await expect(second.pages.locator("quiz-choice[given]").first()).toBeAttached();
    expect(platform.committed).toMatchObject({ core: { lesson_status: "incomplete" } });
    expect(failures).toEqual([]);
  });
});

for (const standard of ["scorm12", "scorm2004"] as const) {
  test(`${standard}: failed first, then passed, and never lowered when it is opened again`, async ({
    page,
  }) => {
    await on(standard, LESSON, async (platform) => {
      const result = (): unknown => {
        const { core, completion_status, success_status, score } = (platform.committed ?? {}) as {
          core?: { lesson_status: string; score: { raw: string } };
          completion_status?: string;
          success_status?: string;
          score?: { scaled: string };
        };
        return core
          ? [core.lesson_status, core.score.raw]
          : [completion_status, success_status, score?.scaled];
      };
      const isScorm12 = standard === "scorm12";
      const failed = isScorm12 ? ["failed", "50"] : ["completed", "failed", "0.5"];
      const passed = isScorm12 ? ["passed", "100"] : ["completed", "passed", "1"];
      const visit = async (share: number): Promise<void> => {
        await page.goto(platform.launch());
        const launch = launched(page, standard);
        await expect(launch.locator("#report-state")).toHaveText(/Saved/);
        await expect(launch.frameLocator("#pages").locator("h1")).toBeVisible();
        await launch
          .locator("body")
          .evaluate((_, progress) => window.activationLabRecord?.keep(progress), allDone(share));
      };

      await visit(0.5);
      await expect.poll(result).toEqual(failed);
      await visit(1);
      await expect.poll(result).toEqual(passed);
      await visit(0.1);
      await launched(page, standard).locator("#leave").click();
      await expect(launched(page, standard).locator("#report-state")).toHaveText(/You can close the lesson/);
      expect(result()).toEqual(passed);
    });
  });
}

test("a platform that is away for a while gets everything when it is back, and the learner is told", async ({
  page,
}) => {
  await on("scorm2004", LESSON, async (platform) => {
    await page.goto(platform.launch());
    const launch = launched(page, "scorm2004");
    await expect(launch.locator("#report-state")).toHaveText(/Saved/);
    platform.isAway = true;
    await answerFirst(launch.frameLocator("#pages"));
    await expect(launch.locator("#report-state")).toHaveText(/Not saved yet/);
    platform.isAway = false;
    await expect(launch.locator("#report-state")).toHaveText("Saved at your learning platform.");
    expect(Object.keys(platform.committed?.interactions as object)).toHaveLength(1);
  });
});

test("cmi5: leaving ends the visit and leads back, and what comes after the end waits for the next visit", async ({
  page,
}) => {
  await on("cmi5", LESSON, async (platform) => {
    await page.goto(platform.launch());
    await expect(page.locator("#report-state")).toHaveText(/Saved/);
    await answerFirst(page.frameLocator("#pages"));
    await expect.poll(() => platform.cmi5.verbs).toContain("answered");
    // A browser does not say whether a page that goes away comes back.
    await page.reload();
    await expect(page.locator("#report-state")).toHaveText(/This visit has ended/);
    await expect(page.frameLocator("#pages").locator("quiz-choice[given]").first()).toBeAttached();
    expect(platform.cmi5.verbs.at(-1)).toBe("terminated");

    await page.goto(platform.launch());
    await expect(page.locator("#report-state")).toHaveText(/Saved/);
    await page.locator("#leave").click();
    await expect(page.getByRole("heading", { name: "Course" })).toBeVisible();
    expect(platform.cmi5.verbs).toEqual(["initialized", "terminated"]);
    expect(platform.cmi5.refusals).toEqual([]);
  });
});

/** A package of a lesson as a teacher has prepared it. */
function preparedPackage(lesson: string, preset: object): Record<string, Uint8Array> {
  const code = Buffer.from(JSON.stringify({ version: 1, lesson, ...preset })).toString("base64url");
  const launch = ["launch.css", "launch.js"].map(
    (name) => [name, readFileSync(`build/launch/${name}`)] as const,
  );
  const contents = contentsOf(builtCourse("."), lesson, 80, { lesson, title: "", code, mark: "12345678" });
  return Object.fromEntries(packageFiles(contents, "scorm12", siteFiles("dist/site"), new Map(launch)));
}

test("a lesson that a teacher prepared opens so however it is reached, and the teacher's question is reported", async ({
  page,
}) => {
  const files = preparedPackage("meet-the-functions", {
    title: "Group 3",
    figures: { plot: { set: { x: "2" }, lock: ["x"] } },
    ask: { text: "Which is largest?", answers: [{ text: "ReLU", right: true }, { text: "tanh" }] },
  });
  await on("scorm12", files, async (platform) => {
    await page.goto(platform.launch());
    const pages = launched(page, "scorm12").frameLocator("#pages");
    const note = pages.locator(".preset-note");
    await expect(note.locator("h2")).toHaveText("Group 3");
    await note.getByRole("radio", { name: "ReLU" }).check();
    await note.getByRole("button", { name: "Check" }).click();
    await expect
      .poll(() => JSON.stringify(platform.committed?.interactions))
      .toContain("meet-the-functions_preset-question");
    await pages.locator(".site-title").click();
    await expect(note).toHaveCount(0);
    await pages.locator('.lesson-cards a[href*="meet-the-functions"]').first().click();
    await expect(note.locator("h2")).toHaveText("Group 3");
    await expect(pages.locator("#plot").getByLabel("x, as a number", { exact: true })).toBeDisabled();
    await expect(pages.locator("#prepare")).toBeHidden();
  });
});

test("without a platform the lesson says that nothing is reported, and its links lead to files", async ({
  page,
}) => {
  await on("scorm12", COURSE, async (platform) => {
    await page.goto(platform.launch().replace("player.html", "package/launch.html"));
    await expect(page.locator("#report-state")).toHaveText(/nothing is reported/);
    expect(await violations(page, "header")).toEqual([]);
    const pages = page.frameLocator("#pages");
    await pages.locator(".lesson-cards a").first().click();
    await expect(pages.locator("h1")).toHaveText(/./);
    await expect(pages.locator("#where-it-goes")).toHaveText("Nothing you do here leaves your device.");
    const heading = await pages.locator("h1").innerText();
    // What a script writes, as in the results of a search, names a folder as on the site.
    for (const written of ["../myths/", "../"]) {
      await pages.locator("main").evaluate((main, href) => {
        main.prepend(Object.assign(document.createElement("a"), { href, textContent: "Written" }));
      }, written);
      await pages.getByRole("link", { name: "Written" }).click();
      await expect(pages.locator("h1")).not.toHaveText(heading);
    }
    await expect(pages.locator(".lesson-cards")).toBeVisible();
  });
});
