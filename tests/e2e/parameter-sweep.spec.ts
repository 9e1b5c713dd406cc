import { expect, type Page, test } from "@playwright/test";
import { violations } from "./axe.ts";

async function open(page: Page, id: "gelu-forms" | "leaky-family") {
  await page.goto(`meet-the-functions/#${id}`);
  const figure = page.locator(`parameter-sweep#${id}`);
  await expect(figure.locator("p.sentence")).toContainText("From x = ");
  await figure.scrollIntoViewIfNeeded();
  return { figure, sentence: figure.locator("p.sentence") };
}

test("GELU’s forms differ by about 0.02 at most, and axe finds nothing", async ({ page }) => {
  const { figure, sentence } = await open(page, "gelu-forms");
  await expect(sentence).toContainText(
    /variant sigmoid differs from variant erf by at most 0.0203, at x = −?2.27/,
  );
  await figure.getByText("Table of numbers").click();
  expect(await violations(page, "parameter-sweep")).toEqual([]);
});

test("a leak of 0 is ReLU and a leak of 1 the identity, as the learner finds", {
  tag: "@every-browser",
}, async ({ page }) => {
  const { figure, sentence } = await open(page, "leaky-family");
  await expect(sentence).toContainText("α = 0 is equal to ReLU everywhere here");
  const field = figure.getByRole("textbox", { name: "α, as a number" });
  await field.fill("1");
  await field.press("Enter");
  await figure.getByLabel("Compare with").selectOption("Identity");
  await expect(sentence).toContainText("α = 1 is equal to Identity everywhere here");
  await page.reload();
  await expect(sentence).toContainText("α = 1 is equal to Identity everywhere here");
});

test("kept curves stay behind while the slider moves on, and can be dropped", async ({ page }) => {
  const { figure, sentence } = await open(page, "leaky-family");
  await figure.getByRole("button", { name: "Keep this curve" }).click();
  const slider = figure.getByRole("slider", { name: "α" });
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect(figure.getByText("kept: α = 0, α = 0.5")).toBeVisible();
  await figure.getByRole("button", { name: "Drop the kept ones" }).click();
  await expect(figure.getByText("kept:")).toHaveCount(0);
  await expect(sentence).toContainText("α = 0.51");
});
