import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { openPage } from "./pages.ts";

const LESSON = "meet-the-functions/";

function dialogOf(page: Page): Locator {
  return page.getByRole("dialog", { name: "Prepare this page for a class" });
}

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Prepare this page for a class" }).click();
  await expect(dialogOf(page)).toBeVisible();
  return dialogOf(page);
}

/** The hash of a preset, as the dialog writes it. */
function hashOf(preset: object, rest = ""): string {
  const json = JSON.stringify({ version: 1, lesson: "meet-the-functions", ...preset });
  return `#v=1&preset=${Buffer.from(json).toString("base64url")}${rest}`;
}

test("a preset is made with the keyboard and opens in a fresh profile as it was made @every-browser", async ({
  page,
  browser,
  baseURL,
}) => {
  await openPage(page, `${LESSON}#v=1&plot.x=2`);
  await page.getByRole("button", { name: "Prepare this page for a class" }).focus();
  await page.keyboard.press("Enter");
  const dialog = dialogOf(page);
  await dialog.getByLabel("Title", { exact: true }).fill("Group 3");
  await dialog.getByLabel("Instruction", { exact: true }).fill("Find <b>x</b>.");
  await dialog.getByRole("checkbox", { name: /Activation plot, in “Why the shape matters”/ }).press("Space");
  const settings = dialog.locator(".preset-figure").first();
  await settings.locator("summary").press("Enter");
  await settings.getByRole("combobox", { name: "x", exact: true }).selectOption("locked");
  await settings.getByRole("combobox", { name: "Functions" }).selectOption("hidden");
  await dialog.getByLabel("Question", { exact: true }).fill("Which is largest?");
  for (const [number, answer] of ["ReLU", "tanh"].entries()) {
    await dialog.getByRole("button", { name: "Add an answer" }).press("Enter");
    await dialog
      .getByLabel(`Answer ${number + 1}`, { exact: true })
      .getByRole("textbox")
      .first()
      .fill(answer);
  }
  await expect(dialog.getByText("Say which of the answers is right.")).toBeVisible();
  await dialog.getByRole("checkbox", { name: "It is right" }).first().press("Space");
  const link = await dialog.getByLabel("Link", { exact: true }).inputValue();
  await expect(dialog.getByRole("img", { name: "QR code of the link" })).toBeVisible();
  await expect(dialog.getByLabel("For a course page")).toHaveValue(
    /^<iframe src="[^"]+\/embed\.html#v=1&amp;preset=[\w-]+" title="Group 3"/,
  );
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Prepare this page for a class" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel("Link", { exact: true })).toHaveValue(link);

  const other = await browser.newContext({ baseURL: baseURL ?? "" });
  const visitor = await other.newPage();
  await visitor.goto(link);
  const note = visitor.getByRole("region", { name: "Group 3" });
  await expect(note).toContainText("Find <b>x</b>.");
  const plot = visitor.locator("#plot");
  await expect(plot.getByLabel("x, as a number", { exact: true })).toHaveValue("2");
  await expect(plot.getByLabel("x, as a number", { exact: true })).toBeDisabled();
  await expect(plot.getByRole("group", { name: "Functions", exact: true })).toBeHidden();
  await expect(plot).toContainText("Fixed here by your teacher: x.");
  await expect(visitor.locator("#draw-slope")).toBeHidden();
  await expect(visitor.locator("#lesson-progress")).toBeHidden();
  await expect(visitor.locator("#preset-question")).toContainText("Which is largest?");
  await visitor.getByRole("button", { name: "Show the whole lesson" }).click();
  await expect(visitor.locator("#draw-slope")).toBeVisible();
  await other.close();
});

test("what a learner changes under a preset is kept, undone and started over, and leaves the lesson alone", async ({
  page,
}) => {
  const preset = hashOf({ figures: { plot: { set: { x: "3" }, lock: ["functions"] } } });
  await openPage(page, LESSON + preset);
  const plot = page.locator("#plot");
  await expect(plot).toHaveAttribute("x", "3");
  const field = plot.getByLabel("x, as a number", { exact: true });
  await field.selectText();
  await field.pressSequentially("1.5");
  await field.press("Enter");
  await expect.poll(() => new URL(page.url()).hash).toBe(`${preset}&plot.x=1.5`);
  await page.reload();
  await expect(plot).toHaveAttribute("x", "1.5");
  await page.getByRole("button", { name: "Start over" }).click();
  await expect(plot).toHaveAttribute("x", "3");
  await openPage(page, "");
  await openPage(page, LESSON);
  await expect(plot).toHaveAttribute("x", "-2");
});

test("a preset that cannot be used, or not all of it, ends in a sentence and a page that works", async ({
  page,
}) => {
  const bad: readonly (readonly [hash: string, sentence: string])[] = [
    [hashOf({}).slice(0, -9), "damaged"],
    [hashOf({ lesson: "recap" }), "another lesson"],
    [hashOf({ version: 99 }), "newer version"],
    [hashOf({ figures: { gone: { set: { x: "1" } } } }), "not on this page"],
    [hashOf({ figures: { plot: { lock: ["depth"] } } }), "not on this page"],
    [hashOf({ title: 7 }), "left out"],
  ];
  await openPage(page, LESSON);
  for (const [hash, sentence] of bad) {
    // Another preset in the address of an open page loads it anew.
    await page.goto(`./${LESSON}${hash}`);
    await expect(page.locator("#page-notice")).toContainText(sentence);
    await expect(page.locator("#plot")).toHaveAttribute("x", "-2");
  }
});

test("no address gets round a lock, and none sets anything but an experiment", async ({ page }) => {
  const set = { x: "3", onclick: "alert(1)", style: "display:none" };
  await openPage(page, LESSON + hashOf({ figures: { plot: { set, lock: ["x"] } } }, "&plot.x=1"));
  const plot = page.locator("#plot");
  await expect(plot).toHaveAttribute("x", "3");
  await expect(plot).toBeVisible();
  await expect(plot).not.toHaveAttribute("onclick");
});

test("a locked figure is still paused, and offers nothing that would change what is locked", async ({
  page,
}) => {
  const lock = ["layers", "seed"];
  const figures = { "telephone-network": { set: { layers: "300", networks: "1000" }, lock } };
  await page.goto(`./telephone-game/${hashOf({ lesson: "telephone-game", figures })}`);
  const game = page.locator("#telephone-network");
  await game.scrollIntoViewIfNeeded();
  await game.getByRole("button", { name: "❚❚ Pause" }).click();
  await expect(game.getByRole("button", { name: "▶ Go on" })).toBeEnabled();
  await expect(game).toContainText("Fixed here by your teacher: Layers; Other networks.");
  await expect(game.getByRole("group", { name: "Try this" })).toBeHidden();
});

test("a preset’s file opens again, and another file is declined in a sentence", async ({ page }) => {
  await openPage(page, LESSON);
  const dialog = await openDialog(page);
  await dialog.getByLabel("Title", { exact: true }).fill("Kept");
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save as a file" }).click();
  const file = await (await download).path();
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ version: 1, title: "Kept" });
  const input = dialog.getByLabel("Open a preset’s file");
  await input.setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await expect(dialog.getByRole("status")).toContainText("not a preset");
  await input.setInputFiles(file);
  await expect(page.getByRole("region", { name: "Kept" })).toBeVisible();
});

test("the dialog is accessible and fits a small telephone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("./close-up/");
  const dialog = await openDialog(page);
  // Figures that nobody has unfolded yet have their settings too.
  await expect(dialog.locator(".preset-figure:not(:has(.preset-setting))")).toHaveCount(0);
  for (const nth of [0, 1, 2]) await dialog.locator("summary").nth(nth).click();
  await dialog.getByRole("button", { name: "Add an answer" }).click();
  expect(await violations(page, ".preset-dialog")).toEqual([]);
  expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(
    0,
  );
});
