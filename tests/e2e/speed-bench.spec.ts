import { expect, type Locator, type Page, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";
import { savedFile } from "./saved-file.ts";

/** Small enough to be through in a moment, on a machine that has other things to do. */
const SMALL = "speed.functions=relu+tanh&speed.count=10000&speed.rounds=5";

class Bench {
  readonly figure: Locator;
  readonly sentence: Locator;
  readonly start: Locator;
  readonly stop: Locator;

  constructor(readonly page: Page) {
    this.figure = page.locator("speed-bench#speed");
    this.sentence = this.figure.locator("p.sentence");
    this.start = this.figure.getByRole("button", { name: "▶ Start" });
    this.stop = this.figure.getByRole("button", { name: "■ Stop" });
  }

  async open(state = SMALL): Promise<void> {
    await this.page.goto(`how-fast/#v=1&${state}`);
    await expect(this.start).toBeEnabled();
    await expect(this.sentence).toContainText("Nothing has been measured yet");
  }

  async measure(): Promise<void> {
    await this.start.click();
    await expect(this.figure.getByText("5 of 5 rounds measured")).toBeVisible({ timeout: 60_000 });
  }

  /** As if another tab came to the front, or went. */
  async hide(hidden: boolean): Promise<void> {
    await this.page.evaluate((now) => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => now });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
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

test.describe("the benchmark", () => {
  test.slow();

  let bench: Bench;

  test.beforeEach(({ page }) => {
    bench = new Bench(page);
  });

  test("starts nothing by itself, and says what Start would do", async ({ page }) => {
    await bench.open();
    await expect(bench.sentence).toContainText("2 functions over 10,000 elements in 3 ways, 5 rounds");
    const before = page.workers().length;
    await page.waitForTimeout(1000);
    expect(page.workers().length).toBe(before);
    await expect(bench.figure.getByText("Nothing starts by itself")).toBeVisible();
    expect(await violations(page, "speed-bench#speed")).toEqual([]);
  });

  test("measures, draws, says what it saw, and lets its threads go", async ({ page }) => {
    await bench.open();
    const [workers, ink] = [page.workers().length, await bench.ink()];
    await bench.measure();
    // How much they vary stands at the end, or first on a machine that has other things to do.
    await expect(bench.sentence).toHaveText(
      /^On this device, .*the middle half of a function’s times lies within [\d.]+\s%/,
    );
    await expect(bench.sentence).toHaveText(
      /with SIMD (ReLU|Tanh) takes [\d.,]+ times as long as copying, (ReLU|Tanh) [\d.,]+ times; SIMD is .* as fast as JavaScript.* and .* as fast as scalar WebAssembly/,
    );
    await expect.poll(() => bench.ink()).toBeGreaterThan(ink);
    await expect.poll(() => page.workers().length).toBe(workers);
    await bench.figure.getByText("Table: every number behind the bars").click();
    const rows = bench.figure.getByRole("table").getByRole("row");
    await expect(rows).toHaveCount(1 + 1 + 2 * 3);
    await expect(rows.nth(1)).toContainText("a plain copy");
    await expect(rows.nth(1)).toContainText("1.00");
    expect(await violations(page, "speed-bench#speed")).toEqual([]);
  });

  test("saves every sample, and the picture", async ({ page }) => {
    await bench.open();
    const csv = bench.figure.getByRole("button", { name: "Save every sample as CSV" });
    await expect(csv).toBeDisabled();
    await bench.measure();
    const samples = await savedFile(page, () => csv.click());
    expect(samples.name).toBe("speed.csv");
    const lines = samples.bytes.toString("utf8").trim().split("\r\n");
    expect(lines[0]).toBe("function,way,of,elements,order,round,milliseconds per pass");
    expect(lines).toHaveLength(1 + (1 + 2 * 3) * 5);
    expect(lines.filter((line) => line.startsWith("tanh,javascript,value,10000,random,"))).toHaveLength(5);
    const image = await savedFile(page, () =>
      bench.figure.getByRole("button", { name: "Save as PNG" }).click(),
    );
    expect(image.name).toBe("speed.png");
    expect(image.bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  });

  test("stops when told to, keeps the rounds that are through, and starts again", async () => {
    await bench.open("speed.functions=relu&speed.count=10000&speed.rounds=100&speed.ways=simd");
    await bench.start.click();
    await expect(bench.figure.getByText(/^Round [3-9] of 100$/)).toBeVisible({ timeout: 60_000 });
    await expect(bench.figure.getByRole("progressbar")).toBeVisible();
    await bench.stop.click();
    await expect(bench.start).toBeFocused();
    await expect(bench.sentence).toContainText(/stopped after \d+ of 100 rounds/);
    await expect(bench.figure.getByRole("progressbar")).toBeHidden();
    await bench.start.click();
    await expect(bench.stop).toBeVisible();
    await bench.stop.click();
  });

  test("pauses while the page is hidden, says so, and goes on afterwards", async () => {
    await bench.open("speed.functions=relu&speed.count=10000&speed.rounds=20&speed.ways=simd");
    await bench.start.click();
    await expect(bench.figure.getByText(/^Round \d+ of 20$/)).toBeVisible({ timeout: 60_000 });
    await bench.hide(true);
    await expect(bench.sentence).toContainText("Paused while the page is hidden");
    const stage = bench.figure.locator(".start .note");
    await expect(stage).toHaveText("Paused");
    await bench.page.waitForTimeout(500);
    await expect(stage).toHaveText("Paused");
    await bench.hide(false);
    await expect(bench.figure.getByText("20 of 20 rounds measured")).toBeVisible({ timeout: 60_000 });
    await expect(bench.sentence).toContainText("On this device");
  });

  test("another view keeps what was measured; other numbers do not", async () => {
    await bench.open();
    await bench.measure();
    await bench.figure.getByRole("radio", { name: "GB a second" }).check();
    await expect(bench.sentence).toContainText("On this device");
    await bench.figure.getByRole("switch", { name: "The same numbers, sorted" }).check();
    await expect(bench.sentence).toContainText("Nothing has been measured yet");
    await bench.figure.getByRole("switch", { name: "The slope f′ instead of f" }).check();
    await expect(bench.sentence).toContainText("the slopes of 2 functions");
    await bench.measure();
    await expect(bench.sentence).toContainText("with sorted numbers");
    await bench.figure.getByText("Table: every number behind the bars").click();
    await expect(bench.figure.getByRole("table")).toContainText("slopes of 10,000 elements, sorted");
  });

  test("without a function or a way there is nothing to start, and the figure says why", async () => {
    await bench.open();
    await bench.figure.getByRole("button", { name: "None", exact: true }).click();
    await expect(bench.start).toBeDisabled();
    await expect(bench.sentence).toContainText("No function is chosen");
  });

  test("on a device without SIMD says so, and shows the other ways", async ({ page }) => {
    // Workers ask for themselves: what they ask is answered with no.
    await page.route(/\/worker-[\w-]+\.js$/, async (route) => {
      const response = await route.fetch();
      const body = `WebAssembly.validate = () => false;\n${await response.text()}`;
      await route.fulfill({ response, body });
    });
    await bench.open();
    await bench.measure();
    await expect(bench.figure.locator(".remark")).toContainText(["no WebAssembly SIMD"]);
    await expect(bench.sentence).toContainText("with scalar WebAssembly");
    await bench.figure.getByText("Table: every number behind the bars").click();
    await expect(bench.figure.getByRole("table").getByRole("row")).toHaveCount(1 + 1 + 2 * 2);
  });

  test("is worked by keyboard alone, at 320 pixels", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await bench.open();
    await expectNoSidewaysScroll(page);
    await bench.start.focus();
    await page.keyboard.press("Enter");
    await expect(bench.stop).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(bench.start).toBeFocused();
  });
});
