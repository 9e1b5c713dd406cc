import { expect, type FrameLocator, type Locator, type Page, test } from "@playwright/test";
import { violations } from "./axe.ts";
import { folderElsewhere, someonesPage } from "./elsewhere.ts";
import { expectNoSidewaysScroll, openPage, siteFolder } from "./pages.ts";
import { targetsBelow } from "./targets.ts";

declare global {
  interface Window {
    heard: unknown[];
  }
}

const PLOT = "embed.html?lesson=meet-the-functions&figures=plot";

/** A page of somebody else's with the lab in a frame, and a note of every message it gets. */
function pageWithFrame(frame: string, head = ""): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Somebody's page</title>
<script>window.heard = []; addEventListener("message", ({ data }) => heard.push(data));</script>${head}
<h1>Somebody's page</h1>${frame}</html>`;
}

async function expectAlive(frame: FrameLocator): Promise<void> {
  await expect(frame.locator("#plot").locator('[data-function="gelu"] td').first()).toHaveText(/\d/);
}

/** In Firefox no driven mouse or key reaches a frame of another site, so its event is sent by script. */
async function act(control: Locator, event: "click" | "change", byHand: () => Promise<void>): Promise<void> {
  if (control.page().context().browser()?.browserType().name() !== "firefox") await byHand();
  else await control.dispatchEvent(event);
}

/** What of the frame's page does not fit into the frame, in CSS pixels. */
async function hiddenHeight(page: Page): Promise<number> {
  return page
    .frameLocator("iframe")
    .locator("html")
    .evaluate((root) => root.scrollHeight - innerHeight);
}

test("a figure stands on another site without what surrounds lessons, as high as it is, in the page's colours @every-browser", async ({
  page,
  baseURL,
}) => {
  const site = await someonesPage(
    pageWithFrame(
      `<iframe src="${baseURL}${PLOT}&theme=light" title="A plot" width="100%" height="300"></iframe>`,
      `<script src="${baseURL}embed.js" async></script>`,
    ),
  );
  try {
    await page.goto(site.address);
    const frame = page.frameLocator("iframe");
    await expectAlive(frame);
    await expect(frame.getByRole("banner")).toHaveCount(0);
    await expect(frame.getByRole("navigation")).toHaveCount(0);
    await expect(frame.locator("#draw-slope")).toBeHidden();
    await expect.poll(() => hiddenHeight(page)).toBeLessThanOrEqual(0);
    const height = await page.locator("iframe").evaluate((element) => element.clientHeight);
    expect(height).toBeGreaterThan(300);
    const heard = await page.evaluate(() => window.heard);
    expect(heard).toContainEqual({ subject: "lti.frameResize", height });

    const fold = frame.locator("#plot summary").last();
    await act(fold, "click", () => fold.click());
    await expect
      .poll(() => page.locator("iframe").evaluate((element) => element.clientHeight))
      .toBeGreaterThan(height);
    await expect.poll(() => hiddenHeight(page)).toBeLessThanOrEqual(0);

    await expect(frame.locator("html")).toHaveAttribute("data-theme", "light");
    await page.evaluate(() => {
      const message = { type: "activation-lab.theme", theme: "dark" };
      document.querySelector("iframe")?.contentWindow?.postMessage(message, "*");
    });
    await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  } finally {
    site.close();
  }
});

test("a frame speaks with no other page than the one that its address names", async ({ page, baseURL }) => {
  const site = await someonesPage(
    pageWithFrame(
      `<iframe src="${baseURL}${PLOT}&origin=https://school.example" title="A plot" width="600" height="300"></iframe>`,
    ),
  );
  try {
    await page.goto(site.address);
    await expectAlive(page.frameLocator("iframe"));
    await page.evaluate(() => {
      const message = { type: "activation-lab.theme", theme: "dark" };
      document.querySelector("iframe")?.contentWindow?.postMessage(message, "*");
    });
    // A message that was taken would be by now: this one is answered after it.
    await page
      .frameLocator("iframe")
      .locator("#plot")
      .getByLabel("x, as a number", { exact: true })
      .fill("2");
    await expect(page.frameLocator("iframe").locator("html")).not.toHaveAttribute("data-theme");
    expect(await page.evaluate(() => window.heard)).toEqual([]);
  } finally {
    site.close();
  }
});

test("a frame whose storage is shut works, and keeps what is done as long as it is open @every-browser", async ({
  page,
  baseURL,
}) => {
  await page.addInitScript(() => {
    for (const storage of ["localStorage", "sessionStorage", "indexedDB"]) {
      Object.defineProperty(window, storage, {
        get() {
          throw new DOMException("Shut.", "SecurityError");
        },
      });
    }
  });
  const preset = { version: 1, lesson: "meet-the-functions", title: "Group 3", only: ["plot"] };
  const hash = `#v=1&preset=${Buffer.from(JSON.stringify(preset)).toString("base64url")}`;
  const site = await someonesPage(
    pageWithFrame(
      `<iframe src="${baseURL}embed.html${hash}" title="A plot" width="650" height="666"></iframe>`,
    ),
  );
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  try {
    await page.goto(site.address);
    const frame = page.frameLocator("iframe");
    await expectAlive(frame);
    await expect(frame.getByRole("region", { name: "Group 3" })).toBeVisible();
    const x = frame.locator("#plot").getByLabel("x, as a number", { exact: true });
    await x.fill("2");
    await act(x, "change", () => x.press("Enter"));
    const undo = frame.getByRole("button", { name: "Undo" });
    await act(undo, "click", () => undo.click());
    await expect(x).toHaveValue("-2");
    expect(errors).toEqual([]);
  } finally {
    site.close();
  }
});

test("in a sandbox of scripts alone a frame says what is missing, or works where the server lets every page take its files", async ({
  page,
  baseURL,
}) => {
  const frameOf = (address: string): string =>
    `<iframe sandbox="allow-scripts" src="${address}${PLOT}" title="A plot" width="650" height="666"></iframe>`;
  const open = await folderElsewhere(siteFolder, { forEveryone: true });
  const site = await someonesPage(pageWithFrame(frameOf(baseURL ?? "")));
  const other = await someonesPage(pageWithFrame(frameOf(open.address)));
  try {
    await page.goto(site.address);
    const notice = page.frameLocator("iframe").locator("#page-notice");
    await expect(notice).toContainText("its sandbox attribute has to say allow-same-origin too");
    await expect(notice.getByRole("link")).toHaveText(`${baseURL}${PLOT}`);

    await page.goto(other.address);
    await expectAlive(page.frameLocator("iframe"));
  } finally {
    for (const server of [open, site, other]) server.close();
  }
});

test("the page for frames fits 320 pixels and a learning platform's 650 by 666, and axe finds nothing", async ({
  page,
}) => {
  for (const [width, height] of [
    [320, 640],
    [650, 666],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openPage(page, "embed.html?lesson=meet-the-functions");
    await expectNoSidewaysScroll(page);
  }
  await openPage(page, PLOT);
  await expectNoSidewaysScroll(page);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(targetsBelow, 44)).toEqual([]);
});

test("a frame without a lesson offers them all, stays in its frame, and opens what leads away outside of it", async ({
  page,
  baseURL,
}) => {
  const errors: string[] = [];
  // Broken policy is told there too.
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await openPage(page, "embed.html?lesson=nowhere&theme=dark");
  await expect(page.locator("main")).toContainText("There is no lesson called “nowhere”");
  await page.locator("main").getByRole("link").nth(1).click();
  await expect(page).toHaveURL(/embed\.html\?lesson=[\w-]+&theme=dark$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const popup = page.waitForEvent("popup");
  await page.locator(`main a[href^="${baseURL}"]:visible`).first().click();
  await (await popup).close();
  await expect(page).toHaveURL(/embed\.html/);
  expect(errors).toEqual([]);
});
