import { expect, test } from "@playwright/test";
import { openPage } from "./pages.ts";

test("a search finds places, keeps its words in the address and leads there @every-browser", async ({
  page,
}) => {
  await openPage(page, "");
  await page.getByRole("link", { name: "Search" }).click();
  const field = page.getByRole("searchbox", { name: "Search for" });
  await expect(field).toBeFocused();
  const status = page.locator("#search-status");
  await field.pressSequentially("whisperd sentence");
  await expect(status).toContainText(/holds? “whisperd sentence”/);
  await field.fill("vanishing gradient");
  await expect(status).toContainText("places hold “vanishing gradient”");
  await expect(page.locator("#search-results mark").first()).toBeVisible();
  await page.reload();
  await expect(field).toHaveValue("vanishing gradient");
  const result = page.locator('#search-results a[href*="glossary/#term-vanishing-gradient"]');
  await result.click();
  await expect(page.locator("#term-vanishing-gradient")).toBeInViewport();
});

test("what is not there ends in a sentence that says what to try, and one comes back to what was found", async ({
  page,
}) => {
  await openPage(page, "search/#q=xyzzyplugh");
  await expect(page.locator("#search-status")).toContainText("Nothing is found for “xyzzyplugh”. Try");
  await page.getByRole("searchbox").fill("");
  await expect(page.locator("#search-status")).toHaveText("");
  expect(new URL(page.url()).hash).toBe("");
  await page.getByRole("searchbox").fill("gradient");
  await page.locator("#search-results a").first().click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Search");
  await page.goBack();
  await expect(page.locator("#search-status")).toContainText("places hold “gradient”");
});

test("texts that do not arrive end in a sentence", async ({ page }) => {
  await page.route("**/records*.js", (route) => route.abort());
  await openPage(page, "search/#q=gradient");
  await expect(page.locator("#search-status")).toContainText("could not be loaded");
});
