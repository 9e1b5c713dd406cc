import { expect, type Page, test } from "@playwright/test";
import { sitePolicy } from "../../build-scripts/serve/policy.js";
import { openPage, pages } from "./pages.ts";

// What keeps the course on the device is held to the policy as well.
test.use({ serviceWorkers: "allow" });

declare global {
  interface Window {
    policyViolations: string[];
  }
}

/** Keeps what the browser reports: broken policy, errors, and every address asked for. */
async function watch(page: Page) {
  const errors: string[] = [];
  const requests: string[] = [];
  await page.addInitScript(() => {
    window.policyViolations = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
      window.policyViolations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  return { errors, requests, violations: () => page.evaluate(() => window.policyViolations) };
}

for (const path of pages) {
  test(`/${path} keeps to the policy, asks nobody else for anything and reports no error`, async ({
    page,
    baseURL,
  }) => {
    const seen = await watch(page);
    await openPage(page, path);
    // What is only made when it comes into sight is made now.
    // The page may grow meanwhile.
    await expect(async () => {
      await page.keyboard.press("End");
      await expect(page.locator("footer")).toBeInViewport({ timeout: 1000 });
    }).toPass();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    expect(await seen.violations()).toEqual([]);
    expect(seen.errors).toEqual([]);
    expect(seen.requests.length).toBeGreaterThan(0);
    const elsewhere = seen.requests.filter(
      (address) => !address.startsWith(baseURL ?? "-") && !isLocal(address),
    );
    expect(elsewhere).toEqual([]);
  });
}

function isLocal(address: string): boolean {
  return address.startsWith("blob:") || address.startsWith("data:");
}

test("the policy is really sent, and a breach of it would be seen", async ({ page }) => {
  const seen = await watch(page);
  const response = await page.goto("./");
  expect(response?.headers()["content-security-policy"]).toBe(sitePolicy);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.broken = true";
    document.body.append(script);
  });
  // Once for the header, and once for the same policy in the page itself, for hosts that send no headers.
  await expect.poll(seen.violations).toHaveLength(2);
});
