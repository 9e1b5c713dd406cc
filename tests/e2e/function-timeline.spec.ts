import { expect, type Locator, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";

let figure: Locator;
let story: Locator;
const card = (name: string) => figure.getByRole("radio", { name });

test.beforeEach(async ({ page }) => {
  await page.goto("meet-the-functions/");
  figure = page.locator("function-timeline#timeline");
  story = figure.locator(".story");
  // A figure far below starts when the page is idle, or when somebody comes to look.
  await figure.scrollIntoViewIfNeeded();
  await expect(card("1969 ReLU")).toBeChecked();
});

test("axe finds nothing in the timeline", async ({ page }) => {
  expect(await violations(page, "function-timeline")).toEqual([]);
});

test("the functions stand in the order of their years, those without one last", async () => {
  const cards = figure.locator(".card");
  await expect(cards).toHaveCount(21);
  await expect(cards.first()).toHaveText(/1943\s+Step/);
  await expect(cards.nth(1)).toHaveText(/1969\s+ReLU/);
  await expect(cards.nth(19)).toHaveText(/no year\s+Identity/);
  await expect(cards.nth(20)).toHaveText(/no year\s+Log-sigmoid/);
  // A dot on the line for each that has a year.
  await expect(figure.locator(".dot")).toHaveCount(19);
});

test("each card has the curve of its function", async () => {
  const paths = await figure
    .locator('.card path:not([class="zero"])')
    .evaluateAll((all) => all.map((path) => path.getAttribute("d") ?? ""));
  expect(paths).toHaveLength(21);
  for (const path of paths) expect(path).toMatch(/^M[-\d. ]+(L|M)/);
  // PReLU and leaky ReLU differ in their parameter alone.
  expect(new Set(paths).size).toBeGreaterThan(17);
});

test("the chosen function is told about, with links to its sources", async () => {
  await card("2013 Leaky ReLU").check();
  await expect(story).toContainText("Leaky ReLU 2013");
  const source = story.getByRole("link", { name: "Maas, Hannun and Ng 2013" });
  await expect(source).toHaveAttribute("href", /^https:/);
  await expect(figure.getByRole("status")).toContainText("Leaky ReLU: 2013 (Maas, Hannun and Ng 2013).");
});

test("what has no year says so", async () => {
  await card("no year Identity").check();
  await expect(figure.getByRole("status")).toContainText("Identity has no year: nobody is credited with it.");
});

test("the arrow keys walk through the years, and the address remembers", async ({ page }) => {
  await card("1969 ReLU").focus();
  await page.keyboard.press("ArrowRight");
  await expect(card("1986 Sigmoid")).toBeChecked();
  await expect(story).toContainText("Sigmoid 1986");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(story).toContainText("Step 1943");
  await expect(page).toHaveURL(/timeline\.selected=step/);
  await page.reload();
  await figure.scrollIntoViewIfNeeded();
  await expect(card("1943 Step")).toBeChecked();
});

test("it fits a narrow phone, two cards to a row", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  const [first, second] = [figure.locator(".card").nth(0), figure.locator(".card").nth(1)];
  const top = async (card: Locator) => (await card.boundingBox())?.y ?? Number.NaN;
  // Figures above may still be taking their places.
  await expect.poll(async () => (await top(second)) - (await top(first))).toBe(0);
});
