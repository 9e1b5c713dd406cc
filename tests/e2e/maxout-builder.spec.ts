import { expect, type Locator, type Page, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll, openPage } from "./pages.ts";
import { targetsBelow } from "./targets.ts";

const LESSON = "build-your-own/";
let figure: Locator;
let sentence: Locator;

test.beforeEach(async ({ page }) => {
  await page.goto(`${LESSON}#maxout`);
  figure = page.locator("maxout-builder#maxout");
  sentence = figure.locator("p.sentence");
  await figure.scrollIntoViewIfNeeded();
  await expect(sentence).toContainText("This is ReLU, exactly.");
});

const press = (name: string) => figure.getByRole("button", { name, exact: true }).click();
const field = (name: string) => figure.getByRole("textbox", { name, exact: true });
const handle = (name: string) => figure.getByRole("slider", { name, exact: true });

async function type(name: string, text: string): Promise<void> {
  await field(name).fill(text);
  await field(name).press("Enter");
}

/** Drags a handle by so many CSS pixels. */
async function drag(page: Page, name: string, across: number, down: number): Promise<void> {
  await handle(name).scrollIntoViewIfNeeded();
  const box = await handle(name).locator(".reach").boundingBox();
  if (!box) throw new Error(`The handle “${name}” is not on the screen.`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + across, y + down, { steps: 6 });
  await page.mouse.up();
}

test("axe finds nothing in the figure, folded or open", async ({ page }) => {
  await press("A bowl");
  await figure.getByRole("radio", { name: "The tent 1 − |x|" }).check();
  await expect(sentence).toContainText("away from the tent");
  expect(await violations(page, "maxout-builder")).toEqual([]);
  for (const name of ["Why does it never get there?", "Tables of the lines and the corners"]) {
    await figure.getByText(name, { exact: true }).click();
  }
  await figure.getByRole("radio", { name: "x², within 0.1" }).check();
  expect(await violations(page, "maxout-builder")).toEqual([]);
});

test("a line is moved and turned with the keyboard alone, and undo brings it back @every-browser", async ({
  page,
}) => {
  await handle("Line 1, height at 0").focus();
  await page.keyboard.press("PageUp");
  await page.keyboard.press("ArrowUp");
  await expect(field("Line 1: height at 0")).toHaveValue("0.6");
  await expect(sentence).toContainText("one corner, at x = 0.6");
  await page.keyboard.press("Tab");
  await expect(handle("Line 1, slope")).toBeFocused();
  await page.keyboard.press("Shift+ArrowDown");
  await expect(field("Line 1: slope")).toHaveValue("-0.01");
  await expect(page).toHaveURL(/maxout\.pieces=-0\.01%2C0\.6/);
  for (let times = 0; times < 3; times++) await page.getByRole("button", { name: "Undo" }).click();
  await expect(sentence).toContainText("This is ReLU, exactly.");
});

test("a line follows the pointer that drags its number, and turns by its dot", async ({ page }) => {
  const before = Number(await field("Line 1: height at 0").inputValue());
  await drag(page, "Line 1, height at 0", 0, -80);
  await expect
    .poll(async () => Number(await field("Line 1: height at 0").inputValue()))
    .toBeGreaterThan(before + 0.5);
  await expect(field("Line 1: slope")).toHaveValue("0");
  await drag(page, "Line 2, height at 0", 0, -40);
  const lifted = await field("Line 2: height at 0").inputValue();
  await drag(page, "Line 2, slope", 0, 60);
  await expect.poll(async () => Number(await field("Line 2: slope").inputValue())).toBeLessThan(1);
  await expect(field("Line 2: height at 0")).toHaveValue(lifted);
});

test("what is typed is taken, held within its limits, or asked for again", async () => {
  await type("Line 1: slope", "-1");
  await expect(sentence).toContainText("This is the absolute value |x|, exactly.");
  await type("Line 1: slope", "0,3");
  await expect(sentence).toContainText("This is leaky ReLU with α = 0.3, exactly.");
  await type("Line 1: height at 0", "steep");
  await expect(figure.getByText("Please type a number between −5 and 5.")).toBeVisible();
  await expect(field("Line 1: height at 0")).toHaveValue("0");
  await type("Line 2: slope", "99");
  await expect(field("Line 2: slope")).toHaveValue("10");
});

test("lines come and go, and one that is never the largest is said to be idle", async () => {
  await press("Add a line");
  await expect(sentence).toContainText("The largest of 3 lines has 2 corners");
  await type("Line 3: height at 0", "-5");
  await type("Line 3: slope", "0");
  await expect(sentence).toContainText("Line 3 never wins: it is idle.");
  await expect(figure.getByRole("list", { name: "The lines" })).toContainText("never wins");
  await press("Remove line 3");
  await expect(figure.getByRole("button", { name: "Remove line 2" })).toBeFocused();
  await press("Remove line 2");
  await expect(figure.getByRole("button", { name: "Add a line" })).toBeFocused();
  await expect(sentence).toContainText("which is no activation at all");
  await expect(figure.getByRole("button", { name: "Remove line 1" })).toBeDisabled();
  for (let lines = 1; lines < 8; lines++) await press("Add a line");
  await expect(figure.getByRole("button", { name: "Add a line" })).toBeDisabled();
});

test("seven tangents are within 0.1 of x², and five that are raised are as well", async () => {
  await press("x², from tangents");
  await expect(sentence).toContainText("Not near enough yet");
  await type("Replace the lines by so many tangents of x², as a number", "7");
  await expect(sentence).toContainText("Near enough, with 7 lines! Can you do it with fewer?");
  await type("Replace the lines by so many tangents of x², as a number", "5");
  await expect(sentence).toContainText("Not near enough yet");
  for (let times = 0; times < 4; times++) await press("Raise all lines by 0.02");
  await expect(sentence).toContainText("Near enough, with 5 lines! With fewer it cannot be done.");
});

test("what is kept here stands in the menus of the other lessons", async ({ page }) => {
  await press("A bowl");
  await expect(sentence).toContainText("4 lines");
  const shelf = figure.locator("function-shelf");
  await shelf.getByLabel("Keep it under a name").fill("my bowl");
  await shelf.getByRole("button", { name: "Keep it" }).click();
  await expect(shelf.getByRole("status")).toContainText("“my bowl” is kept");
  await openPage(page, "image-filter/");
  await expect(page.locator("main").getByText("my bowl", { exact: true }).first()).toBeVisible();
});

test("the tables hold the lines and the corners", async () => {
  await press("A bowl");
  await figure.getByText("Tables of the lines and the corners").click();
  const corners = figure.getByRole("table", { name: "The corners" }).getByRole("row");
  await expect(corners).toHaveCount(4);
  await expect(corners.nth(1)).toContainText("−2.0000");
  await expect(figure.getByRole("table", { name: "The lines" })).toContainText("wins from −1 to 0");
});

test("an address with nonsense in it ends in sentences beside the figure", async ({ page }) => {
  await page.goto("about:blank");
  await openPage(page, `${LESSON}#v=1&maxout.pieces=one,2+1,0+99,1&maxout.goal=moon`);
  await expect(figure).toContainText("pieces cannot hold “one,2”");
  await expect(figure).toContainText("“99,1” became “10,1”");
  await expect(figure).toContainText("goal cannot be “moon”");
  await expect(sentence).toContainText("The largest of 2 lines");
});

test("every handle and control is 44 pixels large, and it fits a narrow phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await press("A bowl");
  await expect(sentence).toContainText("4 lines");
  expect(await page.evaluate(targetsBelow, 44)).toEqual([]);
  await expectNoSidewaysScroll(page);
});
