import { expect, type Locator, type Page, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { openPage } from "./pages.ts";

const card = (page: Page, id: string): Locator => page.locator(`#card-${id}`);
const worked = (page: Page, id: string, x: string): Locator =>
  card(page, id)
    .locator(".card-worked tbody tr")
    .filter({ has: page.locator("th", { hasText: new RegExp(`^${x}$`) }) })
    .locator("td");

test.describe("the cards", () => {
  test.beforeEach(async ({ page }) => {
    await openPage(page, "close-up/");
  });

  test("hold the worked values that a learner may look up elsewhere", async ({ page }) => {
    await expect(worked(page, "sigmoid", "−5").first()).toHaveText("0.00669");
    await expect(worked(page, "sigmoid", "0").first()).toHaveText("0.50000");
    await expect(worked(page, "sigmoid", "5").first()).toHaveText("0.99331");
    await expect(worked(page, "sigmoid", "10").first()).toHaveText("0.99995");
    await expect(worked(page, "tanh", "3").first()).toHaveText("0.99505");
    await expect(worked(page, "leaky-relu", "−3").first()).toHaveText("−0.03000");
    await expect(worked(page, "softplus", "0").first()).toHaveText("0.69315");
    await expect(worked(page, "gelu", "1")).toHaveText(["0.84134", "1.08332"]);
    await expect(worked(page, "swish", "5").first()).toHaveText("4.96654");
  });

  test("are reached from the index by keyboard, and a folded one opens", async ({ page }) => {
    const index = page.getByRole("navigation", { name: "Functions on this page" });
    await expect(index.getByRole("link")).toHaveCount(28);
    await expect(card(page, "mish")).not.toHaveAttribute("open");
    await index.getByRole("link", { name: "Mish" }).focus();
    await page.keyboard.press("Enter");
    await expect(card(page, "mish")).toHaveAttribute("open");
    await expect(card(page, "mish").locator("summary").first()).toBeInViewport();
  });

  test("start their figures in turn: a folded one waits until it is unfolded", async ({ page }) => {
    const figure = card(page, "selu").locator("activation-plot");
    await expect(figure).toHaveAttribute("waiting");
    await expect(figure.locator("canvas")).toHaveCount(0);
    await card(page, "selu").locator("summary").first().focus();
    await page.keyboard.press("Enter");
    await expect(figure.locator("canvas")).toHaveCount(2);
    await expect(figure).toContainText("At x = 1, SELU is 1.0507");
    await expect(figure).not.toHaveAttribute("waiting");
  });

  test("have a figure whose parameter can be set, kept in the address", async ({ page }) => {
    const figure = card(page, "leaky-relu").locator("activation-plot");
    const x = figure.getByLabel("x, as a number", { exact: true });
    await x.fill("-2");
    await x.press("Enter");
    await figure.getByText("Parameters", { exact: true }).click();
    const alpha = figure.getByLabel("Leaky ReLU: α, as a number");
    await alpha.fill("0.5");
    await alpha.press("Enter");
    await expect(figure).toContainText("At x = −2, Leaky ReLU is −1 and its slope is 0.5.");
    await expect(page).toHaveURL(/plot-leaky-relu\.parameters=leaky_relu\.alpha(=|%3D)0\.5/);
    await page.reload();
    await expect(figure).toContainText("At x = −2, Leaky ReLU is −1 and its slope is 0.5.");
  });

  test("show code by keyboard, one language at a time, and copy it", async ({ page }) => {
    await page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, "writeText", {
        value: async (text: string) => {
          document.body.dataset.copied = text;
        },
      });
    });
    const languages = card(page, "relu").locator("details.code");
    await languages.nth(0).locator("summary").focus();
    await page.keyboard.press("Enter");
    await expect(languages.nth(0).getByText("double relu(double x)")).toBeVisible();
    await languages.nth(2).locator("summary").focus();
    await page.keyboard.press("Enter");
    await expect(languages.nth(2).getByText("def relu(x):")).toBeVisible();
    await expect(languages.nth(0).getByText("double relu(double x)")).toBeHidden();
    await page.getByRole("button", { name: "Copy ReLU in Python" }).click();
    await expect(page.getByRole("button", { name: "Copy ReLU in Python" })).toHaveText("Copied");
    expect(await page.evaluate(() => document.body.dataset.copied)).toMatch(/^def relu\(x\):\n {4}return/);
  });

  test("are all unfolded on paper, and folded again afterwards", async ({ page }) => {
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect(page.locator("details.function-card:not([open])")).toHaveCount(0);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect(page.locator("details.function-card[open]")).toHaveCount(0);
  });

  test("axe finds nothing in an unfolded card with its code open", async ({ page }) => {
    await card(page, "rrelu").locator("summary").first().click();
    await card(page, "rrelu").getByText("JavaScript", { exact: true }).click();
    await expect(card(page, "rrelu").locator("canvas")).toHaveCount(2);
    expect(await violations(page, "#card-rrelu")).toEqual([]);
  });
});

test("an address opens the folded card that it names", async ({ page }) => {
  await page.goto("close-up/#card-hard-swish");
  await expect(card(page, "hard-swish")).toHaveAttribute("open");
  await expect(card(page, "hard-swish").locator("summary").first()).toBeInViewport();
});

test("without its scripts the cards can be read, with a still picture of each curve, and unfolded", async ({
  page,
}) => {
  await page.route("**/*.js", (route) => route.abort());
  await page.goto("close-up/");
  await expect(page.getByRole("img", { name: "Curve and slope of ReLU" })).toBeVisible();
  await expect(card(page, "relu").getByText("A door that opens one way.")).toBeVisible();
  await expect(card(page, "relu").locator("math").first()).toBeVisible();
  await card(page, "mish").locator("summary").first().click();
  await expect(page.getByRole("img", { name: "Curve and slope of Mish" })).toBeVisible();
  await card(page, "mish").getByText("Python", { exact: true }).click();
  await expect(card(page, "mish").getByText("def mish(x):")).toBeVisible();
});
