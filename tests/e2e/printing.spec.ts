import { expect, test } from "@playwright/test";
import { openPage, rememberTheme } from "./pages.ts";

declare global {
  interface Window {
    /** What the page looked like when it was printed. */
    printed?: { readonly waiting: number; readonly folded: number; readonly theme: string | undefined };
  }
}

test("a lesson is printed with every figure drawn, folds open and in light colours, and is then as before @every-browser", async ({
  page,
}) => {
  await rememberTheme(page, "dark");
  await page.addInitScript(() => {
    window.print = () => {
      window.printed = {
        waiting: document.querySelectorAll("[waiting]").length,
        folded: document.querySelectorAll("main details:not([open], .code, .question details)").length,
        theme: document.documentElement.dataset.theme,
      };
    };
  });
  await openPage(page, "meet-the-functions/");
  const open = () => page.locator("main details[open]").count();
  const before = await open();
  await page.getByRole("button", { name: "Print this lesson" }).click();
  await expect
    .poll(() => page.evaluate(() => window.printed), { timeout: 30_000 })
    .toEqual({
      waiting: 0,
      folded: 0,
      theme: "light",
    });
  await expect(page.getByRole("button", { name: "Print this lesson" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await open()).toBe(before);
});
