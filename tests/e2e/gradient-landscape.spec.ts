import { expect, type Locator, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";

let figure: Locator;
let sentence: Locator;

test.beforeEach(async ({ page }) => {
  await page.goto("telephone-game/#landscape");
  figure = page.locator("gradient-landscape#landscape");
  await figure.scrollIntoViewIfNeeded();
  sentence = figure.locator("p.sentence");
  await expect(sentence).toHaveText(/of 1000 examples/);
});

const type = async (name: string, text: string): Promise<void> => {
  const field = figure.getByRole("textbox", { name: `${name}, as a number` });
  await field.selectText();
  await field.pressSequentially(text);
  await field.press("Enter");
};
const hills = (id: string) => figure.locator(`[data-function="${id}"] .hill path`);

test("axe finds nothing, and it fits a narrow phone", async ({ page }) => {
  for (const name of ["Other functions", "Table of numbers"]) {
    await figure.getByText(name, { exact: true }).click();
  }
  expect(await violations(page, "gradient-landscape")).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
});

test("a hill stands for each place on the way, and a table holds their middles", {
  tag: "@every-browser",
}, async () => {
  await expect(hills("sigmoid")).toHaveCount(4);
  await expect(hills("relu")).toHaveCount(4);
  await figure.getByText("Table of numbers", { exact: true }).click();
  await expect(figure.getByRole("row")).toHaveCount(1 + 2 * 4);
  await type("Layers", "6");
  await expect(hills("relu")).toHaveCount(7);
  await expect(sentence).toContainText("Behind 6 layers of 64 units");
});

test("other weights are other gradients, and undo brings the first ones back", async ({ page }) => {
  const text = await sentence.textContent();
  await figure.getByRole("button", { name: "Other weights", exact: true }).click();
  await expect(figure.getByText("Seed 2", { exact: true })).toBeVisible();
  await expect(sentence).not.toHaveText(text ?? "");
  await expect(page).toHaveURL(/landscape\.seed=2/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(sentence).toHaveText(text ?? "");
});

test("ReLU with two units shuts examples out altogether, which is said", async () => {
  await type("Units of a layer", "2");
  await expect(sentence).toContainText(/exactly nothing for .* with ReLU/);
  await expect(figure.locator('[data-function="relu"] .zero').first()).toBeVisible();
  await expect(figure.locator('[data-function="sigmoid"] .zero')).toHaveCount(0);
});
