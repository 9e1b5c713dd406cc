import { expect, type Locator, type Page, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { openPage } from "./pages.ts";

const LESSON = "how-fast/";
const ID = "how-fast";
const STORED = "activation-lab:1:progress";

function end(page: Page): Locator {
  return page.locator("#lesson-progress");
}

/** Goes through the lesson as a reader does, heading by heading, so that every part comes to its end on the screen. */
async function readThrough(page: Page): Promise<void> {
  for (const heading of await page.locator("article > h2[id], .curious h2[id], #lesson-progress").all()) {
    await heading.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
    // Two frames, after which the page has told what came into view.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }
}

async function answerFirst(page: Page): Promise<void> {
  await page.evaluate(() => {
    const question = document.querySelector(".question[id]");
    const detail = {
      question: question?.id,
      kind: "choice",
      answer: "1",
      score: 1,
      points: 1,
      tries: 1,
      hints: 0,
      seconds: 1,
    };
    question?.dispatchEvent(new CustomEvent("question-answered", { detail, bubbles: true, composed: true }));
  });
}

test("reading is kept, shown in contents, menu and home page, and gone on with @every-browser", async ({
  page,
}) => {
  await openPage(page, LESSON);
  expect(await page.evaluate((key) => localStorage.getItem(key), STORED)).toBeNull();
  await readThrough(page);
  await expect(end(page)).toContainText("You have read all parts of this lesson.");
  const parts = page.locator(".contents a");
  await expect(parts.first()).toHaveText(/\(read\)$/);
  await page.reload();
  await expect(end(page)).toContainText("You have read all parts");
  const goOn = page.locator("#lesson-return a");
  await expect(goOn).toContainText("Go on at");
  await openPage(page, "");
  const card = page.locator(`.lesson-cards [data-lesson="${ID}"]`);
  await expect(card).toContainText(/(\d+) of \1 parts read/);
  await page.locator("#course-progress").getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`${LESSON}#`));
  await page.locator(".lesson-menu summary").click();
  await expect(page.locator(`.lesson-menu [data-lesson="${ID}"] .progress-word`)).toHaveText(/read|mastered/);
});

test("what was done is cleared and brought back, here and in another tab; axe finds nothing", async ({
  page,
  context,
}) => {
  await openPage(page, LESSON);
  await readThrough(page);
  await answerFirst(page);
  await expect(end(page)).toContainText(/You have answered 1 of/);
  const other = await context.newPage();
  await openPage(other, "");
  const card = other.locator(`.lesson-cards [data-lesson="${ID}"] .progress-word`);
  await expect(card).toContainText("1 of");
  const first = page.locator(".question[id]").first();
  await page.reload();
  await expect(first).toHaveAttribute("given", "1");

  const button = end(page).locator("button");
  await expect(button).toHaveText("Clear what I did in this lesson");
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(end(page).getByRole("status")).toHaveText("What you did in this lesson is cleared.");
  await expect(button).toBeFocused();
  await expect(first).not.toHaveAttribute("given");
  await expect(card).toHaveText("");
  await button.click();
  await expect(first).toHaveAttribute("given", "1");
  await expect(card).toContainText("1 of");
  expect(await violations(page, "#lesson-progress")).toEqual([]);
});

for (const [what, text, kept] of [
  ["damaged", '{"version":1,"lessons":{"how-fast":', null],
  ["of a later edition", '{"version":99}', '{"version":99}'],
] as const) {
  test(`storage that is ${what} is survived, and nothing in it is lost`, async ({ page }) => {
    await page.addInitScript(
      ([key, value]) => {
        if (sessionStorage.getItem("planted")) return;
        sessionStorage.setItem("planted", "yes");
        localStorage.setItem(key, value);
      },
      [STORED, text] as const,
    );
    await openPage(page, LESSON);
    await readThrough(page);
    await expect(end(page)).toContainText("You have read all parts");
    const stored = (key: string) => page.evaluate((name) => localStorage.getItem(name), key);
    if (kept === null) expect(await stored(`${STORED}-damaged`)).toBe(text);
    else {
      expect(await stored(STORED)).toBe(kept);
      await expect(end(page)).toContainText("A newer edition");
    }
  });
}

test("where storage throws, progress lasts as long as the page, which says so", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: (): never => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await openPage(page, LESSON);
  await readThrough(page);
  await expect(end(page)).toContainText("You have read all parts");
  await expect(end(page)).toContainText("it lasts until you leave");
});
