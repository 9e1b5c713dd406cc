import { expect, type Locator, type Page, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";
import { savedFile } from "./saved-file.ts";

let figure: Locator;

const head = (name: string) => figure.getByRole("columnheader", { name });
const names = () => figure.locator("tbody th");
const cell = (id: string, column: string) =>
  figure.locator(`[data-function="${id}"] [data-column="${column}"]`);

async function open(page: Page): Promise<void> {
  await page.goto("meet-the-functions/");
  figure = page.locator("function-table#comparison");
  // A figure far below starts when the page is idle, or when somebody comes to look.
  await figure.scrollIntoViewIfNeeded();
  await expect(names()).toHaveCount(21);
}

test.beforeEach(({ page }) => open(page));

test("axe finds nothing in the table, with every column", async ({ page }) => {
  test.slow();
  await figure.locator("summary").click();
  for (const box of await figure.getByRole("checkbox").all()) await box.check();
  expect(await violations(page, "function-table")).toEqual([]);
});

test("each function has its formula, its numbers and its words", async () => {
  await expect(cell("sigmoid", "formula").locator("math")).toHaveCount(1);
  await expect(cell("sigmoid", "range")).toHaveText("(0, 1)");
  await expect(cell("sigmoid", "centred")).toHaveText("nomean 0.5");
  await expect(cell("tanh", "centred")).toHaveText("yesmean 0");
  await expect(cell("relu", "saturates")).toHaveText("left of 0");
  await expect(cell("relu", "cost")).toHaveText("one comparison");
  await expect(cell("identity", "saturates")).toHaveText("nowhere");
});

test("a press on a column's head sorts by it, by mouse and by keyboard, and the sentence says so", async () => {
  await expect(head("Zero-centred?")).toHaveAttribute("aria-sort", "none");
  await head("Zero-centred?").getByRole("button").click();
  await expect(head("Zero-centred?")).toHaveAttribute("aria-sort", "ascending");
  // Identity is the first in the menus of those whose mean is 0.
  await expect(names().first()).toHaveText("Identity");
  await expect(figure.getByRole("status")).toContainText(
    "sorted by “Zero-centred?”, ascending, from Identity to",
  );
  await head("Zero-centred?").getByRole("button").press("Enter");
  await expect(head("Zero-centred?")).toHaveAttribute("aria-sort", "descending");
  // Those that tie keep the order of the menus.
  await expect(names().last()).toHaveText("Hard tanh");
  await head("Function").getByRole("button").press("Space");
  await expect(names().first()).toHaveText("CELU");
  await expect(head("Zero-centred?")).toHaveAttribute("aria-sort", "none");
});

test("a family can be looked at alone", async () => {
  await figure.getByRole("radio", { name: "Smooth gates" }).check();
  await expect(names()).toHaveText(["GELU", "Swish", "Mish", "Hard swish"]);
  await expect(figure.getByRole("status")).toContainText("Smooth gates: 4 functions");
});

test("columns come and go, and what has no year comes last", async () => {
  await figure.locator("summary").click();
  await figure.getByRole("checkbox", { name: "Year" }).check();
  await figure.getByRole("checkbox", { name: "Cost" }).uncheck();
  await expect(head("Cost")).toHaveCount(0);
  await expect(cell("identity", "year")).toHaveText("none");
  await head("Year").getByRole("button").click();
  await expect(head("Year")).toHaveAttribute("aria-sort", "descending");
  await expect(cell("step", "year")).toHaveText("1943");
  await expect(names().nth(18)).toHaveText("Step");
  await expect(names().last()).toHaveText("Log-sigmoid");
});

test("what was set is in the address and can be undone", async ({ page }) => {
  await head("Range").getByRole("button").click();
  await expect(page).toHaveURL(/comparison\.sort=range/);
  await page.reload();
  await figure.scrollIntoViewIfNeeded();
  await expect(head("Range")).toHaveAttribute("aria-sort", "ascending");
  await head("Range").getByRole("button").click();
  await expect(head("Range")).toHaveAttribute("aria-sort", "descending");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(head("Range")).toHaveAttribute("aria-sort", "ascending");
});

test("the CSV holds the rows as they stand, with every column and in full", async ({ page }) => {
  await figure.getByRole("radio", { name: "Saturating" }).check();
  await expect(names()).toHaveCount(5);
  const { bytes } = await savedFile(page, () => figure.getByRole("button", { name: "Save as CSV" }).click());
  const [header, ...lines] = bytes.toString("utf8").trimEnd().split("\r\n");
  expect(header).toMatch(/^id,name,family,year,formula \(TeX\)/);
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^sigmoid,Sigmoid,saturating,1986,/);
});

test("on a narrow phone the names stay while the numbers scroll", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  const region = figure.getByRole("region", { name: "Comparison of the functions" });
  const before = await names().first().boundingBox();
  await region.evaluate((element) => element.scrollBy(400, 0));
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(300);
  const after = await names().first().boundingBox();
  expect(after?.x).toBeCloseTo(before?.x ?? -1, 0);
  expect(after?.width).toBeLessThan(140);
});
