import { expect, type Locator, test } from "@playwright/test";
import { violations } from "./axe.ts";

let figure: Locator;
let sentence: Locator;

test.beforeEach(async ({ page }) => {
  await page.goto("close-up/#softmax");
  figure = page.locator("softmax-sliders#softmax");
  await figure.scrollIntoViewIfNeeded();
  sentence = figure.locator("p.sentence");
  await expect(sentence).toHaveText(/softmax is/, { timeout: 45_000 });
});

const press = (name: string) => figure.getByRole("button", { name, exact: true }).click();
const shares = () => figure.getByRole("group", { name: "Shares" }).locator(".number");

test("axe finds nothing in the figure", async ({ page }) => {
  test.slow();
  await figure.getByText(/^Table, and/).click();
  expect(await violations(page, "softmax-sliders")).toEqual([]);
});

test("adding the same to all logits changes no share", async () => {
  const before = await shares().allTextContents();
  await press("Add 5 to all");
  await expect(figure.getByRole("slider", { name: "Logit of A" })).toHaveAttribute("aria-valuenow", "7");
  await expect(sentence).toContainText("Every logit moved by 5, and no share changed");
  expect(await shares().allTextContents()).toEqual(before);
});

test("a bar is dragged, stepped and typed, and nonsense breaks nothing", { tag: "@every-browser" }, async ({
  page,
}) => {
  const bar = figure.getByRole("slider", { name: "Logit of B" });
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  if (!box) throw new Error("The bar is not on the screen.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 1, { steps: 4 });
  await page.mouse.up();
  expect(Number(await bar.getAttribute("aria-valuenow"))).toBeGreaterThan(4.5);
  await bar.focus();
  await page.keyboard.press("PageDown");
  expect(Number(await bar.getAttribute("aria-valuenow"))).toBeLessThan(4.5);
  const field = figure.getByRole("textbox", { name: "Logit of B, as a number" });
  await field.selectText();
  await field.pressSequentially("much");
  await field.press("Enter");
  await field.blur();
  await expect(figure.getByText("Please type a number between -20 and 20.")).toBeVisible();
  await field.selectText();
  await field.pressSequentially("0");
  await field.press("Enter");
  await field.blur();
  await expect(bar).toHaveAttribute("aria-valuenow", "0");
});

test("temperature takes doubt away, and the table holds what is drawn", async () => {
  const field = figure.getByRole("textbox", { name: "Temperature, as a number" });
  await field.selectText();
  await field.pressSequentially("0.1");
  await field.press("Enter");
  await expect(sentence).toContainText("softmax is sure");
  await figure.getByText(/^Table, and/).click();
  const row = figure
    .getByRole("table", { name: "Logits, shares and slopes" })
    .getByRole("row", { name: /^A/ });
  await expect(row.getByRole("cell").nth(1)).toHaveText("1.0000");
});

test("log-softmax and the number of classes are a choice", async () => {
  await figure.getByRole("radio", { name: "Log-softmax" }).check();
  await expect(
    figure.getByRole("group", { name: "Logarithms of the shares" }).locator(".number").first(),
  ).toHaveText(/−0\.44/);
  await press("One class more");
  await expect(figure.getByRole("slider")).toHaveCount(6);
});
