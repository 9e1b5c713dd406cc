import { expect, type Locator, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";

let guide: Locator;
let sentence: Locator;

test.beforeEach(async ({ page }) => {
  await page.goto("choose/");
  guide = page.locator("activation-chooser#guide");
  sentence = guide.locator("p.sentence");
  await expect(sentence).toHaveText(/^Question 1: /);
});

const answer = (name: RegExp): Promise<void> => guide.getByRole("link", { name }).click();

test("a learner walks to advice by keyboard, with reasons, numbers and evidence", {
  tag: "@every-browser",
}, async ({ page }) => {
  await guide.getByRole("link", { name: "For the output layer" }).press("Enter");
  await expect(guide.getByRole("heading", { name: "What is the network to say?" })).toBeFocused();
  await guide.getByRole("link", { name: /^Yes or no/ }).press("Enter");
  await expect(guide.getByRole("heading", { name: /^A sigmoid for each question/ })).toBeFocused();
  await expect(sentence).toHaveText(/^The advice after 2 answers: A sigmoid/);
  const row = guide
    .getByRole("table", { name: "What the engine finds" })
    .getByRole("row", { name: /^steepest slope/ });
  await expect(row.getByRole("cell").first()).toHaveText("0.250");
  await expect(guide.getByRole("link", { name: "Close up" })).toBeVisible();
  await expect(page).toHaveURL(/guide\.path=output\+yes-or-no/);
});

test("only the place where one stands is shown, and the way back is one press", async ({ page }) => {
  await expect(guide.getByRole("heading")).toHaveCount(1);
  await answer(/^For the hidden layers/);
  await answer(/^A plain network/);
  await expect(guide.getByRole("heading")).toHaveCount(1);
  await guide.getByRole("button", { name: "Back one question" }).click();
  await expect(guide.getByRole("heading", { name: "What kind of network is it?" })).toBeVisible();
  await guide.getByRole("button", { name: "What do you need a function for?" }).click();
  await expect(sentence).toHaveText(/^Question 1: /);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(sentence).toHaveText(/^Question 2: What kind of network/);
});

test("an address or a link to a section leads to its place, and one edited by hand breaks nothing", async ({
  page,
}) => {
  await page.goto("choose/#v=1&guide.path=hidden+transformer");
  await page.reload();
  await expect(sentence).toHaveText(/^The advice after 2 answers: Take what its family takes/);
  await page.goto("choose/#v=1&guide.path=hidden+nowhere");
  await page.reload();
  await expect(guide.getByText("which this guide does not know")).toBeVisible();
  await expect(guide.getByRole("heading", { name: "What kind of network is it?" })).toBeVisible();
  await page.goto("choose/#choose-selu");
  await expect(sentence).toHaveText(/^The advice after 4 answers: Try SELU/);
  await expect(guide.getByRole("heading", { name: /^Try SELU/ })).toBeInViewport();
});

test("axe finds nothing in a question or in advice, and both fit a narrow phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await violations(page, "activation-chooser")).toEqual([]);
  await answer(/^For a gate/);
  await expect(guide.getByRole("table")).toBeVisible();
  expect(await violations(page, "activation-chooser")).toEqual([]);
  await expectNoSidewaysScroll(page);
});

test("without script the guide is a page of links that lead through it", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(new URL("choose/", baseURL).href);
  await plain.getByRole("link", { name: "For the output layer" }).click();
  await expect(plain.getByRole("heading", { name: "What is the network to say?" })).toBeInViewport();
  await expect(plain.getByRole("heading", { name: "Begin with ReLU and He’s weights" })).toBeVisible();
  await context.close();
});
