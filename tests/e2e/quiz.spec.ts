import { expect, type Locator, type Page, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";

async function open(page: Page, lesson: string, id: string): Promise<Locator> {
  await page.goto(lesson);
  const question = page.locator(`#${id}`);
  await question.scrollIntoViewIfNeeded();
  await expect(question).toBeVisible();
  return question;
}

const press = (question: Locator, name: string) =>
  question.getByRole("button", { name, exact: true }).click();

test("a figure waits for a prediction, and the word given stands beside what happened @every-browser", async ({
  page,
}) => {
  const question = await open(page, "why-non-linearity/", "quarters-with-relu");
  const figure = page.locator("#bent");
  await expect(figure).toBeHidden();
  await press(question, "That is my prediction");
  await expect(question.getByRole("status")).toContainText("Settle on one of them first");
  await expect(figure).toBeHidden();
  await question.getByRole("radio", { name: "Still side by side" }).check();
  await press(question, "That is my prediction");
  await expect(figure).toBeVisible();
  await expect(question.getByRole("term")).toHaveText(["You said", "What happens"]);
  await expect(question.getByText("Still side by side, only turned and stretched.")).toBeVisible();
  await expect(question.getByText("Partly on top of each other.")).toBeVisible();
  await expect(question.getByText("So it was without ReLU")).toBeVisible();
  await expect(question.locator("dl")).toBeFocused();
  await expect(figure.locator("p.sentence")).toContainText("After 3 layers");
});

test("who asks for a figure sees it at once, by a press or by its address", async ({ page }) => {
  const question = await open(page, "why-non-linearity/", "quarters-with-relu");
  await press(question, "Show me anyway");
  await expect(page.locator("#bent")).toBeVisible();
  await expect(question.getByRole("term")).toHaveText(["What happens"]);
  await expect(page.locator("#learn")).toBeHidden();
  await page.goto("why-non-linearity/#learn");
  await expect(page.locator("#learn")).toBeVisible();
  await expect(page.locator("#collapse")).toBeHidden();
});

test("a number is judged however it is written, and told what is true about it", async ({ page }) => {
  const question = await open(page, "meet-the-functions/", "steepest-sigmoid");
  const told = page.evaluate(
    () =>
      new Promise((resolve) => {
        const answered = (event: Event) => resolve((event as CustomEvent<unknown>).detail);
        document.addEventListener("question-answered", answered, { once: true });
      }),
  );
  const field = question.getByRole("textbox", { name: "Your answer" });
  await field.fill("sigmod(0)");
  await field.press("Enter");
  await expect(question.getByRole("status")).toContainText("did you mean sigmoid?");
  await field.fill("0.5");
  await field.press("Enter");
  await expect(question.getByRole("status")).toContainText("Not yet.");
  await expect(question.getByText("That is its value in the middle")).toBeVisible();
  expect(await told).toMatchObject({
    question: "steepest-sigmoid",
    kind: "number",
    answer: "0.5",
    score: 0,
    points: 1,
    tries: 1,
    hints: 0,
  });
  await press(question, "A hint");
  await expect(question.getByText("It is steepest in the middle")).toBeVisible();
  await press(question, "Show the working");
  await expect(question.getByText("which is largest where both factors are equal")).toBeVisible();
  await expect(question.getByText("So it is 0.5 times 0.5")).toBeHidden();
  await press(question, "Show the next step");
  await field.fill("sigmoid(0)/2");
  await field.press("Enter");
  await expect(question.getByRole("status")).toContainText("That is right. It is 0.25.");
  await expect(question.getByText("So it is 0.5 times 0.5")).toBeVisible();
  await expect(question.getByRole("button")).toHaveText(["Check"]);
  expect(await violations(page, "#steepest-sigmoid")).toEqual([]);
});

test("lines are put in order by keyboard, and the focus goes along", async ({ page }) => {
  const question = await open(page, "meet-the-functions/", "flattest-first");
  const lines = question.locator("[slot^=option-]");
  const wanted = ["Tanh", "Sigmoid", "Softsign", "ReLU"];
  const order = async (): Promise<string[]> => {
    const found = await lines.evaluateAll((options) =>
      options
        .map((option) => ({ text: option.textContent, top: option.getBoundingClientRect().top }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return found;
  };
  for (const [place, text] of wanted.entries()) {
    for (let at = (await order()).indexOf(text); at > place; at -= 1) {
      await question.getByRole("button", { name: `Move line ${at + 1} up` }).press("Enter");
      const above = question.getByRole("button", { name: `Move line ${at} up` });
      await expect(above).toBeFocused();
    }
  }
  expect(await order()).toEqual(wanted);
  await press(question, "Check");
  await expect(question.getByText("Every line stands in its place.")).toBeVisible();
});

test("an answer comes back with its attributes, and goes with them", async ({ page }) => {
  const question = await open(page, "meet-the-functions/", "what-it-does-left");
  const set = (name: string, value: string | null) =>
    question.evaluate(
      (element, { name, value }) =>
        value === null ? element.removeAttribute(name) : element.setAttribute(name, value),
      { name, value },
    );
  const partners = await question
    .locator("[slot^=option-]")
    .evaluateAll((options) => options.map((option) => (option as HTMLElement).dataset.partner ?? ""));
  await set("tries", "1");
  await set("given", partners.join(""));
  await expect(question.getByRole("combobox").first()).toHaveValue(partners[0] ?? "");
  await expect(question.getByRole("status")).toContainText("All pairs are right.");
  await set("given", null);
  await expect(question.getByRole("combobox").first()).toHaveValue("");
  await expect(question.getByRole("status")).toBeEmpty();

  const reflection = page.locator("#which-saturate");
  await reflection.getByRole("textbox").fill("Sigmoid and tanh.");
  await press(reflection, "Compare with a model answer");
  await expect(reflection.getByText("Leaky ReLU saturates nowhere.")).toBeVisible();
  await press(reflection, "Mine has a part of it");
  await expect(reflection).toHaveAttribute("given", "1:Sigmoid and tanh.");
  expect(await violations(page, "#which-saturate")).toEqual([]);
  expect(await violations(page, "#what-it-does-left")).toEqual([]);
});

test("without script a question is its text; with it, it fits a narrow screen", async ({ browser, page }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto("meet-the-functions/");
  const question = plain.locator("#largest-at-one");
  await expect(question.getByText("Which of the seven have the largest value")).toBeVisible();
  await expect(question.getByText("Leaky ReLU", { exact: true })).toBeVisible();
  await expect(question.getByText("It differs from ReLU on the left only")).toBeHidden();
  await question.getByText("About this answer").nth(3).click();
  await expect(question.getByText("It differs from ReLU on the left only")).toBeVisible();
  await context.close();

  await page.setViewportSize({ width: 320, height: 640 });
  const several = await open(page, "meet-the-functions/", "largest-at-one");
  await several.getByRole("checkbox", { name: "ReLU", exact: true }).check();
  await several.getByRole("checkbox", { name: "GELU" }).check();
  await press(several, "Check");
  await expect(several.getByRole("status")).toContainText("You have 1 of the 3, and 1 that does not belong.");
  await expect(several.getByText("It lets most of the number through")).toBeVisible();
  await expectNoSidewaysScroll(page);
});
