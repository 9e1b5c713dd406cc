import { expect, type Locator, test } from "@playwright/test";
import { violations } from "./axe.ts";

let figure: Locator;
let sentence: Locator;

test.beforeEach(async ({ page }) => {
  await page.goto("telephone-game/#state");
  figure = page.locator("recurrent-step#state");
  sentence = figure.locator("p.sentence");
  await figure.scrollIntoViewIfNeeded();
  await expect(sentence).toHaveText(/^After 1 step: Tanh is at 0\.537/);
});

async function type(label: string, text: string): Promise<void> {
  const field = figure.getByRole("textbox", { name: `${label}, as a number` });
  await field.selectText();
  await field.pressSequentially(text);
  await field.press("Enter");
}

test("tanh stays in bounds and forgets, ReLU explodes and ends in a sentence", {
  tag: "@every-browser",
}, async ({ page }) => {
  await type("Steps", "50");
  await expect(sentence).toHaveText(/^After 50 steps: Tanh is at 0\.659.*ReLU is at 4550/);
  await type("Steps", "1000");
  await expect(sentence).toHaveText(/^After 1000 steps: Tanh is at 0\.659/);
  await type("Weight of the state, w", "2.5");
  await expect(figure.locator(".remark")).toContainText("larger than any number a computer holds");
  await expect(sentence).toContainText("ReLU has left the numbers in step");
  await expect(page).toHaveURL(/state\.weight=2\.5/);
});

test("presets, inputs and the table follow, and axe finds nothing", async ({ page }) => {
  await figure.getByRole("button", { name: "A gate’s memory, 0.97" }).click();
  await expect(sentence).toHaveText(
    /Identity is at 0\.109, and a small change at the beginning arrives 0\.218 times/,
  );
  await figure.getByRole("radio", { name: "steadily" }).check();
  await expect(figure.getByRole("textbox", { name: "Strength of the input, x, as a number" })).toBeVisible();
  await figure.getByText("Table of the steps").click();
  await expect(figure.getByRole("table", { name: "Step by step" }).locator("tbody tr")).toHaveCount(51);
  expect(await violations(page, "recurrent-step")).toEqual([]);
});
