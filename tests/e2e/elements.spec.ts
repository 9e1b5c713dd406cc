import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { folderElsewhere, someonesPage } from "./elsewhere.ts";

const folder = process.env.ACTIVATION_LAB_ELEMENTS ?? "dist/elements";

/** A page that does to its own elements what a figure must not notice. */
function hostilePage(script: string): string {
  return `<!doctype html><html lang="en" class="dark"><meta charset="utf-8"><title>Somebody's page</title>
<style>
html { font-size: 62.5%; }
body { font: italic 40px/3 cursive; color: red; text-align: right; letter-spacing: 1em; visibility: visible; }
button, input, table, p, canvas { display: none; }
.figure, .sentence { position: absolute; }
</style>
<script type="module" src="${script}"></script>
<h1>Somebody's page</h1>
<data-table id="theirs">Theirs</data-table>
<activation-plot functions="relu gelu" x="2" controls="few"><span>Not there yet</span></activation-plot>
</html>`;
}

test("one script from the lab's site and a tag are enough, under a strict policy and hostile styles @every-browser", async ({
  page,
  browserName,
  baseURL,
}) => {
  const { origin } = new URL(baseURL ?? "");
  const site = await someonesPage(hostilePage(`${origin}/elements/activation-lab.js`), {
    "Content-Security-Policy": [
      "default-src 'none'",
      `script-src ${origin} 'wasm-unsafe-eval'`,
      `connect-src ${origin}`,
      `font-src ${origin}`,
      `worker-src blob: ${origin}`,
      "style-src 'unsafe-inline'",
      // Firefox asks every site for an icon, and tells of it when it may not.
      "img-src 'self'",
    ].join("; "),
  });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  try {
    await page.goto(site.address);
    const plot = page.locator("activation-plot");
    await expect(plot.locator('[data-function="gelu"] td').first()).toHaveText("1.9545");
    await expect(plot.getByRole("button").first()).toBeVisible();
    const sentence = plot.locator(".sentence");
    await expect(sentence).toHaveCSS("font-style", "normal");
    await expect(sentence).toHaveCSS("position", "static");
    await expect(sentence).toHaveCSS("letter-spacing", "normal");
    await expect(sentence).toHaveCSS("font-size", "16px");
    await expect(page.locator("h1")).toHaveCSS("font-style", "italic");
    await expect(page.locator("#theirs")).toHaveText("Theirs");
    if (browserName === "chromium") {
      // One that did not start would have been ended, and the page would compute by itself.
      await expect
        .poll(() => page.workers().map((worker) => new URL(worker.url()).protocol))
        .toEqual(["blob:"]);
    }
    expect(errors).toEqual([]);
  } finally {
    site.close();
  }
});

test("on a plain page a figure tells what was changed, follows its attributes and wears the page's colours", async ({
  page,
}) => {
  const lab = await folderElsewhere(folder, { forEveryone: false });
  try {
    await page.goto(`${lab.address}demos/plain.html`);
    const plot = page.locator("activation-plot");
    const figure = plot.locator("activation-lab-activation-plot");
    await expect(plot.locator('[data-function="gelu"] td').first()).toHaveText(/\d/);
    const x = plot.getByLabel("x, as a number", { exact: true });
    await x.fill("-1.5");
    await x.press("Enter");
    await expect(page.locator("#x")).toHaveText("-1.5");
    await plot.evaluate((element) => element.setAttribute("functions", "tanh"));
    await expect(plot.locator('[data-function="tanh"] td').first()).toHaveText(/\d/);
    await expect(plot.locator('[data-function="gelu"]')).toHaveCount(0);

    const colour = () =>
      figure.evaluate((element) => getComputedStyle(element).getPropertyValue("--surface"));
    const light = await colour();
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(colour).not.toBe(light);
    await plot.evaluate((element) => element.setAttribute("theme", "light"));
    await expect.poll(colour).toBe(light);
    expect(await violations(page)).toEqual([]);
  } finally {
    lab.close();
  }
});

test("every figure comes alive on somebody's page, and axe finds nothing, in light and in dark", async ({
  page,
  baseURL,
}) => {
  // All of them at once ask one engine.
  test.slow();
  const { modules } = JSON.parse(readFileSync(join(folder, "custom-elements.json"), "utf8"));
  const tags: string[] = modules[0].declarations.map(({ tagName }: { tagName: string }) => tagName);
  const sections = tags.map(
    (tag) => `<section aria-label="${tag}"><h2>${tag}</h2><${tag}></${tag}></section>`,
  );
  const site = await someonesPage(`<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="color-scheme" content="light dark"><title>Somebody's page</title><link rel="icon" href="data:,">
<style>body { background: Canvas; color: CanvasText; }</style>
<script type="module" src="${baseURL}elements/activation-lab.js"></script>
<main><h1>All figures</h1>${sections.join("\n")}</main></html>`);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  try {
    await page.goto(site.address);
    for (const tag of tags) await expect(page.locator(`${tag} .sentence`).first(), tag).toHaveText(/\w/);
    expect(errors).toEqual([]);
    expect(await violations(page)).toEqual([]);
    const figure = page.locator("activation-lab-activation-plot");
    const surface = () =>
      figure.evaluate((element) => getComputedStyle(element).getPropertyValue("--surface"));
    const light = await surface();
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(surface).not.toBe(light);
    expect(await violations(page, "html", ["color-contrast"])).toEqual([]);
  } finally {
    site.close();
  }
});

test("React sets a figure's attributes and hears its event", async ({ page }) => {
  const lab = await folderElsewhere(folder, { forEveryone: false });
  try {
    await page.goto(`${lab.address}demos/react.html`);
    const plot = page.locator("activation-plot");
    await expect(plot.locator('[data-function="gelu"] td').first()).toHaveText(/\d/);
    await page.getByRole("group", { name: "Functions" }).getByLabel("tanh").first().check();
    await expect(plot.locator('[data-function="tanh"] td').first()).toHaveText(/\d/);
    const x = plot.getByLabel("x, as a number", { exact: true });
    await x.fill("3");
    await x.press("Enter");
    await expect(page.locator("output").first()).toHaveText("3");
    await expect(plot.locator('[data-function="tanh"] td').first()).toHaveText("0.9951");
  } finally {
    lab.close();
  }
});
