import { expect, type Page, test } from "@playwright/test";
import { openPage } from "./pages.ts";

const STORED = "activation-lab:1:functions";
const MINE = "double_swish=x*sigmoid(2x)";

/** As the function builder leaves it. */
async function keptBefore(page: Page, ...functions: readonly string[]): Promise<void> {
  const text = JSON.stringify({ version: 1, functions });
  await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [STORED, text] as const);
}

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return errors;
}

for (const { lesson, panel, role } of [
  { lesson: "meet-the-functions/", panel: "plot", role: "checkbox" },
  { lesson: "image-filter/", panel: "filter", role: "checkbox" },
  { lesson: "telephone-game/#telephone", panel: "telephone", role: "checkbox" },
  { lesson: "how-fast/#speed", panel: "speed", role: "checkbox" },
  { lesson: "meet-the-functions/", panel: "draw-slope", role: "radio" },
] as const) {
  test(`a kept function is in the menu of #${panel}, works there and survives a reload`, async ({ page }) => {
    const errors = collectErrors(page);
    await keptBefore(page, MINE);
    await openPage(page, lesson);
    const figure = page.locator(`#${panel}`);
    const option = figure.getByRole(role, { name: "double swish" });
    await option.check();
    const attribute = role === "radio" ? "function" : "functions";
    await expect(figure).toHaveAttribute(attribute, /double_swish=x\*sigmoid\(2x\)/);
    await expect(figure.locator(".failure")).toHaveCount(0);
    await page.reload();
    await expect(option).toBeChecked();
    await expect(figure.locator('[aria-busy="true"]')).toHaveCount(0);
    await expect(figure.locator(".failure, .problem")).toHaveCount(0);
    expect(errors).toEqual([]);
  });
}

test("a link carries a function to somebody who does not have it, and into their other figures @every-browser", async ({
  page,
  browser,
}) => {
  await keptBefore(page, MINE);
  await openPage(page, "meet-the-functions/");
  const plot = page.locator("#plot");
  await plot.getByRole("checkbox", { name: "double swish" }).check();
  await expect.poll(() => page.url()).toContain("double_swish");
  const numbers = plot.locator(".read-out, table").first();
  await expect(numbers.getByRole("row", { name: "double swish" })).toContainText(/\d/);
  const here = await numbers.innerText();

  const elsewhere = await browser.newContext();
  const theirs = await elsewhere.newPage();
  await theirs.goto(page.url());
  const same = theirs.locator("#plot");
  await expect(same.getByRole("checkbox", { name: "double swish" })).toBeChecked();
  await expect.poll(() => same.locator(".read-out, table").first().innerText()).toBe(here);
  await expect(theirs.locator("#corner").getByRole("checkbox", { name: "double swish" })).toBeVisible();
  // Looking at it is not keeping it.
  expect(await theirs.evaluate((key) => localStorage.getItem(key), STORED)).toBeNull();
  await elsewhere.close();
});

test("its parameter is a slider in another panel, and travels too", async ({ page }) => {
  await openPage(
    page,
    "meet-the-functions/#v=1&plot.functions=relu+bent%3Dmax(a*x,x)&plot.parameters=bent%3Dmax(a*x,x).a%3D0.25&plot.x=-2",
  );
  const plot = page.locator("#plot");
  await plot.locator("details.parameters > summary").click();
  await expect(plot.getByLabel("bent: a, as a number")).toHaveValue("0.25");
  await expect(plot.getByRole("row", { name: /bent/ }).first()).toContainText("−0.5");
});

for (const [what, functions, sentence] of [
  ["misspelt", "=x*sigmod(x)", "did you mean `sigmoid`?"],
  ["full of brackets", `=${"(".repeat(2000)}`, "bracket"],
  ["a script", "=<script>alert(1)</script>", "functions cannot hold"],
  ["a name that is markup", "<img/src=x/onerror=alert(1)>=x", "functions cannot hold"],
  ["no formula at all", "mine=", "functions cannot hold"],
] as const) {
  test(`an address with a function that is ${what} ends in a sentence, and the figure works`, async ({
    page,
  }) => {
    const errors = collectErrors(page);
    await openPage(page, `meet-the-functions/#v=1&plot.functions=${encodeURIComponent(`relu ${functions}`)}`);
    const plot = page.locator("#plot");
    await expect(plot.locator(".problem").first()).toContainText(sentence);
    await expect(plot.getByRole("checkbox", { name: "ReLU", exact: true })).toBeChecked();
    await plot.getByRole("checkbox", { name: "Tanh", exact: true }).check();
    await expect(plot).toHaveAttribute("functions", "tanh relu");
    expect(errors).toEqual([]);
  });
}

for (const stored of [
  "nonsense",
  '{"version":7,"functions":["a=x"]}',
  '{"version":1,"functions":[3,"a=(","=x"]}',
]) {
  test(`damaged storage (${stored}) is as if nothing had been kept`, async ({ page }) => {
    const errors = collectErrors(page);
    await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [STORED, stored] as const);
    await openPage(page, "telephone-game/#telephone");
    await expect(
      page.locator("#telephone").getByRole("checkbox", { name: "Tanh", exact: true }),
    ).toBeVisible();
    await expect(page.locator("#telephone").getByRole("group", { name: "Of your own" })).toHaveCount(0);
    expect(errors).toEqual([]);
  });
}

test("what one tab keeps, another offers", async ({ page, context }) => {
  await openPage(page, "telephone-game/#telephone");
  const other = await context.newPage();
  await openPage(other, "");
  await other.evaluate(([key, value]) => localStorage.setItem(key, value), [
    STORED,
    JSON.stringify({ version: 1, functions: [MINE] }),
  ] as const);
  await expect(page.locator("#telephone").getByRole("checkbox", { name: "double swish" })).toBeVisible();
});
