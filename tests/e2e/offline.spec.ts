import { expect, type Page, test } from "@playwright/test";
import { pages } from "./pages.ts";
import { ReleaseFolder } from "./release-folder.ts";

test.use({ serviceWorkers: "allow" });

let release: ReleaseFolder;
let site: string;

test.beforeEach(async () => {
  release = new ReleaseFolder();
  site = await release.start();
});

test.afterEach(() => release.remove());

async function keep(page: Page): Promise<void> {
  await page.goto(site);
  await expect(page.locator("#offline-state")).toContainText("opens without a network", { timeout: 60_000 });
}

async function figuresAreThere(page: Page): Promise<void> {
  await expect(page.locator("main :not(:defined)")).toHaveCount(0);
  await expect(page.locator("[waiting]:not(details:not([open]) *)")).toHaveCount(0, { timeout: 30_000 });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
}

test("@every-browser with the server stopped, pages that were never visited open, with their figures and the search", async ({
  page,
}) => {
  await keep(page);
  release.stop();
  for (const path of pages.filter((each) => each !== "404.html")) {
    await page.goto(site + path);
    await expect(page.locator("h1"), path).toBeVisible();
  }
  await page.goto(`${site}image-filter/`);
  await figuresAreThere(page);
  // Without its slash, and as some hosts write it.
  await page.goto(`${site}glossary?from=mail`);
  await expect(page).toHaveURL(`${site}glossary/?from=mail`);
  await page.goto(`${site}recap/index.html`);
  await expect(page.locator("h1")).toHaveText("Recap");
  await page.goto(`${site}search/#q=saturation`);
  await expect(page.locator("#search-results a").first()).toBeVisible();
});

test("@every-browser another release never leaves a page blank, and comes when it is asked for", async ({
  page,
}) => {
  await keep(page);
  release.replace("The second edition");
  await page.locator(".lesson-cards a").first().click();
  await expect(page.locator("h1")).not.toHaveText("The second edition");
  await figuresAreThere(page);
  const note = page.locator("#new-edition");
  await expect(note).toContainText("A new edition of these pages is ready.", { timeout: 60_000 });
  await note.getByRole("button", { name: "Use it now" }).click();
  await expect(page.locator("h1")).toHaveText("The second edition");
  await figuresAreThere(page);
  await expect(note).toHaveCount(0);
  release.stop();
  await page.goto(`${site}glossary/`);
  await expect(page.locator("h1")).toHaveText("The second edition");
});

test("the switch takes the service worker and what it kept off the device", async ({ page }) => {
  await keep(page);
  release.write("service-worker.js", release.read("service-worker-off.js"));
  await page.reload();
  const left = () =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]);
  await expect.poll(left, { timeout: 60_000 }).toEqual([0, 0]);
  release.write("glossary/index.html", "<!doctype html><title>From the server</title>");
  await page.goto(`${site}glossary/`);
  await expect(page).toHaveTitle("From the server");
});

test("a file that is not the one that was built is not kept, and the pages go on with the network", async ({
  page,
}) => {
  release.write("glossary/index.html", `${release.read("glossary/index.html")}<p>Put in by the host.</p>`);
  await page.goto(`${site}404.html`);
  const end = await page.evaluate(async () => {
    const { installing } = await navigator.serviceWorker.register("./service-worker.js");
    return new Promise((resolve) => {
      installing?.addEventListener("statechange", () => resolve(installing.state));
    });
  });
  expect(end).toBe("redundant");
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  await page.goto(site);
  await figuresAreThere(page);
});
