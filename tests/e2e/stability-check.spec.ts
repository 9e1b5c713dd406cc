import { expect, type Locator, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";

let figure: Locator;
let sentence: Locator;

test.beforeEach(async ({ page }) => {
  await page.goto("close-up/");
  figure = page.locator("stability-check#stability");
  sentence = figure.locator("p.sentence");
  await expect(sentence).toHaveText(/At x =/);
});

async function setX(text: string): Promise<void> {
  const field = figure.getByRole("textbox", { name: "x, as a number" });
  await field.selectText();
  await field.pressSequentially(text);
  await field.press("Enter");
}

const naive = () => figure.getByRole("table", { name: /^Naive/ });
const stable = () => figure.getByRole("table", { name: /^Stable/ });

test("axe finds nothing in the figure, folded or open", async ({ page }) => {
  expect(await violations(page, "stability-check")).toEqual([]);
  await figure.getByText("Table of errors").click();
  expect(await violations(page, "stability-check")).toEqual([]);
});

test("each step of both ways is shown, and where the naive one broke", async () => {
  await figure.getByRole("button", { name: "Sigmoid’s slope at −50" }).click();
  await expect(naive().getByRole("row", { name: /^\(1 \+ u\)²/ })).toContainText("∞ ← here");
  await expect(naive()).toContainText("✗ wrong: not one digit is right");
  await expect(stable()).toContainText("✓ right to float32’s last digits");
  await expect(stable().getByRole("row", { name: "w / (1 + w)²" })).toContainText("1.9287499 × 10⁻²²");
  await figure.getByRole("button", { name: "Softplus at 1000" }).click();
  await expect(naive().getByRole("row", { name: "ln(1 + u)" })).toContainText("∞");
  await expect(stable().getByRole("row", { name: "their sum" })).toContainText("1000");
});

test("x = −1000 has a naive slope that is no number, and softmax too", async () => {
  await figure.getByRole("button", { name: "Sigmoid’s slope at −1000" }).click();
  await expect(naive().getByRole("row", { name: "u / (1 + u)²" })).toContainText("NaN");
  await expect(sentence).toContainText("the naive slope is NaN, and the truth is less than 10⁻³²³");
  await figure.getByRole("button", { name: "Softmax of 100, 0, −100" }).click();
  await expect(naive()).toContainText("✗ no number at all");
  await expect(figure.getByText("Softmax of three logits")).toBeVisible();
});

test("x can be typed, dragged and stepped, and nonsense breaks nothing", { tag: "@every-browser" }, async ({
  page,
}) => {
  await setX("0");
  await expect(sentence).toContainText("At x = 0 both ways agree");
  await setX("potato");
  await expect(figure.getByText("Please type a number between -1000 and 1000.")).toBeVisible();
  const slider = figure.getByRole("slider", { name: "x, on the plot" });
  await slider.focus();
  await page.keyboard.press("PageUp");
  await expect(slider).toHaveAttribute("aria-valuenow", "1");
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error("The plot is not on the screen.");
  await page.mouse.move(box.x + box.width / 2, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 12, box.y + 60, { steps: 4 });
  await page.mouse.up();
  expect(Number(await slider.getAttribute("aria-valuenow"))).toBeGreaterThan(100);
});

test("a typed x beyond the plot takes the plot along", async () => {
  await setX("700");
  await expect(figure.getByRole("radio", { name: "±1000" })).toBeChecked();
  await figure.getByRole("radio", { name: "±20" }).check();
  await expect(sentence).toContainText("At x = 20 ");
});

test("a table stands behind the plot", async () => {
  await figure.getByRole("button", { name: "Softplus at −20" }).click();
  await figure.getByText("Table of errors").click();
  const row = figure
    .getByRole("table", { name: "Relative error of the value" })
    .getByRole("row", { name: /^−20/ });
  await expect(row.getByRole("cell").first()).toHaveText("1");
});

test("it fits a narrow phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
});
