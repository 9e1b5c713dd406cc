import { existsSync, readdirSync, statSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * The file that an action saves, as it lies on the disk. Firefox does not tell Playwright of downloads without a
 * navigation, as those of a page's own making are, so there its folder is watched (playwright.config.ts gives each
 * worker one of its own).
 */
export async function savedFile(page: Page, act: () => Promise<void>): Promise<SavedFile> {
  const folder = test.info().project.use.launchOptions?.downloadsPath;
  if (folder !== undefined) return await watched(folder, act);
  const download = page.waitForEvent("download");
  await act();
  const done = await download;
  return { name: done.suggestedFilename(), bytes: await readFile(await done.path()) };
}

async function watched(folder: string, act: () => Promise<void>): Promise<SavedFile> {
  const whole = () => {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    // While a file is being written it is there with nothing in it, and its content in another beside it.
    return names.filter(
      (name) => !names.some((other) => other.endsWith(".part")) && statSync(join(folder, name)).size > 0,
    );
  };
  const before = whole();
  await act();
  const fresh = () => whole().filter((name) => !before.includes(name));
  await expect.poll(() => fresh().length, { timeout: 30_000 }).toBe(1);
  const [name = ""] = fresh();
  const path = join(folder, name);
  const bytes = await readFile(path);
  await rm(path);
  return { name, bytes };
}
