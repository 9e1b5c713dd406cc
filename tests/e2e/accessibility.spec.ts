import { expect, type Page, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { focusedElement } from "./focus.ts";
import { expectNoSidewaysScroll, openPage, pages, rememberTheme } from "./pages.ts";
import { targetsBelow } from "./targets.ts";

for (const path of pages) {
  test.describe(`/${path}`, () => {
    test("axe finds nothing in the light theme, and no faint colour in the dark one; targets have 44 pixels", async ({
      page,
    }) => {
      // Axe looks at every element, and a figure has hundreds.
      test.slow();
      await rememberTheme(page, "light");
      await openPage(page, path);
      expect(await lightnessOf(page)).toBeGreaterThan(0.5);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(targetsBelow, 44)).toEqual([]);
      await page.getByLabel("Colours", { exact: true }).selectOption("dark");
      await expect.poll(() => lightnessOf(page)).toBeLessThan(0.5);
      expect(await violations(page, "html", ["color-contrast"])).toEqual([]);
    });

    test("the first Tab shows the skip link, and more reach everything and are never trapped", async ({
      page,
    }) => {
      // A hundred stops and more, each asked for by itself.
      test.slow();
      await openPage(page, path);
      const skip = page.getByRole("link", { name: "Skip to the text" });
      // Whoever opens the search wants to type, and is in its field already.
      if (path === "search/") await skip.focus();
      else await page.keyboard.press("Tab");
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press("Enter");
      await expect(page.locator("#main")).toBeFocused();
      await skip.focus();
      await page.keyboard.press("Shift+Tab");
      const stops: string[] = [];
      for (let press = 0; press < 400; press++) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(focusedElement);
        // Past the last control the focus leaves the page, or begins again.
        if (stop === undefined || (stop.first && stops.length > 0)) break;
        expect.soft(stop.visible, `${stop.name} shows that it has the focus`).toBe(true);
        expect(stop.name, "the focus moves on").not.toBe(stops.at(-1));
        stops.push(stop.name);
      }
      expect(stops.length).toBeGreaterThan(2);
      expect(stops.length).toBeLessThan(400);
    });

    test("nothing has to be scrolled sideways at 320 pixels", async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await openPage(page, path);
      await expectNoSidewaysScroll(page);
    });
  });
}

/** Of the page's background, from 0 (black) to 1 (white). */
async function lightnessOf(page: Page): Promise<number> {
  const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / (3 * 255);
}
