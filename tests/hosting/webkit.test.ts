import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Nginx } from "./nginx.ts";
import { WebKit } from "./webkit.ts";

const MINUTES = 60_000;

/** Every figure of the page is there, and none waits for its turn or for its numbers; what is folded away may. */
const settled = `(() => {
  const isBusy = (element) =>
    element.matches(":not(:defined)") ||
    element.getAttribute("aria-busy") === "true" ||
    (element.hasAttribute("waiting") && element.closest("details:not([open])") === null) ||
    (element.shadowRoot !== null && someBusy(element.shadowRoot));
  const someBusy = (root) => [...root.querySelectorAll("*")].some(isBusy);
  return document.querySelector("main h1") !== null && !someBusy(document.querySelector("main"));
})()`;
/** What the page asked for that is neither its file nor made by itself. */
const fetched = `performance.getEntriesByType("resource")
  .map(({ name }) => name).filter((name) => !/^(blob|data|file):/.test(name)).join(" ")`;
const firstFigure = 'document.querySelector("main activation-plot").shadowRoot.textContent';

describe("WebKit", () => {
  let webkit: WebKit;
  beforeAll(async () => {
    webkit = await WebKit.start();
  }, MINUTES);
  afterAll(() => webkit.stop());

  test(
    "opens every page of the single file from the disk, with its figures",
    async () => {
      const path = resolve("dist/offline/activation-lab.html");
      const names = [...readFileSync(path, "utf8").matchAll(/<template data-page="([^"]+)"/g)];
      expect(names.length).toBeGreaterThan(10);
      for (const [, name = ""] of names) {
        await webkit.open("about:blank");
        await webkit.open(`${pathToFileURL(path).href}#/${name}/`);
        await webkit.waitFor(`document.body.dataset.page === "${name}"`);
        await webkit.waitFor(settled);
        expect(await webkit.value(fetched), name).toBe("");
      }
      await webkit.value('document.querySelector(".site-title").click()');
      await webkit.waitFor('document.body.dataset.page === "home"');
      await webkit.waitFor(settled);
      expect(await webkit.value(firstFigure)).toContain("0.8413");
    },
    10 * MINUTES,
  );

  test(
    "opens pages that were never visited when the server has stopped",
    async () => {
      // What is checked and kept has come compressed, with nginx's own headers.
      const nginx = await Nginx.start();
      const site = nginx.address.replace("127.0.0.1", "localhost");
      try {
        await webkit.open(site);
        await webkit.waitFor('document.getElementById("offline-state").hidden === false');
      } finally {
        await nginx.stop();
      }
      for (const path of ["recap/", "image-filter/", "telephone-game/", "glossary"]) {
        await webkit.open(site + path);
        await webkit.waitFor(settled);
      }
      expect(await webkit.value("location.pathname")).toBe("/glossary/");
    },
    5 * MINUTES,
  );
});
