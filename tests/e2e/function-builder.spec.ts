import { expect, type Locator, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll, openPage } from "./pages.ts";
import { targetsBelow } from "./targets.ts";

const LESSON = "build-your-own/";

let figure: Locator;
let field: Locator;
let sentence: Locator;
let mistake: Locator;

test.beforeEach(async ({ page }) => {
  await page.goto(LESSON);
  figure = page.locator("function-builder");
  field = figure.getByRole("textbox", { name: "f(x) =" });
  sentence = figure.locator("p.sentence");
  mistake = figure.locator("expression-field").getByRole("alert");
  await expect(sentence).toContainText("Formula and central difference agree");
});

/** Typed rather than filled in, as a learner does it. */
async function type(text: string): Promise<void> {
  await field.selectText();
  await field.pressSequentially(text);
}

test("what is typed is understood, differentiated and checked, keys alone", async () => {
  await field.focus();
  await type("x*sigmoid(x)");
  await expect(figure).toHaveAttribute("expression", "x*sigmoid(x)");
  await expect(figure.getByRole("group", { name: "f(x): x*sigmoid(x)", exact: true })).toBeVisible();
  await expect(figure.getByRole("group", { name: "f′(x): sigmoid(x) + x*sigmoid'(x)" })).toBeVisible();
  await expect(figure.locator(".formulas math").first()).toBeVisible();
  await expect(figure.getByText("This is Swish: the same from −10 to 10.")).toBeVisible();
  await expect(figure.locator(".facts")).toContainText("at least −0.2785, at x = −1.28");
  await expect(figure.locator(".verdicts")).toContainText("its mean is 0.2066");
});

test("a mistake is said and shown where it is, and the last curve stays", async () => {
  await type("x*sigmod(x)");
  await expect(mistake).toContainText("column 3: sigmod is unknown; did you mean sigmoid?");
  await expect(figure.locator("expression-field mark")).toHaveText("sigmod");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(sentence).toContainText("What is drawn is still");
  await figure.getByRole("button", { name: "Go there" }).click();
  await field.press("Delete");
  await expect(field).toHaveValue("x*(x)");
  await expect(mistake).toBeEmpty();
  await expect(sentence).toContainText("At x = 1, f is 1 and its slope 2.");
});

test("a name becomes a slider, and what is set travels", async ({ page }) => {
  await type("max(a*x, x)");
  const slope = figure.getByRole("textbox", { name: "a, as a number" });
  await slope.selectText();
  await slope.pressSequentially("0.25");
  await slope.press("Enter");
  await expect(figure.getByText("This is PReLU")).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toContain("settings=a%3D0.25");
  await openPage(page, LESSON);
  await page.reload();
  await expect(field).toHaveValue("max(a*x, x)");
  await expect(slope).toHaveValue("0.25");
});

test("half a formula is there again after a reload, exactly as it was left", async ({ page }) => {
  await type("  x * (sigmoid(");
  await field.blur();
  await page.reload();
  await expect(field).toHaveValue("  x * (sigmoid(");
  await expect(mistake).toContainText("column");
});

test("a formula that no address can carry outlives a reload as well", async ({ page }) => {
  const long = "(".repeat(4096);
  await field.fill(long);
  await field.blur();
  await expect(mistake).toContainText("too many brackets");
  await expect(page.getByText("This is more than an address can carry.")).toBeVisible();
  await page.reload();
  await expect(field).toHaveValue(long);
});

test("a kept function is in the menus of the other lessons, until it is forgotten", {
  tag: "@every-browser",
}, async ({ page }) => {
  await type("x*sigmoid(3x)");
  const name = figure.getByRole("textbox", { name: "Keep it under a name" });
  await name.fill("Swish");
  await name.press("Enter");
  await expect(figure.locator("function-shelf").getByRole("alert")).toContainText("Choose another");
  await name.fill("my swish");
  await figure.getByRole("button", { name: "Keep it" }).click();
  await expect(figure.getByText("“my swish” is kept: it is now in every menu")).toBeVisible();
  await expect(
    figure.getByRole("combobox", { name: "Compare with" }).getByRole("option", { name: "my swish" }),
  ).toBeAttached();

  await page.goto("meet-the-functions/");
  const box = page.locator("#plot").getByRole("checkbox", { name: "my swish" });
  await expect(box).toBeVisible();

  await page.goto(LESSON);
  await figure.getByRole("button", { name: "Edit my swish" }).click();
  await expect(field).toHaveValue("x*sigmoid(3x)");
  await expect(field).toBeFocused();
  await figure.getByRole("button", { name: "Forget my swish" }).click();
  await expect(figure.getByRole("button", { name: "Edit my swish" })).toHaveCount(0);
  await figure.getByRole("button", { name: "Put it back" }).click();
  await expect(figure.getByRole("button", { name: "Edit my swish" })).toBeVisible();
});

test("another function joins the plot, and the distance is measured", async () => {
  const select = figure.getByRole("combobox", { name: "Compare with" });
  await type("x*normcdf(x)");
  await select.selectOption({ label: "GELU" });
  await expect(figure.locator(".comparison")).toHaveText(
    "f and GELU are equal within 10⁻⁶ on [−10, 10]. The slopes are equal too.",
  );
  await select.selectOption({ label: "Swish" });
  await figure.getByRole("textbox", { name: "Swish: β, as a number" }).fill("1.702");
  await figure.getByRole("textbox", { name: "Swish: β, as a number" }).press("Enter");
  await expect(figure.locator(".comparison")).toContainText("f and Swish with β = 1.702 differ most at x = ");
  await select.selectOption({ label: "ReLU" });
  await expect(figure.locator(".comparison")).toContainText("f and ReLU differ most at x = ");
  await expect(figure.locator(".key")).toContainText("ReLU");
});

test("the code comes in four languages", async () => {
  const code = figure.locator("pre");
  await expect(code).toContainText("import numpy as np");
  for (const [language, line] of [
    ["C++", "double f_slope(double x)"],
    ["JavaScript", "export function f_slope"],
    ["PyTorch", "import torch"],
  ] as const) {
    await figure.getByRole("radio", { name: language }).check();
    await expect(code).toContainText(line);
  }
});

test("examples and the language are one press away, and undone in one", async ({ page }) => {
  await figure.getByRole("button", { name: "max(0, x)", exact: true }).first().click();
  await expect(figure.getByText("This is ReLU")).toBeVisible();
  await expect(sentence).toContainText("at 1 more there is a corner");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(figure.getByText("This is ReLU")).toBeHidden();
  await figure.getByText("What may be typed").click();
  await figure.getByRole("button", { name: "sigmoid'(x)" }).click();
  await expect(field).toHaveValue("sigmoid'(x)");
});

test("nonsense is told what is wrong with it", async () => {
  for (const [text, said] of [
    ["😀", "means nothing here"],
    ["שלום(x)", "means nothing here"],
    ["<script>alert(1)</script>", "something is missing before <."],
    ["   ", "nothing is here yet"],
    ["x^x^x^", "something is missing after ^."],
  ] as const) {
    await field.fill(text);
    await expect(mistake).toContainText(said);
  }
  await expect(figure.locator(".failure")).toHaveCount(0);
});

test("functions that are nowhere, everywhere or endless break nothing", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  for (const [text, said] of [
    ["1/0", "At x = 1, f is infinite."],
    ["ln(-1 - x^2)", "At x = 1, f has no value."],
    ["3", "its slope 0. Formula and central difference give exactly the same slope"],
    ["1e308*x", "At x = 1, f is 1.00 × 10³⁰⁸"],
    ["x^x^x", "At x = 1, f is 1 and its slope 1."],
    ["tan(x)", "At x = 1, f is 1.5574"],
    ["exp(exp(x^2))", "At x = 1, f is 15.1543"],
  ] as const) {
    await field.fill(text);
    await expect(sentence).toContainText(said);
  }
  await expect(figure.locator(".failure")).toHaveCount(0);
  expect(errors).toEqual([]);
});

test("axe finds nothing, right, wrong or unfolded", async ({ page }) => {
  expect(await violations(page, "function-builder")).toEqual([]);
  for (const summary of await figure.locator("summary").all()) await summary.click();
  await type("max(a*x, sigmod(x))");
  await expect(mistake).not.toBeEmpty();
  expect(await violations(page, "function-builder")).toEqual([]);
});

test("on a small screen everything is in reach: targets of 44 pixels, nothing beside the page", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await type("where(x > 0, x*sigmoid(2x), 0.1x) + normcdf(x) + sigmod(x)");
  await expect(mistake).not.toBeEmpty();
  expect(await page.evaluate(targetsBelow, 44)).toEqual([]);
  await expectNoSidewaysScroll(page);
});
