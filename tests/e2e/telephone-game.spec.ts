import { expect, type Locator, type Page, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";

/** One of the lesson's two figures, and what a learner does with it. */
class Game {
  readonly figure: Locator;
  readonly people: Locator;
  readonly depth: Locator;
  readonly start: Locator;
  readonly sentence: Locator;
  readonly remarks: Locator;

  constructor(
    readonly page: Page,
    readonly id: "telephone" | "telephone-rows",
  ) {
    this.figure = page.locator(`telephone-game#${id}`);
    this.people = this.figure.getByRole("listitem");
    this.depth = this.figure.getByRole("textbox", { name: "Layers, one person each, as a number" });
    this.start = this.figure.getByRole("textbox", { name: "x, what layer 1 takes in, as a number" });
    this.sentence = this.figure.locator("p.sentence");
    this.remarks = this.figure.locator("p.remark");
  }

  async open(): Promise<void> {
    await this.page.goto("telephone-game/#telephone");
    await expect(this.sentence).toHaveText(/After/);
  }

  async set({ depth, x }: { depth?: number; x?: number }): Promise<void> {
    for (const [field, value] of [[this.depth, depth] as const, [this.start, x] as const]) {
      if (value === undefined) continue;
      await this.type(field, String(value));
    }
  }

  /** Types over what stands there: Firefox takes Enter for a change only after real keys. */
  async type(field: Locator, text: string): Promise<void> {
    await field.selectText();
    await field.pressSequentially(text);
    await field.press("Enter");
  }

  async choose(...names: string[]): Promise<void> {
    await this.figure.getByRole("button", { name: "None", exact: true }).click();
    for (const name of names) await this.figure.getByRole("checkbox", { name, exact: true }).check();
  }

  button(name: string): Locator {
    return this.figure.getByRole("button", { name, exact: true });
  }

  person(name: string): Locator {
    return this.people.filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** How many pixels of the chart have something on them. */
  ink(): Promise<number> {
    return this.figure.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return Array.from({ length: pixels.length / 4 }, (_, at) => pixels[4 * at + 3]).filter(
        (alpha) => alpha === 255,
      ).length;
    });
  }
}

test.describe("the first row, which a learner makes longer", () => {
  let game: Game;

  test.beforeEach(async ({ page }) => {
    game = new Game(page, "telephone");
    await game.open();
  });

  test("axe finds nothing, whether all is shown, stepped, or unfolded", async ({ page }) => {
    const scan = () => violations(page, "telephone-game#telephone");
    expect(await scan()).toEqual([]);
    await game.set({ depth: 8, x: 2 });
    await game.button("Step").click();
    await game.figure.getByText("Table: every person’s numbers").click();
    await game.figure.getByText("The slip: slope at the activated value").click();
    await expect(game.remarks.first()).toBeVisible();
    expect(await scan()).toEqual([]);
  });

  test("begins with one person who passes on a quarter", async () => {
    await expect(game.sentence).toHaveText("After 1 layer from x = 0, Sigmoid leaves 25 % of the message.");
    await expect(game.people).toHaveCount(2);
    await expect(game.person("layer 1")).toContainText("passes on 25 %");
    expect(await game.ink()).toBeGreaterThan(1000);
  });

  test("gives the printed products for every depth, and float32's exact zero", async () => {
    for (const [depth, left] of [
      [5, "2.42e-4"],
      [10, "1.39e-7"],
      [20, "4.55e-14"],
      [50, "1.61e-33"],
    ] as const) {
      await game.set({ depth, x: 2 });
      await expect(game.sentence).toContainText(
        `After ${depth} layers from x = 2, Sigmoid leaves ${left} of the message`,
      );
      await expect(game.person("layer 1").locator("b")).toHaveText(left);
      await expect(game.people).toHaveCount(depth + 1);
    }
    await expect(game.remarks).toHaveCount(0);
    await game.set({ depth: 100 });
    await expect(game.sentence).toContainText("6.12e-66 of the message (in float32 exactly 0)");
    await expect(game.remarks).toContainText("exactly 0 once layer 31 has passed it on, the 70th person");
    await expect(game.person("layer 31").locator("b")).toHaveText("0 in float32");
    await expect(game.person("layer 32").locator("b")).not.toContainText("float32");
    await expect(game.figure.getByText("○ exactly 0 in float32")).toBeVisible();
  });

  test("leads to the person with whom float32 falls silent", async () => {
    const there = game.button("To where it falls silent");
    await expect(there).toHaveCount(0);
    await game.button("Down to exactly 0").click();
    await there.click();
    await expect(game.figure.locator("li.now")).toContainText("layer 31");
    await expect(game.figure.locator("li.now")).toBeInViewport();
    await expect(game.figure.getByRole("status").filter({ hasText: "in float32 exactly 0" })).not.toHaveCount(
      0,
    );
  });

  test("the best case is a bound that the row stays below", async () => {
    await game.button("Sigmoid’s best case").click();
    await expect(game.button("Sigmoid’s best case")).toHaveAttribute("aria-pressed", "true");
    await expect(game.depth).toHaveValue("6");
    await expect(game.sentence).toContainText("1.52e-4");
    await expect(game.remarks).toContainText("more than 25 %");
    await expect(game.remarks).toContainText("2.44e-4 would be left");
    await game.set({ depth: 7 });
    await expect(game.button("Sigmoid’s best case")).toHaveAttribute("aria-pressed", "false");
  });

  test("three sigmoids depend on where they start", async () => {
    for (const [name, left] of [
      ["3 sigmoids from 0", "1.34 %"],
      ["3 sigmoids from 2", "0.481 %"],
      ["3 sigmoids from 5", "2.88e-4"],
    ] as const) {
      await game.button(name).click();
      await expect(game.sentence).toContainText(`leaves ${left} of the message`);
    }
  });

  test("the slip stands beside the truth, in words and in the table", async () => {
    await game.button("A common slip").click();
    await expect(game.remarks).toContainText("gives 5.18e-4; the chain rule says 2.42e-4");
    await game.figure.getByText("Table: every person’s numbers").click();
    const last = game.figure.getByRole("row").filter({ hasText: "layer 1" });
    await expect(last).toContainText("2.42e-4");
    await expect(last).toContainText("5.18e-4");
  });

  test("the row is played, paused and stepped, and nothing moves unasked", async () => {
    await game.set({ depth: 30, x: 0 });
    const heard = game.figure.locator("li:not(.waiting)");
    await expect(heard).toHaveCount(31);
    await game.button("▶ Whisper it on").click();
    await expect.poll(() => heard.count()).toBeLessThan(30);
    await expect.poll(() => heard.count()).toBeGreaterThan(2);
    await game.button("❚❚ Pause").click();
    await expect(game.button("▶ Whisper it on")).toBeVisible();
    const paused = await heard.count();
    await game.button("Step").click();
    await expect(heard).toHaveCount(paused + 1);
    await game.button("Back").click();
    await game.button("Back").click();
    await expect(heard).toHaveCount(paused - 1);
    await game.page.waitForTimeout(1200);
    await expect(heard).toHaveCount(paused - 1);
    await game.button("Show all").click();
    await expect(heard).toHaveCount(31);
    await game.button("Back").click();
    await expect(game.figure.getByRole("status").filter({ hasText: "Layer 2 passes on" })).toHaveCount(1);
  });

  test("playing comes to its end by itself, heard or not", async () => {
    await game.set({ depth: 8 });
    await game.button("♪ Hear it").click();
    await expect(game.button("♪ Hear it")).toHaveAttribute("aria-pressed", "true");
    await game.button("▶ Whisper it on").click();
    await expect(game.figure.locator("li.waiting")).not.toHaveCount(0);
    await expect(game.button("▶ Whisper it on")).toBeVisible();
    await expect(game.figure.locator("li.waiting")).toHaveCount(0);
  });

  test("everything is done by keyboard alone", async ({ page }) => {
    await game.figure.getByRole("slider", { name: "Layers, one person each" }).focus();
    await page.keyboard.press("End");
    await expect(game.sentence).toContainText("After 100 layers");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await expect(game.sentence).toContainText("After 2 layers");
    await game.figure.getByRole("checkbox", { name: "Tanh", exact: true }).focus();
    await page.keyboard.press("Space");
    await expect(game.sentence).toContainText("Tanh 100 %");
    await game.figure.getByRole("radio", { name: "Sigmoid" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(game.figure.getByRole("region", { name: /^The row of people, Tanh/ })).toBeVisible();
    await game.button("Step").focus();
    await page.keyboard.press("Enter");
    await expect(game.figure.locator("li.now")).toContainText("layer 2");
  });

  test("nonsense and numbers out of range get a sentence and break nothing", async () => {
    await game.type(game.depth, "a thousand");
    await expect(game.depth).toHaveValue("1");
    await game.set({ depth: 1000 });
    await expect(game.depth).toHaveValue("100");
    await game.set({ depth: 6, x: -10 });
    await expect(game.sentence).toContainText("After 6 layers from x = −10");
  });

  test("what was set comes back with the address", async ({ page }) => {
    await game.set({ depth: 50, x: 2 });
    await expect.poll(() => page.url()).toContain("telephone.depth=50");
    await page.reload();
    await expect(game.sentence).toContainText("1.61e-33");
  });
});

test.describe("several rows side by side", () => {
  let game: Game;

  test.beforeEach(async ({ page }) => {
    game = new Game(page, "telephone-rows");
    await game.open();
  });

  test("axe finds nothing", async ({ page }) => {
    expect(await violations(page, "telephone-game#telephone-rows")).toEqual([]);
  });

  test("are compared in one sentence and one table", async () => {
    await expect(game.sentence).toHaveText(
      "After 20 layers from x = 2, Sigmoid leaves 4.55e-14 of the message, Tanh 0.137 % and ReLU 100 %.",
    );
    await game.figure.getByText("Table: every person’s numbers").click();
    const table = game.figure.getByRole("table", { name: "What is left of the message after each layer" });
    await expect(table.getByRole("columnheader")).toHaveText(["layer", "Sigmoid", "Tanh", "ReLU"]);
    await expect(table.getByRole("row")).toHaveCount(21);
  });

  test("tanh passes on up to 100 %, and the figure says so", async () => {
    await expect(game.remarks).toContainText("“tanh passes on 25 %” is wrong");
    await game.set({ depth: 6, x: 1 });
    await expect(game.sentence).toContainText("Tanh 7.75 %");
    await game.set({ x: 2 });
    await expect(game.sentence).toContainText("Tanh 0.747 %");
    await game.set({ x: 0 });
    await expect(game.sentence).toContainText("Tanh 100 %");
  });

  test("ReLU passes on all or nothing", async () => {
    await game.figure.getByRole("radio", { name: "ReLU" }).check();
    await expect(game.remarks).toContainText("along an active path only");
    await game.set({ x: -1 });
    await expect(game.sentence).toContainText("ReLU exactly 0");
    await expect(game.remarks).toContainText("Layer 1 takes in −1, where the slope of ReLU is exactly 0");
    await expect(game.person("layer 1").locator("b")).toHaveText("0");
  });

  test("all functions, or none, are no trouble", async () => {
    await game.button("Seven usual").click();
    await expect(game.sentence).toContainText("Swish");
    await game.choose();
    await expect(game.sentence).toContainText("No function is chosen");
    await expect(game.people).toHaveCount(0);
    await game.choose("Leaky ReLU");
    await game.set({ x: -1 });
    await expect(game.sentence).toContainText("1.00e-40 of the message");
    await game.figure.getByText("Parameters", { exact: true }).click();
    const alpha = game.figure.getByRole("textbox", { name: /^Leaky ReLU.*as a number$/ });
    await game.type(alpha, "0.5");
    await expect(game.sentence).toContainText("9.54e-7 of the message");
  });

  test("the linear axis draws other lines", async () => {
    const log = await game.ink();
    await game.figure.getByRole("radio", { name: "Linear" }).check();
    await expect.poll(() => game.ink()).not.toBe(log);
    await expect(game.figure.getByRole("img", { name: /on a linear axis/ })).toBeVisible();
  });

  test("fits 320 pixels, the row scrolling by itself", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    const row = game.figure.getByRole("region", { name: /^The row of people/ });
    expect(await row.evaluate((region) => region.scrollWidth > region.clientWidth)).toBe(true);
    await game.button("Back").click();
    await expect(game.person("layer 2")).toBeInViewport();
  });
});
