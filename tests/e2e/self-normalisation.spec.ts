import { expect, type Locator, type Page, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";

test.beforeEach(async ({ page }) => {
  await page.goto("self-normalisation/#signal");
});

/** A figure of the lesson, on the screen. */
async function figureOf(page: Page, selector: string, text: RegExp): Promise<Locator> {
  const figure = page.locator(selector);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator("p.sentence")).toHaveText(text);
  return figure;
}

async function depth(page: Page): Promise<Locator> {
  const figure = await figureOf(page, "self-normalisation#signal", /^After 1 layer of 128 units/);
  await type(figure, "Layers", "50");
  await expect(figure.locator("p.sentence")).toHaveText(/^After 50 layers of 128 units/);
  return figure;
}

const million = (page: Page) => figureOf(page, "moment-check#million", /Nothing is drawn yet/);
const fixedPoint = (page: Page) => figureOf(page, "moment-map#fixed-point", /The signal starts/);

async function type(figure: Locator, label: string, text: string): Promise<void> {
  const field = figure.getByRole("textbox", { name: `${label}, as a number` });
  await field.selectText();
  await field.pressSequentially(text);
  await field.press("Enter");
}

test("axe finds nothing in the three figures, folded or open", async ({ page }) => {
  await depth(page);
  const check = await million(page);
  await check.getByRole("button", { name: /^Draw/ }).click();
  await expect(check.locator("p.sentence")).toHaveText(/^Of a million numbers/);
  const walk = await fixedPoint(page);
  await walk.getByRole("button", { name: "One layer" }).click();
  await expect(walk.locator("p.sentence")).toHaveText(/^After 1 layer/);
  for (const figure of [page.locator("self-normalisation#signal"), check, walk]) {
    await figure.getByText(/^Table of/).click();
  }
  for (const tag of ["self-normalisation", "moment-check", "moment-map#fixed-point"]) {
    expect(await violations(page, tag)).toEqual([]);
  }
});

test("SELU keeps mean 0 and variance 1, and each network has its own weights", {
  tag: "@every-browser",
}, async ({ page }) => {
  const figure = await depth(page);
  await figure.getByText("Table of numbers").click();
  const row = (name: string) =>
    figure.getByRole("table", { name: "Activations of the last layer" }).getByRole("row", { name });
  await expect(row("SELU (LeCun)")).toContainText("yes");
  await expect(row("ReLU (LeCun)")).toContainText("no");
  await figure.getByRole("button", { name: "Each with its usual weights" }).click();
  await expect(row("ReLU (He)")).toContainText("no");
  await expect(row("Tanh (Xavier)")).toBeVisible();
  await expect(page).toHaveURL(/signal\.weights=advised/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row("ReLU (LeCun)")).toBeVisible();
});

test("an input that is off comes back with SELU, through up to a thousand layers", async ({ page }) => {
  const figure = await depth(page);
  await figure.getByRole("button", { name: "An input that is off" }).click();
  await type(figure, "Layers", "1000");
  await type(figure, "Units of each layer", "32");
  await expect(figure.locator("p.sentence")).toHaveText(
    /^After 1000 layers of 32 units.*SELU \(LeCun\) has mean −?0\.\d+ and variance [01]\.\d+/,
    {
      timeout: 20_000,
    },
  );
  await expect(figure.locator("p.sentence")).toHaveText(/ReLU \(LeCun\) says the same for every example/);
});

test("weights that are too large end in a sentence with a way on", async ({ page }) => {
  await page.goto(
    "self-normalisation/#v=1&signal.weights=he_normal*10&signal.functions=relu&signal.depth=100",
  );
  const figure = page.locator("self-normalisation#signal");
  await expect(figure.locator(".remark")).toContainText("Smaller weights keep it alive");
  await expect(figure.locator("p.sentence")).toContainText("grows past what float32 can hold in layer");
});

test("a million numbers through SELU are within 0.01 of mean 0 and of variance 1, and ReLU’s are not", async ({
  page,
}) => {
  const figure = await million(page);
  await figure.getByRole("button", { name: "Draw a million numbers" }).click();
  const selu = figure.locator('[data-function="selu"]');
  await expect(selu).toContainText("✓ the mean is within 0.01 of 0, and the variance is within 0.01 of 1");
  const [mean = 1, variance = 0] = (await selu.locator("dd").allTextContents()).map((text) =>
    Number(text.replace("−", "-")),
  );
  expect(Math.abs(mean)).toBeLessThanOrEqual(0.01);
  expect(Math.abs(variance - 1)).toBeLessThanOrEqual(0.01);
  const before = await selu.locator("dd").first().textContent();
  await figure.getByRole("button", { name: "Draw another million" }).click();
  await expect(selu.locator("dd").first()).not.toHaveText(before ?? "");
  await figure.getByRole("checkbox", { name: "ReLU", exact: true }).check();
  await expect(figure.locator('[data-function="relu"]')).toContainText("✗ the mean is not within 0.01 of 0");
});

test("the walk comes to SELU’s fixed point by buttons and keys, and goes back", async ({ page }) => {
  const figure = await fixedPoint(page);
  const sentence = figure.locator("p.sentence");
  await expect(figure.getByText("comes to rest at mean 0.00 and variance 1.00")).toContainText("leaves 78 %");
  await figure.getByRole("button", { name: "One layer" }).click();
  await expect(sentence).toHaveText(/^After 1 layer: SELU \(LeCun\) has mean 0\.\d+ and variance [12]/);
  await type(figure, "Layers", "40");
  await expect(sentence).toHaveText("After 40 layers: SELU (LeCun) has mean 0.00 and variance 1.00.");
  await figure.getByRole("button", { name: "Back to the start" }).click();
  await expect(sentence).toHaveText(/The signal starts with mean 1\.00 and variance 3\.00/);
  await figure.getByRole("button", { name: "Run" }).click();
  await expect(sentence).toHaveText(/^After [2-9] layers/);
  await figure.getByRole("button", { name: "Pause" }).click();
  await expect(figure.getByRole("button", { name: "Run" })).toBeVisible();
});

test("the figures fit a narrow phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await depth(page);
  await million(page);
  await fixedPoint(page);
  await expectNoSidewaysScroll(page);
});
