import { expect, type Locator, type Page, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";

/** The sheet on which the lesson lets a slope be drawn. */
class Sheet {
  readonly figure: Locator;
  readonly surface: Locator;
  readonly sentence: Locator;

  constructor(readonly page: Page) {
    this.figure = page.locator("slope-sketch#draw-slope");
    this.surface = this.figure.getByRole("slider", { name: "slope f′(x)" });
    this.sentence = this.figure.locator("p.sentence");
  }

  async open(): Promise<void> {
    await this.page.goto("meet-the-functions/");
    await expect(this.sentence).toHaveText(/Draw its slope/);
    await this.surface.scrollIntoViewIfNeeded();
  }

  /** Straight lines through shares of the sheet, (0, 0) at its top left. */
  async draw(...shares: (readonly [across: number, down: number])[]): Promise<void> {
    const box = await this.surface.boundingBox();
    if (!box) throw new Error("The sheet is not on the screen.");
    for (const [at, [across, down]] of shares.entries()) {
      await this.page.mouse.move(box.x + across * box.width, box.y + down * box.height, { steps: 8 });
      if (at === 0) await this.page.mouse.down();
    }
    await this.page.mouse.up();
  }

  button(name: string): Locator {
    return this.figure.getByRole("button", { name, exact: true });
  }
}

let sheet: Sheet;

test.beforeEach(async ({ page }) => {
  sheet = new Sheet(page);
  await sheet.open();
});

test("axe finds nothing, blank, drawn, typed or revealed", async ({ page }) => {
  const scan = () => violations(page, "slope-sketch#draw-slope");
  expect(await scan()).toEqual([]);
  await sheet.draw([0.1, 0.7], [0.9, 0.7]);
  await sheet.figure.getByText("Type the points instead").click();
  await sheet.figure.getByText("Table of numbers").click();
  expect(await scan()).toEqual([]);
  await sheet.button("Reveal the slope").click();
  await expect(sheet.figure.getByText("of 100").first()).toBeVisible();
  expect(await scan()).toEqual([]);
});

test("a slope drawn far too high earns little, and the sentence says where and by how much", async () => {
  await sheet.draw([0.02, 0.7], [0.5, 0.3], [0.99, 0.7]);
  await expect(sheet.sentence).toContainText("all the way across");
  await sheet.button("Reveal the slope").click();
  await expect(sheet.sentence).toContainText(/Not yet\. \d+ of 100/);
  await expect(sheet.sentence).toContainText(/Near x = −?0(\.\d+)? the slope is 0\.2\d?, you drew 0\.[89]/);
  // Revealed, the sheet takes no more.
  const before = await sheet.sentence.textContent();
  await sheet.draw([0.2, 0.2], [0.8, 0.2]);
  await expect(sheet.sentence).toHaveText(before ?? "");
});

test("the keys draw a slope that earns nearly everything", async ({ page }) => {
  await sheet.figure.getByRole("radio", { name: "ReLU", exact: true }).check();
  await sheet.surface.focus();
  await page.keyboard.press("Home");
  for (let handle = 0; handle < 8; handle++) {
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Enter");
  for (let handle = 9; handle < 17; handle++) {
    await page.keyboard.press("ArrowRight");
    for (let quarter = 0; quarter < 4; quarter++) await page.keyboard.press("PageUp");
  }
  await expect(sheet.surface).toHaveAttribute("aria-valuetext", "x = 4: 1");
  await sheet.button("Reveal the slope").click();
  const score = Number(await sheet.figure.locator(".points").textContent());
  expect(score).toBeGreaterThan(85);
});

test("points can be typed, and nonsense changes nothing", async ({ page }) => {
  await sheet.figure.getByText("Type the points instead").click();
  const field = sheet.figure.getByRole("textbox", { name: "slope at x = 0", exact: true });
  await field.fill("0,25");
  await field.press("Enter");
  await expect(sheet.sentence).toContainText("from x = 0 to x = 0");
  await field.fill("potato");
  await field.press("Tab");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(sheet.sentence).toContainText("from x = 0 to x = 0");
  await expect(page).toHaveURL(/draw-slope\.drawing=/);
});

test("a drawing survives a reload, and undo takes it back stroke by stroke", async ({ page }) => {
  await sheet.draw([0.1, 0.7], [0.5, 0.6]);
  await sheet.draw([0.5, 0.6], [0.97, 0.7]);
  await expect(sheet.sentence).toContainText("to x = 3.");
  const drawn = await sheet.sentence.textContent();
  await page.reload();
  await expect(sheet.sentence).toHaveText(drawn ?? "");
  await sheet.button("Reveal the slope").click();
  await expect(sheet.figure.locator(".points")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(sheet.sentence).toHaveText(drawn ?? "");
  await sheet.button("Clear the sheet").click();
  await expect(sheet.sentence).toContainText("Draw its slope");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(sheet.sentence).toHaveText(drawn ?? "");
});

test("a surprise is another function on a blank sheet, the same for the same number", async ({ page }) => {
  await sheet.button("Surprise me").click();
  await expect(sheet.figure.getByText("surprise no. 1")).toBeVisible();
  await expect(sheet.sentence).not.toContainText("Sigmoid");
  const first = await sheet.sentence.textContent();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(sheet.sentence).toContainText("Sigmoid");
  await sheet.button("Surprise me").click();
  await expect(sheet.sentence).toHaveText(first ?? "");
});

test("it fits a narrow phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(async () => (await sheet.surface.boundingBox())?.width).toBeLessThan(320);
  await expectNoSidewaysScroll(page);
});
