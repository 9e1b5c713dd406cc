import { expect, type Locator, type Page, test } from "@playwright/test";
import { PNG } from "pngjs";
import { violations } from "./axe.ts";
import { expectNoSidewaysScroll } from "./pages.ts";
import { savedFile } from "./saved-file.ts";

/** The lesson's first plot, and what a learner does with it. */
class Plot {
  readonly figure: Locator;
  readonly scrubber: Locator;
  readonly canvases: Locator;

  constructor(readonly page: Page) {
    this.figure = page.locator("activation-plot#plot");
    this.scrubber = this.figure.getByRole("slider", { name: "x, on the plot" });
    this.canvases = this.figure.locator("canvas");
  }

  async open(): Promise<void> {
    await this.page.goto("meet-the-functions/");
    await expect(this.readOut("gelu", "value")).toHaveText(/\d/);
  }

  readOut(id: string, quantity: "value" | "derivative"): Locator {
    return this.figure.locator(`[data-function="${id}"] td`).nth(quantity === "value" ? 0 : 1);
  }

  async setX(text: string): Promise<void> {
    const field = this.figure.getByLabel("x, as a number", { exact: true });
    await field.fill(text);
    await field.press("Enter");
  }

  async choose(...names: string[]): Promise<void> {
    await this.figure.getByRole("button", { name: "None" }).click();
    for (const name of names) {
      await this.figure.getByRole("checkbox", { name, exact: true }).check();
    }
  }

  /** How many pixels of a canvas are inked, and how many colours they have. */
  ink(index = 0): Promise<{ inked: number; colours: number }> {
    return this.canvases.nth(index).evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const colours = new Set<number>();
      let inked = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        if (pixels[at + 3] !== 255) continue;
        inked += 1;
        colours.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0));
      }
      return { inked, colours: colours.size };
    });
  }

  async save(name: string): Promise<Buffer> {
    const { bytes } = await savedFile(this.page, () => this.figure.getByRole("button", { name }).click());
    return bytes;
  }
}

let plot: Plot;

test.beforeEach(async ({ page }) => {
  plot = new Plot(page);
  await plot.open();
});

test("axe finds nothing in the figure, folded or open", async ({ page }) => {
  const scan = () => violations(page, "activation-plot");
  expect(await scan()).toEqual([]);
  for (const name of ["Parameters", "Axes", "Table of values"]) {
    await plot.figure.getByText(name, { exact: true }).click();
  }
  await plot.figure.getByRole("radio", { name: "Side by side" }).check();
  expect(await scan()).toEqual([]);
});

test("the curves are drawn, and gone when no function is chosen", async () => {
  const { inked, colours } = await plot.ink();
  expect(inked).toBeGreaterThan(2000);
  expect(colours).toBeGreaterThan(7);
  await plot.choose();
  await expect(plot.canvases.first()).toBeVisible();
  await expect.poll(async () => (await plot.ink()).inked).toBeLessThan(inked);
  await expect(plot.figure.getByText("Choose a function below.")).toBeVisible();
});

test("any selection is read out at x, and the sentence says what is largest", async () => {
  await plot.choose("ReLU", "GELU");
  await plot.setX("1");
  await expect(plot.readOut("relu", "value")).toHaveText("1.0000");
  await expect(plot.readOut("gelu", "value")).toHaveText("0.8413");
  await expect(plot.readOut("gelu", "derivative")).toHaveText("1.0833");
  await expect(plot.figure.locator(".read-out tbody tr")).toHaveCount(2);
  await expect(
    plot.figure.getByRole("status").filter({ hasText: "the largest slope is 1.0833 (GELU)" }),
  ).toHaveCount(1);
  await expect(plot.canvases.first()).toHaveAttribute("aria-label", "Curves of ReLU, GELU, from x = -4 to 4");
});

test("x follows a drag across the plot", async ({ page }) => {
  await plot.choose("Identity");
  await plot.scrubber.scrollIntoViewIfNeeded();
  const box = await plot.canvases.first().boundingBox();
  if (!box) throw new Error("The plot is not on the screen.");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, y, { steps: 5 });
  const half = Number(await plot.scrubber.getAttribute("aria-valuenow"));
  await page.mouse.move(box.x + box.width + 40, y, { steps: 5 });
  await page.mouse.move(box.x + box.width - 1, y);
  await page.mouse.up();
  expect(half).toBeGreaterThan(-1);
  expect(half).toBeLessThan(1);
  await expect(plot.scrubber).toHaveAttribute("aria-valuenow", "4");
  await expect(plot.readOut("identity", "value")).toHaveText("4.0000");
  // The pointer is up: moving on changes nothing any more.
  await page.mouse.move(box.x + 60, y);
  await expect(plot.scrubber).toHaveAttribute("aria-valuenow", "4");
});

test("x follows the keys of a slider", async ({ page }) => {
  await plot.scrubber.focus();
  await page.keyboard.press("Home");
  await expect(plot.scrubber).toHaveAttribute("aria-valuenow", "-4");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("PageUp");
  await expect(plot.scrubber).toHaveAttribute("aria-valuenow", "-2.9");
  await expect(plot.readOut("relu", "value")).toHaveText("0.0000");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await expect(plot.scrubber).toHaveAttribute("aria-valuenow", "4");
  await expect(plot.readOut("relu", "value")).toHaveText("4.0000");
});

test("nonsense and numbers out of range get a sentence and break nothing", async () => {
  await plot.setX("2");
  await plot.setX("potato");
  await expect(plot.figure.getByText("Please type a number between -4 and 4. It is still 2.")).toBeVisible();
  await expect(plot.readOut("relu", "value")).toHaveText("2.0000");
  await plot.setX("1e9");
  await expect(plot.figure.getByText("The most it can be is 4, so it is that now.")).toBeVisible();
  await expect(plot.readOut("relu", "value")).toHaveText("4.0000");
});

test("a parameter bends its function and can be reset", async () => {
  await plot.choose("Leaky ReLU", "GELU");
  await plot.setX("-2");
  await plot.figure.getByText("Parameters", { exact: true }).click();
  const alpha = plot.figure.getByLabel("Leaky ReLU: α, as a number");
  await alpha.fill("0.2");
  await alpha.press("Enter");
  await expect(plot.readOut("leaky_relu", "value")).toHaveText("−0.4000");
  await expect(plot.readOut("leaky_relu", "derivative")).toHaveText("0.2000");
  await plot.figure.getByRole("button", { name: "Reset Leaky ReLU: α to 0.01" }).click();
  await expect(plot.readOut("leaky_relu", "value")).toHaveText("−0.0200");
  await plot.setX("1");
  await plot.figure
    .getByRole("group", { name: "GELU: variant" })
    .getByRole("radio", { name: "tanh" })
    .check();
  await expect(plot.readOut("gelu", "value")).toHaveText("0.8412");
});

test("the other functions wait behind a button and join the figure", async () => {
  const step = plot.figure.getByRole("checkbox", { name: "Step", exact: true });
  await expect(step).toBeHidden();
  await plot.figure.getByText("More functions").click();
  await plot.choose("Step", "SELU");
  await plot.setX("0");
  await expect(plot.readOut("step", "value")).toHaveText("1.0000");
  await expect(plot.readOut("selu", "derivative")).toHaveText("1.7581");
  await step.uncheck();
  await expect(step).toBeVisible();
});

test("side by side, each function has a chart of its own", async () => {
  await plot.figure.getByRole("radio", { name: "Side by side" }).check();
  await expect(plot.canvases).toHaveCount(7);
  await expect(plot.canvases.nth(2)).toHaveAttribute("aria-label", /^ReLU: curve and slope/);
  for (let at = 0; at < 7; at++) {
    await expect.poll(async () => (await plot.ink(at)).inked).toBeGreaterThan(300);
  }
  await plot.figure.getByRole("radio", { name: "Together" }).check();
  await expect(plot.canvases).toHaveCount(2);
});

test("the slope can be hidden and the axis moved", async () => {
  await plot.figure.getByRole("radio", { name: "Curve", exact: true }).check();
  await expect(plot.canvases).toHaveCount(1);
  await plot.figure.getByText("Axes", { exact: true }).click();
  const from = plot.figure.getByLabel("From, as a number");
  await from.fill("2.5");
  await from.press("Enter");
  await expect(plot.scrubber).toHaveAttribute("aria-valuemin", "2.5");
  await expect(plot.scrubber).toHaveAttribute("aria-valuenow", "2.5");
  await expect(plot.readOut("relu", "value")).toHaveText("2.5000");
});

test("a table stands behind the plot", async () => {
  await plot.figure.getByText("Table of values").click();
  const row = plot.figure.getByRole("table", { name: "Values f(x)" }).getByRole("row", { name: /^Sigmoid/ });
  // The five round places and the learner's own, which is -2 here.
  await expect(row.getByRole("cell")).toHaveText([
    "0.1192",
    "0.2689",
    "0.5000",
    "0.7311",
    "0.8808",
    "0.1192",
  ]);
  const slopes = plot.figure.getByRole("table", { name: "Slopes f′(x)" }).getByRole("row", { name: /^Tanh/ });
  await expect(slopes.getByRole("cell")).toHaveText([
    "0.0707",
    "0.4200",
    "1.0000",
    "0.4200",
    "0.0707",
    "0.0707",
  ]);
});

test("the table can hold every function there is, sorted by any column", async () => {
  await plot.setX("3");
  await plot.figure.getByText("Table of values").click();
  const table = plot.figure.getByRole("table", { name: "Values f(x)" });
  await expect(table.getByRole("rowheader")).toHaveCount(7);
  await plot.figure.getByRole("switch", { name: "Every function there is" }).check();
  await expect(table.getByRole("rowheader")).toHaveCount(21);
  const head = table.getByRole("columnheader", { name: "here, x = 3" });
  await expect(head).toHaveAttribute("aria-sort", "none");
  await head.getByRole("button").press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "descending");
  // SELU stretches what is positive, so nothing is larger at 3; the log-sigmoid is the only one below 0.
  await expect(table.getByRole("rowheader").first()).toHaveText("SELU");
  await expect(table.getByRole("rowheader").last()).toHaveText("Log-sigmoid");
  await head.getByRole("button").press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await expect(table.getByRole("rowheader").first()).toHaveText("Log-sigmoid");
});

test("one press chooses a family", async () => {
  await plot.figure.getByRole("button", { name: "Saturating" }).click();
  await expect(plot.figure.locator(".read-out tbody tr")).toHaveCount(5);
  await expect(plot.readOut("softsign", "value")).toHaveText(/\d/);
  await plot.figure.getByRole("button", { name: "Seven usual" }).click();
  await expect(plot.figure.locator(".read-out tbody tr")).toHaveCount(7);
});

test("a log axis says what it leaves out, and x can still be moved", async () => {
  await plot.choose("Sigmoid", "ReLU");
  await plot.figure.getByText("Axes", { exact: true }).click();
  const before = await plot.ink();
  await plot.figure
    .getByRole("group", { name: "Scale of y" })
    .getByRole("radio", { name: "Log", exact: true })
    .check();
  await expect(
    plot.figure
      .getByRole("status")
      .filter({ hasText: "gaps in the curves of ReLU and in the slopes of ReLU" }),
  ).toHaveCount(1);
  await expect.poll(async () => (await plot.ink()).inked).not.toBe(before.inked);
  await plot.scrubber.focus();
  await plot.page.keyboard.press("End");
  await expect(plot.readOut("relu", "value")).toHaveText("4.0000");
});

test("on a symlog x axis the pointer finds the x that is drawn there", async ({ page }) => {
  await plot.choose("Identity");
  await plot.figure.getByText("Axes", { exact: true }).click();
  for (const [name, text] of [
    ["From", "-100"],
    ["To", "100"],
  ] as const) {
    const field = plot.figure.getByLabel(`${name}, as a number`);
    await field.fill(text);
    await field.press("Enter");
  }
  await plot.figure.getByRole("group", { name: "Scale of x" }).getByRole("radio", { name: "Symlog" }).check();
  await plot.scrubber.scrollIntoViewIfNeeded();
  const box = await plot.canvases.first().boundingBox();
  if (!box) throw new Error("The plot is not on the screen.");
  await page.mouse.click(box.x + box.width * 0.75, box.y + box.height / 2);
  const x = Number(await plot.scrubber.getAttribute("aria-valuenow"));
  // Three quarters of the way would be about 60 on a linear axis.
  expect(x).toBeGreaterThan(2);
  expect(x).toBeLessThan(40);
});

test("the CSV holds the numbers in full", async () => {
  await plot.choose("ReLU", "GELU");
  const [header, ...lines] = (await plot.save("Save as CSV")).toString("utf8").trimEnd().split("\r\n");
  expect(header).toBe("x,relu,slope of relu,gelu,slope of gelu");
  expect(lines).toHaveLength(401);
  const rows = new Map(lines.map((line) => line.split(",").map(Number)).map(([x, ...others]) => [x, others]));
  expect([...rows.keys()].slice(0, 1)).toEqual([-4]);
  const [relu, reluSlope, gelu, geluSlope] = rows.get(1) ?? [];
  expect([relu, reluSlope]).toEqual([1, 1]);
  // Phi(1) and Phi(1) + phi(1), to double precision.
  expect(gelu).toBeCloseTo(0.8413447460685429, 14);
  expect(geluSlope).toBeCloseTo(1.0833154705876864, 14);
});

test("the PNG is a picture of the figure", async () => {
  const picture = PNG.sync.read(await plot.save("Save as PNG"));
  expect(picture.width).toBeGreaterThan(500);
  expect(picture.height).toBeGreaterThan(450);
  const colours = new Map<number, number>();
  let transparent = 0;
  for (let at = 0; at < picture.data.length; at += 4) {
    if (picture.data[at + 3] !== 255) transparent += 1;
    const colour = picture.data.readUIntBE(at, 3);
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  expect(transparent).toBe(0);
  const [most = 0] = [...colours.values()].sort((a, b) => b - a);
  expect(most).toBeLessThan(picture.width * picture.height * 0.99);
  expect([...colours.values()].filter((count) => count > 100).length).toBeGreaterThan(7);
});

test("what was set survives a reload through the address", async ({ page }) => {
  await plot.choose("ReLU");
  await plot.setX("3");
  await expect(page).toHaveURL(/plot\.x=3/);
  await page.reload();
  await expect(plot.readOut("relu", "value")).toHaveText("3.0000");
  await expect(plot.figure.locator(".read-out tbody tr")).toHaveCount(1);
});

test("a step of x can be undone and done again", async ({ page }) => {
  await plot.setX("1");
  await plot.scrubber.focus();
  await page.keyboard.press("ArrowRight");
  await expect(plot.readOut("relu", "value")).toHaveText("1.1000");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(plot.readOut("relu", "value")).toHaveText("1.0000");
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(plot.readOut("relu", "value")).toHaveText("1.1000");
});

test("the curves change colour with the page", async ({ page }) => {
  const picture = () => plot.canvases.first().evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  await page.getByLabel("Colours", { exact: true }).selectOption("light");
  const light = await picture();
  await page.getByLabel("Colours", { exact: true }).selectOption("dark");
  await expect.poll(picture).not.toBe(light);
});

test("without its engine the plot says so, and Try again brings it back", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.reload();
  await expect(plot.figure.getByRole("alert")).toContainText("What you set is kept.");
  await page.unroute("**/*.wasm");
  await plot.figure.getByRole("button", { name: "Try again" }).click();
  await expect(plot.readOut("gelu", "value")).toHaveText(/\d/);
  await expect(plot.figure.getByRole("alert")).toHaveCount(0);
});

test("it fits a narrow phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(async () => (await plot.canvases.first().boundingBox())?.width).toBeLessThan(320);
  await expectNoSidewaysScroll(page);
  const table = await plot.figure.locator(".read-out").boundingBox();
  expect((table?.x ?? 0) + (table?.width ?? 999)).toBeLessThanOrEqual(320);
});
