import { accessSync, constants } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { defineConfig } from "@playwright/test";

/** The first of these programs that the machine has: nothing is downloaded for the tests. */
function onPath(...programs: readonly string[]): string {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  return places.find(isProgram) ?? programs.join(" or ");
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Several people may test on one machine, each their own build: port and folder can be said from outside.
const port = process.env.ACTIVATION_LAB_PORT ?? "8099";
const folder = process.env.ACTIVATION_LAB_SITE ?? "dist/site";

export default defineConfig({
  testDir: "tests/e2e",
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // On a busy machine a browser is late now and then; the summary says how many tests took a second go.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  outputDir: "test-results",
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1280, height: 800 },
    // Each test is a new visitor, who would fetch the whole course; the tests of keeping it allow it.
    serviceWorkers: "block",
  },
  webServer: {
    command: `node build-scripts/serve/main.js --port ${port} --folder ${folder}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 2000 },
  },
  projects: [
    {
      name: "chromium",
      use: {
        browserName: "chromium",
        launchOptions: {
          // The same engine without a window around it, in two thirds of the time.
          executablePath: onPath("chromium-headless-shell", "chromium"),
          // A browser that asks for updates or suggestions would spoil the proof that no request leaves the origin.
          args: [
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-domain-reliability",
            "--disable-sync",
            "--no-default-browser-check",
            "--no-first-run",
            "--no-pings",
          ],
        },
      },
    },
    {
      name: "firefox",
      // What hangs on the browser: workers, files, storage, policy, and every figure driven by hand once. What axe and a
      // ruler find, they find in one browser.
      grep: /(engine|policy)\.spec|\bkeys?\b|keyboard|@every-browser/,
      grepInvert: /\baxe\b|44 pixels/i,
      use: {
        browserName: "firefox",
        // Firefox as it is shipped, driven over WebDriver BiDi.
        channel: "moz-firefox",
        launchOptions: {
          executablePath: onPath("firefox-esr"),
          // A folder for each worker, where tests/e2e/saved-file.ts finds what was saved.
          downloadsPath: resolve("test-results", `downloads-${process.env.TEST_PARALLEL_INDEX ?? 0}`),
          firefoxUserPrefs: {
            "app.normandy.enabled": false,
            "browser.safebrowsing.malware.enabled": false,
            "browser.safebrowsing.phishing.enabled": false,
            "datareporting.policy.dataSubmissionEnabled": false,
            "extensions.getAddons.cache.enabled": false,
            "network.captive-portal-service.enabled": false,
            "network.connectivity-service.enabled": false,
            "toolkit.telemetry.enabled": false,
          },
        },
      },
    },
  ],
});
