import { expect, type Locator, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";

let figure: Locator;
let sentence: Locator;

test.beforeEach(async ({ page }) => {
  await page.goto("meet-the-functions/#silent-units");
  figure = page.locator("active-units#silent-units");
  sentence = figure.locator("p.sentence");
  await expect(sentence).toContainText("In example 1");
});

const press = (name: string) => figure.getByRole("button", { name, exact: true }).click();
const silent = (id: string) => figure.locator(`[data-function="${id}"] .silent`);

test("axe finds nothing in the figure", async ({ page }) => {
  for (const name of ["Other functions", "Table of the units"]) {
    await figure.getByText(name, { exact: true }).click();
  }
  expect(await violations(page, "active-units")).toEqual([]);
});

test("about half of ReLU’s units are exactly 0, and none of the sigmoid’s @every-browser", async () => {
  const zeros = await silent("relu").count();
  expect(zeros).toBeGreaterThan(15);
  expect(zeros).toBeLessThan(49);
  await expect(silent("sigmoid")).toHaveCount(0);
  await expect(sentence).toContainText(`none of Sigmoid’s and ${zeros} of ReLU’s 64 units are exactly 0`);
});

test("another example wakes other units, and a table holds them all", async () => {
  await figure.getByText("Table of the units").click();
  const rows = figure.getByRole("table", { name: /^Outputs in example/ }).locator("tbody tr");
  await expect(rows).toHaveCount(64);
  const before = await rows.allTextContents();
  await press("Another example");
  await expect(sentence).toContainText("In example 2");
  await expect.poll(() => rows.allTextContents()).not.toEqual(before);
  await expect(
    figure.getByRole("table", { name: "Silent units" }).getByRole("row", { name: /^Sigmoid/ }),
  ).toContainText("0 %");
});

test("the weights are seeded, and the address remembers them", async ({ page }) => {
  const text = await sentence.textContent();
  await press("Other weights");
  await expect(figure.getByText("Example 1 of 1000, seed 2")).toBeVisible();
  await expect(page).toHaveURL(/silent-units\.seed=2/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(sentence).toHaveText(text ?? "");
});

test("it fits a narrow phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
});
