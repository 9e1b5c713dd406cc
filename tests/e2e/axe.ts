import type { Page } from "@playwright/test";
import axe from "axe-core";

/** What axe has against the page as it is: each rule broken, in words, and where. */
export async function violations(page: Page): Promise<readonly { help: string; where: readonly string[] }[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => axe.run());
  return found.violations.map(({ help, nodes }) => ({
    help,
    where: nodes.map(({ target }) => target.flat().join(" ")),
  }));
}
