import { expect, type Locator, type Page, test } from "@playwright/test";
import { openPage } from "./pages.ts";

const LESSON = "meet-the-functions/";
const STORED = "activation-lab:1:state:meet-the-functions";

function plotOf(page: Page): Locator {
  return page.locator("#plot");
}

function bar(page: Page): Locator {
  return page.getByRole("group", { name: "Your changes to the figures" });
}

async function setX(page: Page, text: string): Promise<void> {
  const field = plotOf(page).getByLabel("x, as a number", { exact: true });
  // Typed rather than filled in: Firefox reports a change only where a hand has made it.
  await field.selectText();
  await field.pressSequentially(text);
  await field.press("Enter");
  await expect(plotOf(page)).toHaveAttribute("x", text);
}

/** What the lesson's tag says, whatever a learner made of it. */
async function asWritten(page: Page): Promise<string | null> {
  return plotOf(page).getAttribute("x");
}

test("a change can be undone, redone and started over, by button and by key", async ({ page }) => {
  await openPage(page, LESSON);
  const written = (await asWritten(page)) ?? "";
  await expect(bar(page)).toBeHidden();
  await setX(page, "2");
  await setX(page, "3");

  await bar(page).getByRole("button", { name: "Undo" }).click();
  await expect(plotOf(page)).toHaveAttribute("x", "2");
  await page.keyboard.press("Control+z");
  await expect(plotOf(page)).toHaveAttribute("x", written);
  await expect(bar(page).getByRole("button", { name: "Undo" })).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("Control+Shift+z");
  await expect(plotOf(page)).toHaveAttribute("x", "2");
  await bar(page).getByRole("button", { name: "Redo" }).click();
  await expect(plotOf(page)).toHaveAttribute("x", "3");

  await bar(page).getByRole("button", { name: "Start over" }).click();
  await expect(plotOf(page)).toHaveAttribute("x", written);
  expect(new URL(page.url()).hash).toBe("");
  await page.keyboard.press("Control+z");
  await expect(plotOf(page)).toHaveAttribute("x", "3");
});

test("in a field, the keys undo the typing and leave the figures alone", async ({ page }) => {
  await openPage(page, LESSON);
  await setX(page, "2");
  const field = plotOf(page).getByLabel("x, as a number", { exact: true });
  await field.focus();
  await page.keyboard.press("Control+z");
  await expect(plotOf(page)).toHaveAttribute("x", "2");
});

test("the address holds what was set, for another visitor to open", { tag: "@every-browser" }, async ({
  page,
  browser,
  baseURL,
}) => {
  await openPage(page, LESSON);
  await setX(page, "2.5");
  await expect.poll(() => new URL(page.url()).hash).toBe("#v=1&plot.x=2.5");
  const other = await browser.newContext({ baseURL: baseURL ?? "" });
  const visitor = await other.newPage();
  await visitor.goto(page.url());
  await expect(plotOf(visitor)).toHaveAttribute("x", "2.5");
  await expect(plotOf(visitor).locator('[data-function="relu"] td').first()).toHaveText(/^2\.50*$/);
  await other.close();
});

test("what was set is there again after a reload without the address", { tag: "@every-browser" }, async ({
  page,
}) => {
  await openPage(page, LESSON);
  await setX(page, "2.5");
  await openPage(page, "");
  await openPage(page, LESSON);
  await expect(plotOf(page)).toHaveAttribute("x", "2.5");
});

test("an address wins over what was stored, which it leaves alone until the learner acts", async ({
  page,
}) => {
  await openPage(page, LESSON);
  await setX(page, "2.5");
  const stored = () => page.evaluate((key) => localStorage.getItem(key), STORED);
  const before = await stored();
  await openPage(page, "");
  await openPage(page, `${LESSON}#v=1&plot.x=1.5`);
  await expect(plotOf(page)).toHaveAttribute("x", "1.5");
  expect(await stored()).toBe(before);
  await setX(page, "0.5");
  expect(await stored()).toContain("0.5");
});

test("an address pasted into an open page is taken, and can be undone", async ({ page }) => {
  await openPage(page, LESSON);
  await setX(page, "2");
  await page.evaluate(() => {
    location.hash = "#v=1&plot.x=-1";
  });
  await expect(plotOf(page)).toHaveAttribute("x", "-1");
  await bar(page).getByRole("button", { name: "Undo" }).click();
  await expect(plotOf(page)).toHaveAttribute("x", "2");
});

test("a link within the page goes there and keeps the state in the address", {
  tag: "@every-browser",
}, async ({ page }) => {
  await openPage(page, LESSON);
  await setX(page, "2");
  const link = page.getByRole("navigation", { name: "In this lesson" }).getByRole("link").last();
  const place = page.locator(`main ${await link.getAttribute("href")}`);
  await link.click();
  await expect(place).toBeInViewport();
  // The figures that the jump passed over come later, and push nothing away.
  await page.locator("#draw-slope").getByRole("button", { name: "Reveal the slope" }).waitFor();
  await expect(place).toBeInViewport();
  await expect.poll(() => new URL(page.url()).hash).toBe("#v=1&plot.x=2");
});

test("of two things to be said about an address, neither takes the other's place", async ({ page }) => {
  await openPage(page, `${LESSON}#v=1&preset=broken&nowhere.x=1`);
  await expect(page.locator("#page-notice p")).toHaveCount(2);
  await expect(page.locator("#page-notice")).toContainText("preset");
  await expect(page.locator("#page-notice")).toContainText("not on this page");
});

for (const [what, hash, sentence] of [
  ["from another version", "#v=7&plot.x=1", "another version"],
  ["with an end that was cut off", "#v=1&plot.x=1&plo", "could not be read"],
  ["about another page", "#v=1&nowhere.x=1", "not on this page"],
  ["far too long", `#v=1&plot.x=${"1".repeat(9000)}`, "too long"],
] as const) {
  test(`an address ${what} ends in a sentence and a page that works`, async ({ page }) => {
    await openPage(page, LESSON + hash);
    await expect(page.locator("#page-notice")).toContainText(sentence);
    await setX(page, "2");
  });
}

test("an address cannot set anything but an experiment", async ({ page }) => {
  await openPage(
    page,
    `${LESSON}#v=1&plot.onclick=alert(1)&plot.style=display:none&plot.hidden=1&plot.class=x&plot.x=2`,
  );
  await expect(plotOf(page)).toHaveAttribute("x", "2");
  await expect(plotOf(page)).toBeVisible();
  for (const name of ["onclick", "style", "hidden"]) await expect(plotOf(page)).not.toHaveAttribute(name);
});

test("values that make no sense end in a sentence beside the figure", async ({ page }) => {
  await openPage(page, `${LESSON}#v=1&plot.x=1e99&plot.functions=relu+nonsense`);
  await expect(plotOf(page)).toContainText("x must lie between");
  await expect(plotOf(page)).toContainText("nonsense");
});

test("everything works where storage throws", { tag: "@every-browser" }, async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException("denied", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get: refuse });
  });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await openPage(page, LESSON);
  await setX(page, "2");
  await page.getByLabel("Colours", { exact: true }).selectOption("dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await bar(page).getByRole("button", { name: "Undo" }).click();
  await expect(bar(page).getByRole("button", { name: "Redo" })).toHaveAttribute("aria-disabled", "false");
  expect(errors).toEqual([]);
});

test("without WebAssembly the page says so and the text stays", { tag: "@every-browser" }, async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
  await page.goto(`./${LESSON}`);
  await expect(page.locator("#page-notice")).toContainText("WebAssembly is missing");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("where no script arrives, the text is there and each figure says what it would need", async ({
  page,
}) => {
  await page.route("**/*.js", (route) => route.abort());
  await page.goto(`./${LESSON}`);
  await expect(page.getByText("It needs JavaScript and WebAssembly.").first()).toBeVisible();
  await expect(page.locator("math").first()).toBeVisible();
  await expect(page.getByLabel("Colours", { exact: true })).toBeHidden();
});
