import type { AddressInfo } from "node:net";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { createSiteServer } from "../../build-scripts/serve/site-server.js";
import { openPage, pages, siteFolder } from "./pages.ts";

const standing = ["", "glossary/", "references/", "search/"];
const lessons = pages.filter((path) => path.endsWith("/") && !standing.includes(path));

test("there are a home page and lessons", () => {
  expect(pages).toContain("");
  expect(lessons.length).toBeGreaterThanOrEqual(3);
});

test("from the home page to a lesson, through the menu to the next, and home again", async ({ page }) => {
  await openPage(page, "");
  await page.locator("main").getByRole("link").filter({ hasText: /./ }).first().waitFor();
  const card = page.locator("main .lesson-cards a").first();
  const title = (await card.textContent()) ?? "";
  await card.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);

  const menu = page.getByRole("navigation", { name: "Lessons" });
  await menu.locator("summary").click();
  const current = menu.getByRole("link", { name: title });
  await expect(current).toHaveAttribute("aria-current", "page");
  const next = menu.getByRole("link").nth(1);
  const nextTitle = (await next.textContent()) ?? "";
  await next.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(nextTitle);

  await page.getByRole("link", { name: "Activation Lab" }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.locator("main .lesson-cards")).toBeVisible();
});

test("a chosen theme stays from page to page", async ({ page }) => {
  await openPage(page, "");
  await page.getByLabel("Colours", { exact: true }).selectOption("dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto(`./${lessons[0]}`);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByLabel("Colours", { exact: true })).toHaveValue("dark");
});

test("the first figure on the home page comes alive by itself, in the first view", async ({ page }) => {
  await page.goto("./");
  const figure = page.locator("main activation-plot").first();
  await expect(figure.locator('[aria-busy="false"]')).toBeVisible();
  await expect(figure).toContainText("0.8413");
  await expect(figure.locator("canvas").first()).toBeInViewport();
});

test("every link and every file that a page names is there", async ({ request, baseURL }) => {
  await followEverything(request, baseURL ?? "");
});

test("the same in a sub-folder of somebody's site", async ({ page, request }) => {
  const server = createSiteServer(siteFolder, "/courses/lab/");
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://localhost:${(server.address() as AddressInfo).port}/courses/lab/`;
  try {
    await followEverything(request, address);
    await page.goto(`${address}${lessons[0]}`);
    await expect(page.locator('main [aria-busy="false"]').first()).toBeVisible();
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

/** Asks for everything that the pages name, and looks for the place within the page where an address names one. */
async function followEverything(request: APIRequestContext, site: string): Promise<void> {
  const texts = new Map<string, string>();
  const textOf = async (address: string): Promise<string> => {
    const known = texts.get(address);
    if (known !== undefined) return known;
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
    const text = await response.text();
    texts.set(address, text);
    return text;
  };
  for (const path of pages) {
    const from = new URL(path, site);
    for (const [, name = ""] of (await textOf(from.href)).matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const to = new URL(name.replaceAll("&amp;", "&"), from);
      if (to.origin !== from.origin) continue;
      expect(to.href.startsWith(site), `${name} on /${path} stays within the site`).toBe(true);
      const place = decodeURIComponent(to.hash.slice(1));
      to.hash = "";
      const text = await textOf(to.href);
      if (place !== "" && !place.includes("="))
        expect(text, `${name} on /${path}`).toContain(`id="${place}"`);
    }
  }
}
