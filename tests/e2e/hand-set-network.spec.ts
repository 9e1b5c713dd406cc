import { expect, type Locator, test } from "@playwright/test";
import { violations } from "./axe.ts";

let figure: Locator;
let sentence: Locator;

test.beforeEach(async ({ page }) => {
  await page.goto("why-non-linearity/");
  figure = page.locator("hand-set-network#by-hand");
  sentence = figure.locator("p.sentence");
  await figure.scrollIntoViewIfNeeded();
  await expect(sentence).toContainText("exclusive or");
});

test("axe finds nothing in the figure, folded or open", async ({ page }) => {
  await figure.getByText("Swap the hidden activation f", { exact: true }).click();
  await figure.getByText("Table of the four points", { exact: true }).click();
  await expect(figure.getByRole("table")).toBeVisible();
  expect(await violations(page, "hand-set-network")).toEqual([]);
});

test("ReLU gets all four points right and none at all does not; numbers are typed and restored @every-browser", async () => {
  await expect(sentence).toContainText("get 3 right without a hidden activation, 4 right with ReLU.");
  const bias = figure.getByRole("textbox", { name: "Hidden unit 2: bias" });
  await bias.fill("0");
  await bias.press("Enter");
  await expect(sentence).not.toContainText("4 right with ReLU");
  await bias.fill("x");
  await bias.press("Enter");
  await expect(figure.getByText("Please type a number")).toBeVisible();
  await figure.getByRole("button", { name: "Weights as they were" }).click();
  await expect(sentence).toContainText("4 right with ReLU");
  await expect(bias).toHaveValue("-1");
});

test("another activation makes another surface", async ({ page }) => {
  await figure.getByText("Swap the hidden activation f", { exact: true }).click();
  await figure.getByRole("checkbox", { name: "Tanh" }).check();
  await expect(sentence).toContainText("with Tanh");
  await expect(figure.locator("canvas")).toHaveCount(3);
  await expect(page).toHaveURL(/by-hand\.functions=identity/);
});
