import { expect, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { focusedElement } from "./focus.ts";
import { openPage, pages, rememberTheme } from "./pages.ts";
import { targetsBelow } from "./targets.ts";

for (const path of pages) {
  test.describe(`/${path}`, () => {
    for (const theme of ["light", "dark"] as const) {
      test(`axe finds nothing in the ${theme} theme`, async ({ page }) => {
        // Axe looks at every element, and a figure has hundreds.
        test.slow();
        await rememberTheme(page, theme);
        await openPage(page, path);
        const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        expect(lightness(background) > 0.5, `the background ${background} in ${theme}`).toBe(
          theme === "light",
        );
        expect(await violations(page)).toEqual([]);
      });
    }

    test("the first Tab shows the skip link, and it leads to the text", async ({ page }) => {
      await openPage(page, path);
      await page.keyboard.press("Tab");
      const skip = page.getByRole("link", { name: "Skip to the text" });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press("Enter");
      await expect(page.locator("#main")).toBeFocused();
    });

    test("Tab reaches everything, shows where it is, and is never trapped", async ({ page }) => {
      // A hundred stops and more, each asked for by itself.
      test.slow();
      await openPage(page, path);
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
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(tooWide).toBeLessThanOrEqual(0);
    });

    test("everything to press is 44 pixels or more", async ({ page }) => {
      await openPage(page, path);
      expect(await page.evaluate(targetsBelow, 44)).toEqual([]);
    });
  });
}

/** From 0 (black) to 1 (white), for a computed `rgb(…)`. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / (3 * 255);
}
