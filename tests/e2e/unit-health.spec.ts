import { expect, type Locator, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";

let figure: Locator;
let sentence: Locator;

test.beforeEach(async ({ page }) => {
  await page.goto("dead-neurons/#health");
  figure = page.locator("unit-health#health");
  sentence = figure.locator("p.sentence");
  await expect(sentence).toContainText("Nothing is trained yet");
});

const button = (name: string) => figure.getByRole("button", { name, exact: true });
const watched = (reach: string) => figure.locator(`.cells.watched [data-reach=${reach}]`);

test("opens with three of eight units silent, and trains until one of them is back @every-browser", async () => {
  await expect(watched("set")).toHaveCount(3);
  await expect(watched("speaks")).toHaveCount(5);
  await expect(figure.locator(".remark.warning")).toContainText("37.5 %");
  await button("Run").click();
  await expect(figure.locator(".remark.good").first()).toContainText("the layer before");
  await button("Pause").click();
  await expect(button("Run")).toBeVisible();
  await expect(figure.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(sentence).toContainText(/^After \d+ steps/);
  await button("Back to the start").click();
  await expect(sentence).toContainText("Nothing is trained yet");
  await expect(watched("set")).toHaveCount(3);
});

test("steps one by one, and an address repeats the training to the same numbers", async ({ page }) => {
  await button("Step").click();
  await expect(sentence).toContainText("After 1 step:");
  await button("Push every bias to −1").click();
  await expect(figure.locator(".remark.warning")).toBeVisible();
  await button("Step").click();
  await expect(sentence).toContainText("After 2 steps:");
  await expect(page).toHaveURL(/health\.script=1/);
  const told = await sentence.textContent();
  await page.reload();
  await expect(sentence).toHaveText(told ?? "");
});

test("a rate spike silences units, leaky ReLU ends their silence, and undo brings it back", async ({
  page,
}) => {
  const wide = page.locator("unit-health#health-break");
  await wide.scrollIntoViewIfNeeded();
  const told = wide.locator("p.sentence");
  await expect(told).toContainText("After 100 steps");
  await wide.getByRole("button", { name: "Rate spike: 5 steps at 2" }).click();
  await expect(told).toContainText("After 105 steps");
  await expect(wide.locator(".remark.warning")).toContainText("rule of thumb");
  const silenced = await told.textContent();
  await wide.getByRole("button", { name: "Leaky ReLU in its place" }).click();
  await expect(told).toContainText("0 on all 256 examples; 0 have zero gradient");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(told).toHaveText(silenced ?? "");
});

test("biases that begin below 0 silence the whole layer, and nothing changes that until it begins anew", async ({
  page,
}) => {
  const wide = page.locator("unit-health#health-break");
  await wide.scrollIntoViewIfNeeded();
  const warning = wide.locator(".remark.warning");
  await wide.getByRole("button", { name: "Begin with biases at −1" }).click();
  await expect(warning).toContainText("Every unit of this layer is silent on every example");
  await wide.getByRole("button", { name: "Step", exact: true }).click();
  await expect(wide.locator("p.sentence")).toContainText("After 1 step: of 32 units, 32 are silent");
  await expect(warning).toContainText("Every unit of this layer is silent on every example");
  await wide.getByRole("button", { name: "Begin again after He" }).click();
  await expect(wide.locator("p.sentence")).toContainText("Nothing is trained yet");
  await expect(warning).toHaveCount(0);
});

test("the table says in words what the signs show", async () => {
  await figure.getByText("Table of the units and of the training").click();
  const rows = figure.getByRole("table", { name: "The watched units now" }).getByRole("row");
  await expect(rows).toHaveCount(9);
  await expect(rows.nth(3)).toContainText("silent on all 256");
  await expect(rows.nth(3)).toContainText("exactly 0");
  await expect(rows.nth(1)).toContainText("speaks on this input");
});

test("axe finds nothing in the figure, folded or open", async ({ page }) => {
  expect(await violations(page, "unit-health")).toEqual([]);
  for (const name of ["Other functions, other points", "Table of the units and of the training"]) {
    await figure.getByText(name, { exact: true }).click();
  }
  expect(await violations(page, "unit-health")).toEqual([]);
});

test("it fits a narrow phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await figure.getByRole("radio", { name: "256" }).check();
  await expect(sentence).toContainText("of 256 units");
  await expectNoSidewaysScroll(page);
});
