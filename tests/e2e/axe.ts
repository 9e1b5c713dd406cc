import type { Page } from "@playwright/test";
import axe from "axe-core";

export interface Breach {
  readonly help: string;
  readonly where: readonly string[];
}

/** What axe has against a part of the page as it is now: each rule broken, in words, and where. All rules, or some. */
export async function violations(
  page: Page,
  part = "html",
  rules?: readonly string[],
): Promise<readonly Breach[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    ([selector, some]) => {
      // What is in order need not be described, and the page's style sheets need not be asked for again.
      const options = { resultTypes: ["violations" as const], preload: false };
      return axe.run(selector, some ? { ...options, runOnly: [...some] } : options);
    },
    [part, rules] as const,
  );
  return found.violations.map(({ help, nodes }) => ({
    help,
    where: nodes.map(({ target }) => target.flat().join(" ")),
  }));
}
