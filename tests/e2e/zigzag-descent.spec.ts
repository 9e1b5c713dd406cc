import { expect, type Locator, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";

let figure: Locator;
let sentence: Locator;

test.beforeEach(async ({ page }) => {
  await page.goto("meet-the-functions/#zigzag");
  figure = page.locator("zigzag-descent#zigzag");
  sentence = figure.locator("p.sentence");
  await expect(sentence).toHaveText(/at its start/);
});

const press = (name: string) => figure.getByRole("button", { name, exact: true }).click();

async function setSteps(text: string): Promise<void> {
  const field = figure.getByRole("textbox", { name: "Steps, as a number" });
  await field.selectText();
  await field.pressSequentially(text);
  await field.press("Enter");
}

test("axe finds nothing in the figure, folded or open", async ({ page }) => {
  await setSteps("40");
  expect(await violations(page, "zigzag-descent")).toEqual([]);
  for (const name of ["Start and target as numbers", "Other functions", "Table of the paths"]) {
    await figure.getByText(name, { exact: true }).click();
  }
  expect(await violations(page, "zigzag-descent")).toEqual([]);
});

test("with inputs of one sign both gradients always have one sign, and tanh is there first", async () => {
  await press("Step");
  await expect(sentence).toContainText("After 1 step");
  await setSteps("100");
  await expect(sentence).toContainText("both gradients of one sign in 100 % of the steps");
  await figure.getByText("Table of the paths").click();
  const rows = figure.getByRole("table", { name: "The paths so far" }).getByRole("row");
  const arrival = async (row: number) => Number(await rows.nth(row).getByRole("cell").last().textContent());
  expect(await arrival(2)).toBeLessThan(40);
  expect(await arrival(1)).toBeGreaterThan(2 * (await arrival(2)));
  await expect(figure.locator(".allowed")).toHaveCount(2);
});

test("a run goes on by itself, pauses, and goes back to the start", async () => {
  await press("Run");
  await expect(sentence).toContainText(/After ([5-9]|\d\d) steps/);
  await press("Pause");
  await expect(figure.getByRole("button", { name: "Run", exact: true })).toBeVisible();
  await expect(figure.locator('[aria-busy="true"]')).toHaveCount(0);
  const paused = await sentence.textContent();
  await figure.page().waitForTimeout(500);
  expect(await sentence.textContent()).toBe(paused);
  await press("Back to the start");
  await expect(sentence).toContainText("at its start");
});

test("the target is dragged and moved by arrow keys, and both planes follow", async ({ page }) => {
  await setSteps("20");
  const target = figure.getByRole("slider", { name: "Target, Sigmoid" });
  await target.scrollIntoViewIfNeeded();
  await target.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await expect(target).toHaveAttribute("aria-valuetext", "w₁ 1.1, w₂ −0.9");
  const from = await target.locator(".reach").boundingBox();
  const to = await figure.locator(".frame").first().boundingBox();
  if (!from || !to) throw new Error("The plane is not on the screen.");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
  await page.mouse.up();
  const other = figure.getByRole("slider", { name: "Target, Tanh" });
  await expect(other).toHaveAttribute("aria-valuetext", /w₁ −?0(\.0\d?)?, w₂ −?0(\.0\d?)?$/);
});

test("other examples change the seed, and the address remembers", async ({ page }) => {
  await press("Other examples");
  await expect(figure.getByText("Seed 2")).toBeVisible();
  await expect(page).toHaveURL(/zigzag\.seed=2/);
});

test("weights that grow without end are said to", async () => {
  await figure.getByText("Other functions").click();
  await figure.getByRole("button", { name: "None", exact: true }).click();
  await expect(sentence).toContainText("No function is chosen yet");
  await figure.getByText("More functions").click();
  await figure.getByRole("checkbox", { name: "Softplus", exact: true }).check();
  const rate = figure.getByRole("textbox", { name: "Learning rate, as a number" });
  await rate.selectText();
  await rate.pressSequentially("2");
  await rate.press("Enter");
  await setSteps("400");
  await expect(sentence).toContainText(
    "with Softplus the weights grow without end, so try a smaller learning rate",
  );
});

test("it fits a narrow phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
});
