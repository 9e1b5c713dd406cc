import { expect, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { openPage } from "./pages.ts";

const LESSON = "telephone-game/";

test("a term is explained under the pointer and with the keyboard’s focus, until Escape; axe finds nothing @every-browser", async ({
  page,
}) => {
  await openPage(page, LESSON);
  const term = page.locator('a.term[href="#term-chain-rule"]').first();
  const note = page.getByRole("tooltip");
  await expect(note).toBeHidden();
  await term.scrollIntoViewIfNeeded();
  await term.hover();
  await expect(note).toContainText("product of both slopes");
  // The pointer may move onto the note without losing it.
  await note.hover();
  await expect(note).toBeVisible();
  expect(await violations(page, "#term-note")).toEqual([]);
  await page.mouse.move(0, 0);
  await expect(note).toBeHidden();

  await term.focus();
  await expect(note).toContainText("product of both slopes");
  await expect(term).toHaveAccessibleDescription(/product of both slopes/);
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
  await expect(term).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#term-chain-rule")).toBeInViewport();
});

test("the list at a lesson’s end leads to the glossary, and the glossary back to lessons", async ({
  page,
}) => {
  await openPage(page, LESSON);
  await page.locator('.term-notes a[href$="#term-chain-rule"]').click();
  await expect(page).toHaveURL(/glossary\/#term-chain-rule$/);
  const entry = page.locator("#term-chain-rule");
  await expect(entry).toBeInViewport();
  await entry.getByRole("link", { name: "The telephone game" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The telephone game");
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 640 } });

  test("a first tap explains within the window, a second one follows", async ({ page }) => {
    await openPage(page, LESSON);
    const term = page.locator('a.term[href="#term-chain-rule"]').first();
    const note = page.getByRole("tooltip");
    await term.scrollIntoViewIfNeeded();
    await term.tap();
    await expect(note).toBeVisible();
    const box = await note.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    await expect(term).toBeInViewport();
    await term.tap();
    await expect(page.locator("#term-chain-rule")).toBeInViewport();
    await expect(note).toBeHidden();
  });
});
