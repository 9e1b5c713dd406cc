import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { opaquePng } from "./pictures.ts";

const path = resolve(process.env.ACTIVATION_LAB_FILE ?? "dist/offline/activation-lab.html");
if (!existsSync(path))
  throw new Error(`There is no ${path}: build it with ./build-scripts/start.sh --build-only.`);
const file = pathToFileURL(path).href;
const names = [...readFileSync(path, "utf8").matchAll(/<template data-page="([^"]+)"/g)].map(
  ([, name = ""]) => name,
);

interface Seen {
  /** What the browser complained of, the policy's breaches among it. */
  readonly complaints: string[];
  /** What was asked for besides the file itself. */
  readonly requests: string[];
}

/** Everything that this context does from now on happens without a network. */
async function withoutNetwork(page: Page): Promise<Seen> {
  const seen: Seen = { complaints: [], requests: [] };
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) seen.complaints.push(message.text());
  });
  page.on("pageerror", ({ message }) => seen.complaints.push(message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(file) && !/^(blob|data):/.test(url)) seen.requests.push(url);
  });
  await page.context().setOffline(true);
  return seen;
}

/** As by an address that somebody types into an empty window. */
async function open(page: Page, name: string, place = ""): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`${file}#/${name}/${place}`);
  await expect(page.locator(`body[data-page="${name}"]`)).toHaveCount(1);
}

async function figuresAreThere(page: Page): Promise<void> {
  await expect(page.locator("main :not(:defined)")).toHaveCount(0);
  await expect(page.locator("[waiting]:not(details:not([open]) *)")).toHaveCount(0, { timeout: 30_000 });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
}

test("every page of the file works from a disk: no request, no complaint, all figures alive", async ({
  page,
}) => {
  test.slow();
  const seen = await withoutNetwork(page);
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) {
    await open(page, name);
    await expect(page.locator("main h1"), name).toBeVisible();
    await figuresAreThere(page);
    expect(seen, name).toEqual({ complaints: [], requests: [] });
  }
});

test("@every-browser from page to page in the file: numbers, links, back, what was set, and a worker for all of it", async ({
  page,
}) => {
  const seen = await withoutNetwork(page);
  await page.goto(file);
  const figure = page.locator("main activation-plot").first();
  await expect(figure).toContainText("0.8413");
  expect(page.workers().length, "the engine runs in a worker").toBeGreaterThan(0);

  await page.locator(".lesson-cards a").first().click();
  await expect(page).toHaveURL(/#\/[a-z-]+\/$/);
  await expect(page.locator("main h1")).not.toHaveText("The bend that makes networks work");
  const title = await page.title();
  await figuresAreThere(page);
  const contents = page.locator(".contents a").nth(1);
  const place = await contents.getAttribute("href");
  await contents.click();
  await expect(page).toHaveURL(new RegExp(`#/[a-z-]+/${place?.slice(1)}$`));
  await expect(page.locator(place ?? "")).toBeInViewport();
  await page.reload();
  await expect(page).toHaveTitle(title);
  await expect(page.locator(place ?? "")).toBeInViewport();

  await page.locator(".site-title").click();
  await expect(page).toHaveTitle("Activation Lab");
  await page.goBack();
  await expect(page).toHaveTitle(title);

  await open(page, "home", "v=1&first-look.x=2");
  await expect(page.locator("main activation-plot").first()).toContainText("0.8808");
  await open(page, "search", "q=saturation");
  await page.locator("#search-results a").first().click();
  await expect(page.locator('body[data-page="search"]')).toHaveCount(0);
  expect(seen).toEqual({ complaints: [], requests: [] });
});

test("@every-browser pictures and JavaScript loops have their threads in the file too", async ({ page }) => {
  const seen = await withoutNetwork(page);
  await open(page, "image-filter");
  await figuresAreThere(page);
  const filter = page.locator("image-filter").first();
  await filter.locator('input[type="file"]').setInputFiles({ ...opaquePng(40, 30).picture });
  await expect(filter).toContainText("“opaque.png”, 40 × 30 pixels");
  expect(page.workers().length, "the engine's thread and the pictures'").toBeGreaterThan(1);
  await open(page, "how-fast", "v=1&speed.functions=relu&speed.count=10000&speed.rounds=5");
  const bench = page.locator("speed-bench#speed");
  await bench.getByRole("button", { name: "▶ Start" }).click();
  await expect(bench.getByText("5 of 5 rounds measured")).toBeVisible({ timeout: 60_000 });
  expect(seen).toEqual({ complaints: [], requests: [] });
});

test("without storage, in a frame that may only run scripts, the file still works", async ({
  page,
  baseURL,
}) => {
  await page.route(`${baseURL}frame.html`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><title>Host</title><iframe sandbox="allow-scripts" width="700" height="700" src="lab.html#/home/v=1&amp;first-look.x=2"></iframe>`,
    }),
  );
  await page.route(`${baseURL}lab.html`, (route) => route.fulfill({ contentType: "text/html", path }));
  await page.goto("./frame.html");
  await expect(page.frameLocator("iframe").locator("main activation-plot").first()).toContainText("0.8808");
});
