/** Hosts as they are found: a sub-folder, python's server, types that are wrong, and no headers of ours. */

import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { siteFolder } from "./pages.ts";

test.use({ serviceWorkers: "allow" });

async function figuresAreThere(page: Page): Promise<void> {
  await expect(page.locator("main :not(:defined)")).toHaveCount(0);
  await expect(page.locator("[waiting]:not(details:not([open]) *)")).toHaveCount(0, { timeout: 30_000 });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
}

/** Gives the port that python chose. */
function served(python: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    python.on("error", reject);
    python.stdout?.on("data", (text) => {
      const [, port] = /port (\d+)/.exec(String(text)) ?? [];
      if (port !== undefined) resolve(port);
    });
  });
}

test("python's http.server in a sub-folder of somebody's site: figures, policy, and the whole course kept", async ({
  page,
}) => {
  const root = mkdtempSync(join(tmpdir(), "activation-lab-python-"));
  cpSync(siteFolder, join(root, "courses/lab"), { recursive: true });
  const python = spawn("python3", [
    "-u",
    "-m",
    "http.server",
    "0",
    "--bind",
    "127.0.0.1",
    "--directory",
    root,
  ]);
  try {
    const site = `http://localhost:${await served(python)}/courses/lab/`;
    await page.goto(`${site}meet-the-functions/`);
    await figuresAreThere(page);
    await expect(page.locator("#offline-state")).toBeVisible({ timeout: 60_000 });
    const broken = page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener("securitypolicyviolation", (event) => resolve(event.violatedDirective));
          const script = document.createElement("script");
          script.textContent = "window.broken = true";
          document.body.append(script);
        }),
    );
    expect(await broken).toMatch(/^script-src/);
    python.kill();
    await page.goto(`${site}recap/`);
    await expect(page.locator("h1")).toHaveText("Recap");
  } finally {
    python.kill();
    rmSync(root, { recursive: true });
  }
});

test("a host that knows no types but those of scripts and pages", async ({ page }) => {
  await page.route(/\.(wasm|woff2|webmanifest|svg|json)$/, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), "content-type": "application/octet-stream" };
    await route.fulfill({ response, headers });
  });
  await page.goto("./meet-the-functions/");
  await figuresAreThere(page);
  await expect(page.locator("main activation-plot").first()).toContainText(/\d/);
});
