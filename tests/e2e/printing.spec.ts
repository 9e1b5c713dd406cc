import { expect, test } from "@playwright/test";
import { openPage, rememberTheme } from "./pages.ts";

declare global {
  interface Window {
    /** What the page looked like when it was printed. */
    printed?: {
      readonly waiting: number;
      readonly folded: number;
      readonly theme: string | undefined;
      /** Of the answers on the last page. */
      readonly answers: readonly string[];
      readonly wide: number;
    };
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
        answers: [...document.querySelectorAll(".answer-sheet > div")].map((answer) => answer.textContent),
        wide: document.body.scrollWidth,
      };
    };
  });
  await openPage(page, "meet-the-functions/");
  const open = () => page.locator("main details[open]").count();
  const before = await open();
  await page.getByRole("button", { name: "Print this lesson" }).click();
  await expect
    .poll(() => page.evaluate(() => window.printed), { timeout: 30_000 })
    .toMatchObject({ waiting: 0, folded: 0, theme: "light" });
  const printed = await page.evaluate(() => window.printed);
  // An A4 page with the margins that browsers give it.
  expect(printed?.wide).toBeLessThan(720);
  expect(printed?.answers).toHaveLength(await page.locator(".question[id]").count());
  expect(printed?.answers.join("")).not.toContain("About this answer");
  await expect(page.locator(".answer-sheet")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Print this lesson" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await open()).toBe(before);
});
