/** The pages of the built site, found rather than listed, so that a new lesson is tested from its first day. */

import { existsSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { expect, type Page } from "@playwright/test";

export const siteFolder = process.env.ACTIVATION_LAB_SITE ?? "dist/site";

/** Addresses relative to the site: "" is the home page. */
export const pages: readonly string[] = findPages();

function findPages(): string[] {
  if (!existsSync(join(siteFolder, "index.html"))) {
    throw new Error(
      `There is no site in ${siteFolder}: build it first with ./build-scripts/start.sh --build-only.`,
    );
  }
  return (
    readdirSync(siteFolder, { recursive: true, encoding: "utf8" })
      // What stands in frames has nothing around it, and tests of its own.
      .filter((name) => name.endsWith(".html") && name !== "embed.html")
      .map((name) =>
        name
          .split(sep)
          .join("/")
          .replace(/(^|\/)index\.html$/, "$1"),
      )
      .sort()
  );
}

/** Opens a page and waits until its figures have their numbers. */
export async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(`./${path}`);
  await expect(page.locator("main :not(:defined)")).toHaveCount(0);
  // Figures start one after another; what is folded away waits until it is unfolded.
  await expect(page.locator("[waiting]:not(details:not([open]) *)")).toHaveCount(0, { timeout: 30_000 });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
}

export type Theme = "light" | "dark";

/** Chooses a theme as a visitor does who was here before. */
export async function rememberTheme(page: Page, theme: Theme): Promise<void> {
  await page.addInitScript((chosen) => localStorage.setItem("activation-lab:1:theme", chosen), theme);
}

/** Nothing has to be scrolled sideways; a page whose window has just been resized is given time to take its new shape. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect.poll(tooWide).toBeLessThanOrEqual(0);
}
