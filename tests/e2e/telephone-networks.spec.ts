import { expect, type Locator, type Page, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";

/** One of the lesson's figures that play with real networks. */
class Networks {
  readonly figure: Locator;
  readonly sentence: Locator;
  readonly layers: Locator;

  constructor(
    readonly page: Page,
    readonly id: string,
  ) {
    this.figure = page.locator(`telephone-game#${id}`);
    this.sentence = this.figure.locator("p.sentence");
    this.layers = this.figure.getByRole("textbox", { name: "Layers, as a number" });
  }

  static async open(page: Page, id: string, hash = `#${id}`): Promise<Networks> {
    await page.goto(`telephone-game/${hash}`);
    const figure = new Networks(page, id);
    await figure.figure.scrollIntoViewIfNeeded();
    return figure;
  }

  /** All networks have been played with. */
  async grown(count = 200): Promise<void> {
    await expect(this.figure.getByText(`${count} of ${count} networks`)).toBeVisible({ timeout: 60_000 });
  }

  async type(field: Locator, text: string): Promise<void> {
    await field.selectText();
    await field.pressSequentially(text);
    await field.press("Enter");
  }

  button(name: string): Locator {
    return this.figure.getByRole("button", { name, exact: true });
  }
}

test("twenty layers show what each function leaves, network after network @every-browser", async ({
  page,
}) => {
  const game = await Networks.open(page, "telephone-network");
  await expect(game.sentence).toContainText("Through 2 layers of 64 units, Sigmoid leaves");
  await game.type(game.layers, "20");
  await game.grown();
  await expect(game.sentence).toHaveText(
    /^Through\s20\slayers of 64\sunits, Sigmoid leaves 2\.\d\de-13 of the gradient, Tanh 1\d(\.\d)?\s% and ReLU \d\d(\.\d)?\s% \(median of 200 networks\)\.$/,
  );
  await expect(
    game.figure.getByText(/^Layer 10: weights ×.* and slopes ×.*Together it passes on/),
  ).toBeVisible();
  await game.figure.getByText("What exactly is measured").click();
  await expect(game.figure.getByText(/seeds 1 to 200/)).toBeVisible();
  expect(await violations(page, "telephone-game#telephone-network")).toEqual([]);
});

test("the same function with three weights is three networks side by side", async ({ page }) => {
  const game = await Networks.open(page, "telephone-weights");
  await game.button("ReLU: He, Xavier, twice He").click();
  await game.grown();
  for (const name of ["ReLU, He", "ReLU, Xavier", "ReLU, 2 × He"]) {
    await expect(game.figure.getByRole("listitem").filter({ hasText: name })).toContainText("most between");
  }
  await game.figure.getByRole("radio", { name: "ReLU, Xavier" }).check();
  await expect(game.figure.getByText("What each layer multiplies it by: ReLU, Xavier")).toBeVisible();
  await game.figure.getByRole("button", { name: "Another network with ReLU (1)" }).click();
  await expect(game.sentence).toContainText("ReLU, 2 × He");
  await expect(game.figure.getByRole("button", { name: "Another network with ReLU (4)" })).toBeVisible();
  await game.figure.getByRole("radio", { name: "One for all" }).check();
  await game.figure.getByRole("combobox", { name: "Weights of all networks" }).selectOption("orthogonal");
  await expect(game.sentence).toContainText("ReLU leaves");
});

test("float32 falls silent, and the figure shows where", async ({ page }) => {
  const game = await Networks.open(page, "telephone-network");
  await game.button("Down to exactly 0").click();
  await expect(game.sentence).toContainText("(in float32 exactly 0)");
  await expect(game.figure.getByText("○ exactly 0 in float32")).toBeVisible();
  await expect(game.figure.getByRole("img", { name: /float32 has lost digits of/ })).toBeVisible();
  await expect(game.figure.locator("p.remark").first()).toContainText("no layer before it learns anything");
  await game.figure.getByText("Table: every layer’s numbers").click();
  const table = game.figure.getByRole("table", { name: "Layer by layer: Sigmoid" });
  await expect(table.getByRole("row")).toHaveCount(101);
  await expect(table.getByRole("row").last()).toContainText("100\u00a0%");
});

test("residual connections and normalisation bring the message back", async ({ page }) => {
  const game = await Networks.open(page, "telephone-rescue");
  await expect(game.sentence).toContainText(/Sigmoid leaves \d\.\d\de-\d\d of the gradient/);
  await game.figure.getByText("Residual connections", { exact: true }).click();
  await expect(game.sentence).toContainText(/Sigmoid leaves [\d.]+\s(%|times) of the gradient/);
  await game.button("Normalisation to the rescue").click();
  await expect(game.sentence).toContainText(/ReLU leaves [\d.]+\s% of the gradient/);
  await expect(game.figure.getByText(/^Layer 10: weights ×.*normalisation ×/)).toBeVisible();
});

test("a thousand layers are dragged to and paused by keyboard", async ({ page }) => {
  const game = await Networks.open(page, "telephone-network");
  await game.figure.getByRole("slider", { name: "Layers", exact: true }).focus();
  await page.keyboard.press("End");
  await expect(game.sentence).toContainText("Through 1000 layers of 64 units");
  await game.button("❚❚ Pause").focus();
  await page.keyboard.press("Enter");
  await expect(game.button("▶ Go on")).toBeVisible();
  await game.figure.getByRole("slider", { name: "Layer to read out" }).focus();
  await page.keyboard.press("Home");
  await expect(game.figure.getByText(/^Layer 1: /)).toBeVisible();
  await game.type(game.layers, "3");
  await expect(game.sentence).toContainText("Through 3 layers of 64 units");
});

test("a chain becomes a network and a chain again, and the address remembers", async ({ page }) => {
  const game = await Networks.open(page, "telephone");
  const play = (name: string) => game.figure.getByRole("radio", { name });
  await expect(game.sentence).toContainText("After 1 layer");
  await play("A real network").check();
  await expect(game.sentence).toContainText("Through 20 layers of 64 units, Sigmoid leaves");
  await page.reload();
  await expect(play("A real network")).toBeChecked();
  await expect(game.sentence).toContainText("Through 20 layers");
  await play("One chain").check();
  await expect(game.sentence).toContainText("After 1 layer from x = 0");
  await expect(game.figure.getByRole("img", { name: /after each person/ })).toBeVisible();
});

test("weights that blow up and weights that make no sense end in a sentence", async ({ page }) => {
  const game = await Networks.open(
    page,
    "telephone-weights",
    "#v=1&telephone-weights.weights=normal*100+nonsense&telephone-weights.layers=900",
  );
  await expect(game.sentence).toContainText("no number");
  await expect(game.figure.locator("p.remark").first()).toContainText("beyond what a computer can hold");
  await expect(game.figure.getByText(/weights cannot hold “nonsense”/)).toBeVisible();
});

test("a real network fits 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const game = await Networks.open(page, "telephone-network");
  await game.figure.getByRole("radio", { name: "Each its own" }).check();
  await expect(game.figure.getByRole("combobox", { name: "Weights of Sigmoid" })).toBeVisible();
  await expectNoSidewaysScroll(page);
});
