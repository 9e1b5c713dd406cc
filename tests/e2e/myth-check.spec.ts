import { expect, type Locator, type Page, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";

const claim = (page: Page, id: string): Locator => page.locator(`myth-check#${id}`);
const sentenceOf = (myth: Locator): Locator => myth.locator("p.sentence");

async function open(page: Page, id: string): Promise<Locator> {
  const myth = claim(page, id);
  await myth.scrollIntoViewIfNeeded();
  await expect(sentenceOf(myth)).toHaveText(/^Say what you think/);
  return myth;
}

test.beforeEach(({ page }) => page.goto("myths/"));

test("a claim is judged, run and answered, by keyboard", { tag: "@every-browser" }, async ({ page }) => {
  const myth = await open(page, "bottomless");
  await expect(myth.locator(".myth-truth")).toBeHidden();
  await myth.getByRole("radio", { name: "True", exact: true }).press("Space");
  await myth.getByRole("button", { name: "Run it" }).press("Enter");
  await expect(myth.getByRole("button", { name: "Cover it again" })).toBeFocused();
  await expect(sentenceOf(myth)).toHaveText(/never falls below −0\.1700/);
  await expect(myth.getByText(/^You said “true”\./)).toBeVisible();
  await expect(myth.locator(".verdict strong")).toHaveText("False.");
  await expect(myth.locator(".myth-truth")).toBeVisible();
  await expect(myth.getByRole("row", { name: /^GELU/ })).toContainText("−0.7518");
  const tally = page.locator("myth-tally");
  await expect(tally.locator("p.sentence")).toHaveText(
    "1 of 21 claims tried; of your 1 guess, 0 agreed with the verdict.",
  );
  await expect(tally.getByRole("link", { name: /minus infinity.” False\.$/ })).toBeVisible();
});

test("covered again, it gives nothing away, and undo brings it back", async ({ page }) => {
  const myth = await open(page, "tanh-quarter");
  await myth.getByRole("button", { name: "Run it" }).click();
  await expect(myth.locator(".myth-truth")).toBeVisible();
  await myth.getByRole("button", { name: "Cover it again" }).click();
  await expect(myth.locator(".myth-truth")).toBeHidden();
  await expect(myth.getByRole("table")).toHaveCount(0);
  await expect(myth.getByRole("button", { name: "Run it" })).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(myth.locator(".myth-truth")).toBeVisible();
});

test("what is drawn at random can be drawn again, and the address remembers it", async ({ page }) => {
  const myth = await open(page, "gelu-stochastic");
  await myth.getByRole("button", { name: "Run it" }).click();
  const rows = myth.getByRole("table").locator("tbody tr");
  await expect(rows).toHaveCount(2);
  const before = await rows.allTextContents();
  await myth.getByRole("button", { name: "Other random numbers" }).click();
  await expect(myth.getByText("seed 2")).toBeVisible();
  await expect.poll(() => rows.allTextContents()).not.toEqual(before);
  expect((await rows.allTextContents())[0]).toBe(before[0]);
  await expect(page).toHaveURL(/gelu-stochastic\.seed=2/);
});

test("a run takes its time, and can be stopped", async ({ page }) => {
  const myth = await open(page, "thousand-layers");
  await myth.getByRole("button", { name: "Run it" }).press("Enter");
  await expect(sentenceOf(myth)).toHaveText("The engine is at work.");
  await expect(myth.locator(".myth-truth")).toBeHidden();
  await myth.getByRole("button", { name: "Stop" }).press("Enter");
  await expect(sentenceOf(myth)).toHaveText(/^Say what you think/);
  await expect(myth.getByRole("button", { name: "Run it" })).toBeFocused();
  await expect(myth.locator(".myth-truth")).toBeHidden();
});

test("axe finds nothing in a claim, covered or run, and it fits a narrow phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const myth = await open(page, "relu-corner");
  expect(await violations(page, "#relu-corner")).toEqual([]);
  await myth.getByRole("button", { name: "Run it" }).click();
  await expect(myth.getByRole("table")).toBeVisible();
  expect(await violations(page, "#relu-corner")).toEqual([]);
  expect(await violations(page, "#tally")).toEqual([]);
  await expectNoSidewaysScroll(page);
});

test("paper shows every claim with what is true of it", async ({ page }) => {
  await open(page, "bottomless");
  await page.emulateMedia({ media: "print" });
  for (const truth of await page.locator(".myth-truth").all()) await expect(truth).toBeVisible();
  await expect(page.getByRole("button", { name: "Run it" })).toHaveCount(0);
});
