import { expect, type Locator, type Page, test } from "@playwright/test";
import { violations } from "./axe.ts";

let figure: Locator;
let sentence: Locator;

async function open(page: Page, address: string, id: string): Promise<void> {
  await page.goto(address);
  figure = page.locator(`activation-needed#${id}`);
  sentence = figure.locator("p.sentence");
  await figure.scrollIntoViewIfNeeded();
  await expect(sentence).toContainText("Nothing is learned yet");
}

test.beforeEach(({ page }) => open(page, "why-non-linearity/#learn", "learn"));

const press = (name: string) => figure.getByRole("button", { name, exact: true }).click();

async function setSteps(text: string): Promise<void> {
  const field = figure.getByRole("textbox", { name: "Steps of training, as a number" });
  await field.fill(text);
  await field.press("Enter");
  await expect(sentence).toContainText(`After ${text} step`);
}

const score = async (which: "first" | "last") =>
  Number.parseFloat((await figure.locator(".score strong")[which]().textContent()) ?? "");

test("axe finds nothing in the figure, folded or open", async ({ page }) => {
  await setSteps("20");
  await figure.getByText("Other activations", { exact: true }).click();
  await figure.getByText("Tables: where they are, and the losses on the way", { exact: true }).click();
  await expect(figure.getByRole("table", { name: "Where the networks are" })).toBeVisible();
  expect(await violations(page, "activation-needed")).toEqual([]);
});

test("without an activation exclusive or stays beyond reach, with ReLU it is learned @every-browser", async () => {
  await setSteps("1000");
  expect(await score("first")).toBeLessThanOrEqual(75);
  expect(await score("last")).toBeGreaterThan(95);
});

test("circles are learned by the one with an activation alone", async () => {
  await figure.getByRole("radio", { name: "Circles" }).check();
  await expect(sentence).toContainText("Nothing is learned yet");
  await setSteps("600");
  expect(await score("first")).toBeLessThan(75);
  expect(await score("last")).toBeGreaterThan(95);
  await figure.getByText("Other activations", { exact: true }).click();
  await figure
    .getByRole("group", { name: "Second network" })
    .getByRole("radio", { name: "Tanh", exact: true })
    .check();
  await expect(sentence).toContainText(/without an activation.*the one with Tanh/);
});

test("a run goes on by itself, pauses, and begins anew with other points", async ({ page }) => {
  await press("Run");
  await expect(sentence).toContainText(/After ([5-9]|\d\d+) steps/);
  await press("Pause");
  await expect(figure.getByRole("button", { name: "Run", exact: true })).toBeVisible();
  await press("Other points and weights");
  await expect(figure.getByText("Seed 2")).toBeVisible();
  await expect(sentence).toContainText("Nothing is learned yet");
  await expect(page).toHaveURL(/learn\.seed=2/);
});

test("through four layers plain descent teaches ReLU the ring and the sigmoid nothing, and Adam both", async ({
  page,
}) => {
  await open(page, "meet-the-functions/#race", "race");
  await setSteps("300");
  expect(await score("first")).toBeLessThan(75);
  expect(await score("last")).toBeGreaterThan(95);
  await figure.getByRole("radio", { name: "Adam" }).check();
  await expect(sentence).toContainText("Nothing is learned yet");
  await setSteps("400");
  expect(await score("first")).toBeGreaterThan(95);
});
