import { expect, type Locator, type Page, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";

async function open(page: Page, id: string): Promise<{ figure: Locator; sentence: Locator }> {
  await page.goto(`why-non-linearity/#${id}`);
  const figure = page.locator(`linear-collapse#${id}`);
  await figure.scrollIntoViewIfNeeded();
  return { figure, sentence: figure.locator("p.sentence") };
}

const press = (figure: Locator, name: string) => figure.getByRole("button", { name, exact: true }).click();

test("axe finds nothing in the figure, folded or open", async ({ page }) => {
  const { figure, sentence } = await open(page, "collapse");
  await press(figure, "Step");
  await expect(sentence).toContainText("After 1 layer");
  await figure.getByText("An activation between the layers", { exact: true }).click();
  await figure.getByText("Tables: the layers, and what they come to", { exact: true }).click();
  await expect(figure.getByRole("table", { name: "The layers, one by one" })).toBeVisible();
  expect(await violations(page, "linear-collapse#collapse")).toEqual([]);
});

test("three layers collapse to one, step by step, as on paper @every-browser", async ({ page }) => {
  const { figure, sentence } = await open(page, "collapse");
  await expect(sentence).toContainText("before the first layer");
  await press(figure, "Step");
  await press(figure, "Step");
  await expect(sentence).toContainText(
    "The one layer that these 2 come to puts every point where they put it",
  );
  // (0.8 −0.6; 0.6 0.8)(1 0.5; 0 1)
  await expect(figure.locator(".equation .matrix").nth(2)).toHaveAccessibleName(
    "matrix with rows 0.80, −0.20 and 0.60, 1.10",
  );
  await press(figure, "Step");
  await expect(sentence).toContainText("After 3 layers");
  await expect(figure.getByRole("button", { name: "Step", exact: true })).toBeDisabled();
  await expect(page).toHaveURL(/collapse\.taken=3/);
});

test("numbers and arrows set a layer, and a number that is none is told", async ({ page }) => {
  const { figure } = await open(page, "collapse");
  const field = figure.getByRole("textbox", { name: "Layer 1: row 1, column 2" });
  await expect(field).toHaveValue("0.5");
  const column = figure.getByRole("slider", { name: "Layer 1: where the second unit vector goes, column 2" });
  await column.focus();
  await page.keyboard.press("ArrowRight");
  await expect(field).toHaveValue("0.6");
  await expect(column).toHaveAttribute("aria-valuetext", "0.6, 1");
  await field.fill("round");
  await field.press("Enter");
  await expect(figure.getByText("Please type a number")).toBeVisible();
  await expect(field).toHaveValue("0.6");
  await field.fill("7");
  await field.press("Enter");
  await expect(field).toHaveValue("2");
  await figure.getByRole("radio", { name: "Layer 2" }).check();
  await expect(figure.getByRole("textbox", { name: "Layer 2: row 1, column 2" })).toHaveValue("-0.6");
});

test("an arrow is dragged to where the pointer goes", async ({ page }) => {
  const { figure } = await open(page, "collapse");
  const handle = figure.getByRole("slider", { name: "Layer 1: where the first unit vector goes, column 1" });
  await expect(handle).toHaveAttribute("aria-valuetext", "1, 0");
  await handle.scrollIntoViewIfNeeded();
  const from = await handle.locator(".reach").boundingBox();
  const frame = await figure.locator(".frame").first().boundingBox();
  if (!from || !frame) throw new Error("The plane is not on the screen.");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width * 0.75, frame.y + frame.height * 0.25, { steps: 4 });
  await page.mouse.up();
  await expect(handle).toHaveAttribute("aria-valuetext", /^1\.(5[89]?|6\d?), 1\.(5[89]?|6\d?)$/);
});

test("a hundred layers run into one, pause, and go back", async ({ page }) => {
  const { figure, sentence } = await open(page, "hundred");
  await expect(sentence).toContainText("After 3 layers");
  await press(figure, "Run");
  await expect(sentence).toContainText(/After ([6-9]|\d\d) layers/);
  await press(figure, "Pause");
  await expect(figure.getByRole("button", { name: "Run", exact: true })).toBeVisible();
  const taken = figure.getByRole("textbox", { name: "Layers gone through, as a number" });
  await taken.fill("100");
  await taken.press("Enter");
  await expect(sentence).toContainText(
    "The one layer that these 100 come to puts every point where they put it",
  );
  await press(figure, "Back to the start");
  await expect(sentence).toContainText("before the first layer");
});

test("with ReLU in between the grid is bent, and with the identity it is straight again", async ({
  page,
}) => {
  const { figure, sentence } = await open(page, "bent");
  for (let step = 0; step < 3; step++) await press(figure, "Step");
  await expect(sentence).toContainText("After 3 layers with ReLU in between, the grid is bent");
  await expect(figure.getByText("there is no one layer")).toBeVisible();
  await figure.getByRole("radio", { name: "Identity" }).check();
  await expect(sentence).toContainText("straight lines are still straight");
});

test("it fits a narrow phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "collapse");
  await expectNoSidewaysScroll(page);
});
