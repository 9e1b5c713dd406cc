import { expect, type Locator, type Page, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";

async function open(page: Page, lesson: string, id: string): Promise<Locator> {
  await page.goto(lesson);
  const question = page.locator(`#${id}`);
  await question.scrollIntoViewIfNeeded();
  await expect(question.getByRole("button", { name: "Check", exact: true })).toBeVisible();
  return question;
}

const press = (question: Locator, name: string) =>
  question.getByRole("button", { name, exact: true }).click();

interface Answer {
  readonly score: number;
  readonly answer: string;
  readonly tries: number;
}

/** The next answer that the page is told of. */
const answered = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<Answer>((resolve) => {
        const heard = (event: Event) => resolve((event as CustomEvent<Answer>).detail);
        document.addEventListener("question-answered", heard, { once: true });
      }),
  );

test("a function is graded by what it is, and a plain number shows where it is another @every-browser", async ({
  page,
}) => {
  const question = await open(page, "close-up/", "relu-with-max");
  const field = question.getByRole("textbox");
  const status = question.getByRole("status");
  await field.fill("relu(x)");
  await field.press("Enter");
  await expect(status).toContainText("relu cannot be used here. Use only max");
  await field.fill("max(0, 2x)");
  const first = answered(page);
  await field.press("Enter");
  await expect(status).toContainText(
    "At x = 2 yours gives 4, ReLU gives 2. Between x = −5 and x = 0 the two agree already",
  );
  expect(await first).toMatchObject({ score: 0, answer: "max(0, 2x)", tries: 1 });
  const beside = question.getByRole("img", { name: "What you typed beside ReLU" });
  await expect(beside).toBeVisible();
  await field.fill("max(x, -x)");
  await field.press("Enter");
  await expect(question.getByText("That is the absolute value")).toBeVisible();
  const last = answered(page);
  await field.fill("max(x, 0*x)");
  await field.press("Enter");
  await expect(status).toContainText(
    "That is right. What you typed and ReLU are the same function from x = −5 to x = 5",
  );
  expect(await last).toMatchObject({ score: 1, tries: 3 });
  await expect(beside).toHaveCount(0);
  await expect(question.locator("math").last()).toBeVisible();
});

test("half a formula is no try, and is underlined once the hands rest", async ({ page }) => {
  const question = await open(page, "close-up/", "leaky-with-max");
  const field = question.getByRole("textbox");
  await field.fill("max(a*x, ");
  await expect(question.getByRole("button", { name: "Go there" })).toBeVisible();
  await press(question, "Check");
  await expect(question.getByRole("status")).toContainText("This cannot be read yet");
  await expect(question).toHaveAttribute("tries", "0");
  await field.fill("max(b*x, x)");
  await press(question, "Check");
  await expect(question.getByRole("status")).toContainText(
    "b has no meaning here: the answer is made of x and a,",
  );
  await field.fill("max(x/4, x)");
  await press(question, "Check");
  await expect(question.getByRole("status")).toContainText("With a = 0, at x = −");
});

test("what was answered is shown again with what was said, and taken back with it", async ({ page }) => {
  const question = await open(page, "build-your-own/", "gate-of-two-x");
  await question.evaluate((element) => {
    element.setAttribute("tries", "2");
    element.setAttribute("given", "sigmoid(2x)");
  });
  await expect(question.getByRole("textbox")).toHaveValue("sigmoid(2x)");
  await expect(question.getByText("That is the gate by itself")).toBeVisible();
  await question.evaluate((element) => {
    element.removeAttribute("given");
    element.removeAttribute("tries");
  });
  await expect(question.getByRole("textbox")).toHaveValue("");
  await expect(question.getByRole("status")).toBeEmpty();
});

test("a curve is drawn with keys and numbers, scored, and shown only when it is earned or asked for", async ({
  page,
}) => {
  const question = await open(page, "meet-the-functions/", "draw-slope-of-tanh");
  const status = question.getByRole("status");
  await press(question, "Check");
  await expect(status).toContainText("Nothing is drawn yet");
  const sheet = question.getByRole("slider", { name: "slope f′(x)" });
  await sheet.focus();
  await page.keyboard.press("ArrowUp");
  await press(question, "Check");
  await expect(status).toContainText("of 100 for the slope of Tanh");
  await expect(question.getByText("Table of numbers")).toBeHidden();
  await expect(question.getByRole("button", { name: "Show the true curve" })).toBeVisible();
  await question.getByText("Type the points instead").click();
  const slopes: readonly (readonly [string, string])[] = [
    ["−4", "0"],
    ["−2", "0.07"],
    ["−1.5", "0.18"],
    ["−1", "0.42"],
    ["−0.5", "0.79"],
    ["0", "1"],
    ["0.5", "0.79"],
    ["1", "0.42"],
    ["1.5", "0.18"],
    ["2", "0.07"],
    ["4", "0"],
  ];
  for (const [x, slope] of slopes) {
    const field = question.getByRole("textbox", { name: `slope at x = ${x}`, exact: true });
    // Typed key by key: Firefox tells of a change only where hands made it.
    await field.selectText();
    await field.pressSequentially(slope);
    await field.press("Tab");
  }
  await press(question, "Check");
  await expect(status).toContainText("That is right.");
  await expect(question.getByText("Table of numbers")).toBeVisible();
});

test("axe finds nothing in either, answered, and neither makes a narrow page scroll sideways", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 720 });
  const typed = await open(page, "close-up/", "relu-with-max");
  await typed.getByRole("textbox").fill("max(1, x)");
  await press(typed, "Check");
  await expect(typed.getByRole("status")).toContainText("ReLU gives");
  expect(await violations(page, "#relu-with-max")).toEqual([]);
  await expectNoSidewaysScroll(page);
  const drawn = await open(page, "meet-the-functions/", "draw-slope-of-tanh");
  await drawn.getByRole("slider", { name: "slope f′(x)" }).focus();
  await page.keyboard.press("ArrowUp");
  await press(drawn, "Check");
  await press(drawn, "Show the true curve");
  expect(await violations(page, "#draw-slope-of-tanh")).toEqual([]);
  await expectNoSidewaysScroll(page);
});
