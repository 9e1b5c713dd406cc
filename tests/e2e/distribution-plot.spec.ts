import { expect, type Locator, test } from "@playwright/test";
import { violations } from "./axe.ts";

let figure: Locator;
let sentence: Locator;

test.beforeEach(async ({ page }) => {
  await page.goto("meet-the-functions/#crowd");
  figure = page.locator("distribution-plot#crowd");
  sentence = figure.locator("p.sentence");
  await expect(sentence).toContainText("sample no. 1");
  await figure.scrollIntoViewIfNeeded();
});

const panel = (name: string) =>
  figure.locator("section").filter({ has: figure.page().getByText(name, { exact: true }) });

test("axe finds nothing, and a table holds sampled and integrated numbers", async ({ page }) => {
  await figure.getByText("Table of numbers").click();
  const relu = figure.getByRole("row", { name: /^ReLU/ });
  await expect(relu.getByRole("cell").nth(2)).toHaveText("0.3989");
  expect(await violations(page, "distribution-plot")).toEqual([]);
});

test("half of ReLU’s outputs are exactly 0, and say so beside the exact mean", async () => {
  await expect(panel("ReLU")).toContainText("(exactly 0.399)");
  await expect(panel("ReLU")).toContainText(/exactly 0: (49|50)/);
  await expect(panel("GELU")).not.toContainText("exactly 0:");
});

test("another sample has other numbers, and undo brings the first back", { tag: "@every-browser" }, async ({
  page,
}) => {
  const first = await sentence.textContent();
  await figure.getByRole("button", { name: "Another sample" }).click();
  await expect(sentence).toContainText("sample no. 2");
  expect((await sentence.textContent())?.replace("no. 2", "no. 1")).not.toBe(first);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(sentence).toHaveText(first ?? "");
});

test("a wide crowd of a million is pressed against tanh’s walls", async () => {
  for (const [name, value] of [
    ["Sample size, as a number", "1000000"],
    ["Deviation of the input, as a number", "4"],
  ] as const) {
    const field = figure.getByRole("textbox", { name });
    await field.fill(value);
    await field.press("Enter");
  }
  // P(|4 z| > 2.9932) = 0.4543, and a sample of a million is within 0.15 % of it.
  await expect(panel("Tanh")).toContainText(/slope below 0.01: 45\.[345]/, { timeout: 30_000 });
  await expect(panel("Tanh")).not.toContainText("(exactly");
});
