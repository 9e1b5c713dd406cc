import { expect, type Locator, test } from "@playwright/test";
import { violations } from "./axe.ts";

let figure: Locator;
let sentence: Locator;
let remark: Locator;

test.beforeEach(async ({ page }) => {
  await page.goto("meet-the-functions/");
  figure = page.locator("slope-check#slope-check");
  sentence = figure.locator("p.sentence");
  remark = figure.locator("p.remark");
  await expect(sentence).toContainText("the central difference of Tanh");
  await figure.scrollIntoViewIfNeeded();
});

test("axe finds nothing, folded or open", async ({ page }) => {
  expect(await violations(page, "slope-check")).toEqual([]);
  await figure.getByText("Table: every function at this x and h").click();
  await expect(figure.getByRole("row", { name: /^Sigmoid/ })).toBeVisible();
  expect(await violations(page, "slope-check")).toEqual([]);
});

test("a step that is too large or too small is told which, and why", async () => {
  await figure.getByRole("button", { name: "Too large a step" }).click();
  await expect(remark).toContainText("truncation");
  await figure.getByRole("button", { name: "Too small a step" }).click();
  await expect(remark).toContainText("cancellation");
  // In float32 such a step moves nothing: the quotient is 0, and the error is the slope itself.
  await expect(sentence).toContainText("0.420 off in float32");
});

test("at ReLU’s corner the two schemes mislead in two ways", async () => {
  await figure.getByRole("button", { name: "ReLU’s corner" }).click();
  await expect(remark).toContainText("from 0 to 1. The numerical slope, 0.5, misleads.");
  await figure.getByRole("radio", { name: "Forward" }).check();
  await expect(remark).toContainText("The numerical slope, 1, misleads.");
  await figure.getByRole("button", { name: "A jump" }).click();
  await expect(remark).toContainText("The quotient 500 grows as the step shrinks");
});

test("the table holds every function at x = 1", async () => {
  await figure.getByText("Table: every function at this x and h").click();
  const gelu = figure.getByRole("row", { name: /^GELU/ });
  await expect(gelu.getByRole("cell").first()).toHaveText("1.083315");
  await expect(gelu.getByRole("cell").nth(1)).toHaveText("1.083315");
  await expect(figure.locator("data-table tbody tr")).toHaveCount(21);
});

test("the step follows a drag across the plot", { tag: "@every-browser" }, async ({ page }) => {
  const field = figure.getByRole("textbox", { name: "Step h, as a number" });
  const box = await figure.locator("canvas").boundingBox();
  if (!box) throw new Error("The plot is not on the screen.");
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(field).toHaveValue("1");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(field).toHaveValue("0.001");
});
