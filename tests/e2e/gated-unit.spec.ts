import { expect, type Locator, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";

let figure: Locator;
let sentence: Locator;

test.beforeEach(async ({ page }) => {
  await page.goto("close-up/");
  figure = page.locator("gated-unit#gate");
  await figure.scrollIntoViewIfNeeded();
  sentence = figure.locator("p.sentence");
  await expect(sentence).toHaveText(/the gate/, { timeout: 45_000 });
});

async function set(label: string, text: string): Promise<void> {
  const field = figure.getByRole("textbox", { name: `${label}, as a number` });
  await field.selectText();
  await field.pressSequentially(text);
  await field.press("Enter");
}

test("axe finds nothing in the figure", async ({ page }) => {
  test.slow();
  await figure.getByText("Table of outputs").click();
  expect(await violations(page, "gated-unit")).toEqual([]);
});

test("the gate lets a share of the message through", async () => {
  await set("b, into the gate", "1");
  await expect(sentence).toContainText("the gate σ(b) lets 73.1 % of a = 2 through: GLU gives 1.462");
  await figure.getByRole("radio", { name: "ReGLU" }).check();
  await set("b, into the gate", "-1");
  await expect(sentence).toContainText("is shut");
});

test("the point is dragged and moved by arrow keys", async ({ page }) => {
  const point = figure.getByRole("slider", { name: "Point of the plane" });
  await point.scrollIntoViewIfNeeded();
  await point.focus();
  await page.keyboard.press("ArrowUp");
  await expect(point).toHaveAttribute("aria-valuetext", "a 2, b −0.9");
  const from = await point.locator(".reach").boundingBox();
  const to = await figure.locator(".frame").boundingBox();
  if (!from || !to) throw new Error("The map is not on the screen.");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(point).toHaveAttribute("aria-valuetext", /^a −?0(\.0\d?)?, b −?0(\.0\d?)?$/);
});

test("the map is painted in two colours, and a table stands behind it", async () => {
  const bothEndsAlike = () =>
    figure.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
      const read = (x: number) => canvas.getContext("2d")?.getImageData(x, 2, 1, 1).data.join();
      return read(1) === read(canvas.width - 2);
    });
  await expect.poll(bothEndsAlike).toBe(false);
  await figure.getByText("Table of outputs").click();
  const row = figure.getByRole("table", { name: /^GLU/ }).getByRole("row", { name: /^b = 0/ });
  await expect(row.getByRole("cell").last()).toHaveText("2.000");
});

test("it fits a narrow phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
});
