import { expect, test } from "@playwright/test";
import { openPage } from "./pages.ts";

test("the cheat sheet is printed alone, on one page of A4 or US Letter", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await openPage(page, "recap/");
  for (const format of ["A4", "Letter"]) {
    await page.getByRole("button", { name: "Print the cheat sheet" }).click();
    // The margins that browsers give a page.
    const margin = { top: "0.5in", right: "0.5in", bottom: "0.5in", left: "0.5in" };
    const pdf = (await page.pdf({ format, margin })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g), format).toHaveLength(1);
  }
  await expect(page.getByRole("heading", { name: "Take it home" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "Take it home" })).toBeVisible();
});
