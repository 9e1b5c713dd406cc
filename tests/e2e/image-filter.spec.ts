import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { PNG } from "pngjs";
import { violations } from "./axe.ts";
import { animatedGif, file, greyPng, opaquePng, type PictureFile, rotatedJpeg } from "./pictures.ts";
import { savedFile } from "./saved-file.ts";

const SEVEN = ["sigmoid", "tanh", "relu", "leaky_relu", "elu", "gelu", "swish"];

/** The table that mpmath computed: function, mapping, ruler. */
function reference(id: string, mapping: string, low = "-2", high = "2"): Buffer {
  const rows = readFileSync("tests/reference/pictures.csv", "utf8").split("\n");
  const row = rows.find((line) => line.startsWith(`${id},${mapping},${low},${high},`));
  return Buffer.from(row?.split(",").at(-1) ?? "", "hex");
}

function through(table: Buffer, data: Buffer): Buffer {
  return Buffer.from(data.map((byte, at) => (at % 4 === 3 ? byte : (table[byte] ?? 0))));
}

/** The lesson's first filter, and what a learner does with it. */
class Filter {
  readonly figure: Locator;
  readonly input: Locator;
  readonly sentence: Locator;
  readonly problem: Locator;
  readonly progress: Locator;

  constructor(readonly page: Page) {
    this.figure = page.locator("image-filter#filter");
    this.input = this.figure.locator('input[type="file"]');
    this.sentence = this.figure.locator(".sentence");
    this.problem = this.figure.getByRole("alert");
    this.progress = this.figure.getByRole("progressbar");
  }

  async open(): Promise<void> {
    await this.page.goto("image-filter/");
    // A sample is painted first, which takes a while on a machine that is busy with other tests.
    await expect(this.sentence).toContainText("the sample picture, 960 × 640 pixels", { timeout: 30_000 });
  }

  /** Types over what stands there: Firefox takes Enter for a change only after real keys. */
  async type(label: string | RegExp, text: string): Promise<void> {
    const field = this.figure.getByLabel(label, { exact: true });
    await field.focus();
    await field.press("ControlOrMeta+a");
    await field.pressSequentially(text);
    await field.press("Enter");
  }

  tile(id: string): Locator {
    return this.figure.locator(`[data-tile="${id}"]`);
  }

  async upload(picture: PictureFile, size?: string): Promise<void> {
    await this.input.setInputFiles({ ...picture });
    if (size) await expect(this.sentence).toContainText(`“${picture.name}”, ${size} pixels`);
  }

  async saved(press: Locator): Promise<{ name: string; png: PNG }> {
    const { name, bytes } = await savedFile(this.page, () => press.click());
    return { name, png: PNG.sync.read(bytes) };
  }

  save(id: string) {
    return this.saved(this.tile(id).getByRole("button", { name: /^Save PNG/ }));
  }

  saveSheet() {
    return this.saved(this.figure.getByRole("button", { name: "Save the contact sheet" }));
  }

  /** A pixel of a tile as it is drawn. */
  colour(id: string, x: number, y: number): Promise<number[]> {
    return this.tile(id)
      .locator("canvas")
      .evaluate(
        (canvas: HTMLCanvasElement, [left, top]) => [
          ...(canvas.getContext("2d")?.getImageData(left ?? 0, top ?? 0, 1, 1).data ?? []),
        ],
        [x, y],
      );
  }
}

let filter: Filter;
test.beforeEach(async ({ page }) => {
  filter = new Filter(page);
  await filter.open();
});

test("the sample stands in eight pictures with their histograms, and a sentence says what they show", async () => {
  await expect(filter.figure.locator("[data-tile]")).toHaveCount(8);
  await expect(filter.figure.locator("[data-tile] svg.histogram")).toHaveCount(8);
  await expect(filter.sentence).toContainText("Seven functions");
  await expect(filter.tile("sigmoid")).toContainText("bytes 135–184");
  await expect(filter.tile("tanh")).toContainText("bytes 66–189");
  const [original, relu] = [await filter.colour("original", 60, 250), await filter.colour("relu", 60, 250)];
  expect(relu).toEqual([...through(reference("relu", "fixed"), Buffer.from(original))]);
});

test("another mapping is another picture, with a sentence that explains it", async () => {
  const explanation = filter.figure.locator(".explanation");
  await expect(explanation).toContainText("a value of −2 is black and 2 is white");
  await filter.figure.getByRole("radio", { name: "Stretched" }).check();
  await expect(explanation).toContainText("a ruler of its own");
  await expect(filter.tile("sigmoid")).toContainText("bytes 0–255");
  const original = Buffer.from(await filter.colour("original", 60, 250));
  expect(await filter.colour("relu", 60, 250)).toEqual([
    ...through(reference("relu", "stretched"), original),
  ]);
  await filter.figure.getByRole("radio", { name: "Clipped to 0…1" }).check();
  await expect(explanation).toContainText("shown as it stands");
  const clipped = [...through(reference("elu", "clipped"), original)];
  await expect.poll(() => filter.colour("elu", 60, 250)).toEqual(clipped); // the words are ahead of the picture
});

test("the ruler can be moved, and undone by its reset button", async () => {
  await filter.type("Black stands for x =, as a number", "-6");
  await expect(filter.sentence).toContainText("x from −6 to 2");
  const original = Buffer.from(await filter.colour("original", 60, 250));
  const expected = through(reference("gelu", "fixed", "-6", "2"), original);
  await expect.poll(() => filter.colour("gelu", 60, 250)).toEqual([...expected]);
  await filter.figure.getByRole("button", { name: "Reset Black stands for x = to -2" }).click();
  await expect(filter.sentence).toContainText("x from −2 to 2");
});

test("a saved picture holds the independent table's bytes, in every mapping", {
  tag: "@every-browser",
}, async () => {
  const { png, picture } = opaquePng(97, 61);
  await filter.upload(picture, "97 × 61");
  for (const [mapping, label] of [
    ["fixed", "One fixed ruler"],
    ["stretched", "Stretched"],
    ["clipped", "Clipped to 0…1"],
  ] as const) {
    await filter.figure.getByRole("radio", { name: label }).check();
    await expect(filter.sentence).toContainText(mapping);
    for (const id of ["gelu", "relu", "sigmoid"]) {
      const saved = await filter.save(id);
      expect(saved.name).toBe(`opaque-${id}.png`);
      expect([saved.png.width, saved.png.height]).toEqual([97, 61]);
      expect(saved.png.data.equals(through(reference(id, mapping), png.data)), `${id}, ${mapping}`).toBe(
        true,
      );
    }
  }
});

test("where no worker can be had for pictures, the page reads and writes them itself", {
  tag: "@every-browser",
}, async ({ page }) => {
  await page.route(/picture-worker/, (route) => route.abort());
  const { png, picture } = opaquePng(97, 61);
  await filter.upload(picture, "97 × 61");
  const saved = await filter.save("elu");
  expect(saved.png.data.equals(through(reference("elu", "fixed"), png.data))).toBe(true);
  await filter.upload(file("empty.png", "image/png", ""));
  await expect(filter.problem).toContainText("is empty");
});

test("the saved contact sheet is two rows of four, the original first, byte for byte", async () => {
  const { png, picture } = opaquePng(97, 61);
  await filter.upload(picture, "97 × 61");
  const saved = await filter.saveSheet();
  expect(saved.name).toBe("opaque-sheet.png");
  expect([saved.png.width, saved.png.height]).toEqual([4 * 97, 2 * 61]);
  for (const [at, id] of ["identity", ...SEVEN].entries()) {
    const cell = new PNG({ width: 97, height: 61 });
    PNG.bitblt(saved.png, cell, 97 * (at % 4), 61 * Math.floor(at / 4), 97, 61, 0, 0);
    expect(cell.data.equals(through(reference(id, "fixed"), png.data)), id).toBe(true);
  }
  await filter.figure.getByRole("switch", { name: "With names under the pictures" }).check();
  const named = await filter.saveSheet();
  expect(named.png.width).toBe(4 * 97);
  expect(named.png.height).toBe(2 * (61 + 20));
});

test("transparency is kept as it is", { tag: "@every-browser" }, async () => {
  const png = new PNG({ width: 5, height: 2 });
  for (let at = 0; at < png.data.length; at++) png.data[at] = at % 4 === 3 ? (at < 20 ? 0 : 255) : 90 + at;
  await filter.upload(file("hole.png", "image/png", PNG.sync.write(png)), "5 × 2");
  const { png: saved } = await filter.save("tanh");
  const alphas = (data: Buffer) => [...data].filter((_, at) => at % 4 === 3);
  expect(alphas(saved.data)).toEqual(alphas(png.data));
  expect(saved.data.subarray(20).equals(through(reference("tanh", "fixed"), png.data.subarray(20)))).toBe(
    true,
  );
});

test("a photograph stands upright, whatever its EXIF orientation", { tag: "@every-browser" }, async ({
  page,
}) => {
  for (const [orientation, size, corner] of [
    [1, "96 × 64", [254, 0, 0]],
    [6, "64 × 96", [0, 0, 254]],
    [3, "96 × 64", [255, 255, 255]],
    [8, "64 × 96", [0, 255, 1]],
  ] as const) {
    await test.step(`orientation ${orientation}`, async () => {
      await filter.upload(file("photo.jpg", "image/jpeg", await rotatedJpeg(page, orientation)), size);
      const drawn = await filter.colour("original", 8, 8);
      for (const [channel, expected] of corner.entries()) {
        expect(Math.abs((drawn[channel] ?? 0) - expected)).toBeLessThan(12);
      }
    });
  }
});

test("what is no picture is declined in a sentence, and the picture before it stays", async () => {
  for (const [what, picture, words] of [
    ["no picture", file("notes.txt", "text/plain", "Dear diary"), "not a picture that this page knows"],
    ["a text called .png", file("fake.png", "image/png", "Dear diary"), "not a picture that this page knows"],
    ["an empty file", file("empty.png", "image/png", ""), "is empty"],
    [
      "a PNG cut short",
      file("cut.png", "image/png", opaquePng(200, 200).picture.buffer.subarray(0, 3000)),
      "damaged",
    ],
    [
      "30000 × 30000 pixels",
      file("huge.png", "image/png", greyPng(30_000, 30_000, { hollow: true })),
      "900 million",
    ],
    ["an SVG", file("a.svg", "image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg"/>'), "SVG drawing"],
  ] as const) {
    await test.step(what, async () => {
      await filter.upload(picture);
      await expect(filter.problem).toContainText(words);
      await expect(filter.problem).toContainText("The picture before it stays.");
      await expect(filter.sentence).toContainText("the sample picture");
      expect((await filter.colour("original", 60, 250))[3]).toBe(255);
      await filter.problem.getByRole("button").click();
      await expect(filter.problem).toHaveCount(0);
    });
  }
  await filter.upload(opaquePng(20, 10).picture, "20 × 10");
});

test("a JPEG cut short is declined, and so is one with damaged pixels in a PNG", {
  tag: "@every-browser",
}, async ({ page }) => {
  const jpeg = await rotatedJpeg(page, 1);
  await filter.upload(file("cut.jpg", "image/jpeg", jpeg.subarray(0, jpeg.length - 40)));
  await expect(filter.problem).toContainText("“cut.jpg” is damaged or cut short");
  const png = Buffer.from(opaquePng(200, 200).picture.buffer);
  png[2000] = (png[2000] ?? 0) ^ 0x55;
  await filter.upload(file("flipped.png", "image/png", png));
  await expect(filter.problem).toContainText("“flipped.png” is damaged");
});

test("of an animation the first frame is shown, and that is said", { tag: "@every-browser" }, async () => {
  await filter.upload(file("moving.gif", "image/gif", animatedGif()), "1 × 1");
  await expect(filter.figure).toContainText("an animation, of which the first frame is shown");
  expect(await filter.colour("original", 0, 0)).toEqual([200, 30, 30, 255]);
});

test("48 megapixels show their progress, leave the page alive, and can be cancelled", {
  tag: "@every-browser",
}, async ({ page }) => {
  test.setTimeout(120_000);
  const picture = file("large.png", "image/png", greyPng(8000, 6000));
  await page.evaluate(() => {
    const beat = () => {
      document.body.dataset.beats = String(1 + Number(document.body.dataset.beats ?? 0));
      requestAnimationFrame(beat);
    };
    beat();
  });
  const beats = () => page.evaluate(() => Number(document.body.dataset.beats));
  await filter.upload(picture);
  await expect(filter.progress).toBeVisible({ timeout: 60_000 });
  await expect(filter.figure.getByRole("group", { name: "Reading large.png" })).toContainText("%", {
    timeout: 60_000,
  });
  const before = await beats();
  await expect.poll(beats, { intervals: [100] }).toBeGreaterThan(before + 3);
  await filter.figure.getByRole("button", { name: "Cancel" }).click();
  await expect(filter.progress).toHaveCount(0);
  await expect(filter.sentence).toContainText("Cancelled");
  expect((await filter.colour("original", 60, 250))[3]).toBe(255);

  await filter.upload(picture);
  await expect(filter.sentence).toContainText("“large.png”, 8000 × 6000 pixels", { timeout: 60_000 });
  await filter
    .tile("relu")
    .getByRole("button", { name: /^Save PNG/ })
    .click();
  await expect(filter.progress).toBeVisible({ timeout: 30_000 });
  await filter.figure.getByRole("button", { name: "Cancel" }).click();
  await expect(filter.progress).toHaveCount(0);
});

for (const way of ["drop", "paste"] as const) {
  test(`a picture comes in by ${way}`, { tag: "@every-browser" }, async ({ page }) => {
    const { picture } = opaquePng(24, 16);
    await page.evaluate(
      ({ way, base64 }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], "came-in.png", { type: "image/png" }));
        const figure = document.querySelector("image-filter") as HTMLElement;
        const how = { bubbles: true, composed: true, cancelable: true };
        if (way === "drop") {
          figure.dispatchEvent(new DragEvent("dragover", { ...how, dataTransfer: data }));
          figure.dispatchEvent(new DragEvent("drop", { ...how, dataTransfer: data }));
        } else {
          // Firefox gives a clipboard made by a script no files of its own.
          const paste = new ClipboardEvent("paste", how);
          Object.defineProperty(paste, "clipboardData", { value: data });
          document.body.dispatchEvent(paste);
        }
      },
      { way, base64: picture.buffer.toString("base64") },
    );
    await expect(filter.sentence).toContainText("“came-in.png”, 24 × 16 pixels");
    await filter.figure.getByRole("button", { name: "Use the sample" }).click();
    await expect(filter.sentence).toContainText("the sample picture");
  });
}

test("what is dropped without being a file is declined", async ({ page }) => {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData("text/plain", "a word");
    const figure = document.querySelector("image-filter");
    figure?.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
  });
  await expect(filter.problem).toContainText("Only files can be dropped here");
});

test("a pixel is a point on the curve, by pointer and by keyboard, and back", async ({ page }) => {
  const { picture, png } = opaquePng(90, 60);
  await filter.upload(picture, "90 × 60");
  const stage = filter.figure.getByRole("application");
  await stage.hover({ position: { x: 3, y: 3 } });
  const table = filter.figure.locator("table.looks");
  await expect(table).toContainText("Pixel 0, 0 through ReLU");
  const row = table.getByRole("row", { name: "Red" });
  const byte = png.data[0] ?? 0;
  await expect(row.getByRole("cell").first()).toHaveText(String(byte));
  await expect(row.getByRole("cell").last()).toHaveText(String(reference("relu", "fixed")[byte]));
  await page.mouse.move(0, 0);
  await stage.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await expect(table).toContainText("Pixel 1, 1 through ReLU");
  await filter.type("Look for a byte in the picture, as a number", "64");
  await expect(table).toContainText("The value 64 through ReLU");
  await expect(table.getByRole("row", { name: "Value" }).getByRole("cell").last()).toHaveText("128");
});

test("the wipe moves by dragging and by its slider, and another function is enlarged by its tile", async ({
  page,
}) => {
  const stage = filter.figure.getByRole("application");
  await stage.scrollIntoViewIfNeeded();
  const box = (await stage.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(filter.figure).toHaveAttribute("wipe", "25");
  await filter.figure.getByRole("slider", { name: "Original on the left" }).press("ArrowRight");
  await expect(filter.figure).toHaveAttribute("wipe", "26");
  const tile = filter.tile("elu").getByRole("button", { name: "ELU", exact: true });
  await tile.click();
  await expect(tile).toHaveAttribute("aria-pressed", "true");
  await expect(filter.sentence).toContainText("Enlarged: ELU");
});

test("everything is done by keyboard alone", async ({ page }) => {
  await filter.figure.getByRole("radio", { name: "One fixed ruler" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(filter.sentence).toContainText("stretched");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(filter.sentence).toContainText("Enlarged: Sigmoid");
  await page.keyboard.press("Tab");
  const { name } = await savedFile(page, () => page.keyboard.press("Enter"));
  expect(name).toBe("sample-2-sigmoid.png");
});

test("another seed is another sample, and the address brings it back", async ({ page }) => {
  await filter.figure.getByText("The sample picture", { exact: true }).click();
  const standard = await filter.colour("original", 100, 100);
  await filter.type(/^Seed.*as a number$/, "77");
  await expect(page).toHaveURL(/filter\.seed=77/);
  await expect.poll(() => filter.colour("original", 100, 100), { timeout: 30_000 }).not.toEqual(standard);
  const before = await filter.colour("original", 100, 100);
  await page.reload();
  await expect(filter.sentence).toContainText("the sample picture");
  await expect.poll(() => filter.colour("original", 100, 100), { timeout: 30_000 }).toEqual(before);
});

test("axe finds nothing, with the tables open and a file declined", async ({ page }) => {
  await filter.figure.getByText("The numbers behind it").click();
  await expect(filter.figure.locator("data-table")).toHaveCount(3);
  await filter.upload(file("notes.txt", "text/plain", "Dear diary"));
  await expect(filter.problem).toBeVisible();
  expect(await violations(page, "image-filter")).toEqual([]);
});
