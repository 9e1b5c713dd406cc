import { expect, type Locator, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";

let figure: Locator;
let sentence: Locator;

test.beforeEach(async ({ page }) => {
  await page.goto("meet-the-functions/#silent-units");
  figure = page.locator("active-units#silent-units");
  sentence = figure.locator("p.sentence");
  await expect(sentence).toHaveText(/Make a guess first/);
});

const press = (name: string) => figure.getByRole("button", { name, exact: true }).click();
const silent = (id: string) => figure.locator(`[data-function="${id}"] .silent`);

test("axe finds nothing in the figure, covered or open", async ({ page }) => {
  expect(await violations(page, "active-units")).toEqual([]);
  await press("Look");
  for (const name of ["Other functions", "Table of the units"]) {
    await figure.getByText(name, { exact: true }).click();
  }
  expect(await violations(page, "active-units")).toEqual([]);
});

test("the cells are covered until a guess is made, and the guess is answered", {
  tag: "@every-browser",
}, async () => {
  await expect(silent("relu")).toHaveCount(0);
  const field = figure.getByRole("textbox", { name: /^Your guess/ });
  await field.selectText();
  await field.pressSequentially("30");
  await field.press("Enter");
  await press("Look");
  await expect(figure.getByText("You guessed 30 %, and it is")).toBeVisible();
  await expect(figure.getByRole("button", { name: "Another example" })).toBeFocused();
  const zeros = await silent("relu").count();
  expect(zeros).toBeGreaterThan(15);
  expect(zeros).toBeLessThan(49);
  await expect(silent("sigmoid")).toHaveCount(0);
  await expect(sentence).toContainText(`none of Sigmoid’s and ${zeros} of ReLU’s 64 units are exactly 0`);
});

test("another example wakes other units, and a table holds them all", async () => {
  await press("Look");
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
  await press("Look");
  await expect(sentence).toContainText("In example 1");
  const text = await sentence.textContent();
  await press("Other weights");
  await expect(figure.getByText("Example 1 of 1000, seed 2")).toBeVisible();
  await expect(page).toHaveURL(/silent-units\.seed=2/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(sentence).toHaveText(text ?? "");
});

test("it fits a narrow phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await press("Look");
  await expectNoSidewaysScroll(page);
});
