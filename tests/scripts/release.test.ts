import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { COMPRESSED, compressAll } from "../../build-scripts/release/compress.ts";
import { apacheFile, headersFile, nginxFile } from "../../build-scripts/release/host-files.ts";
import { integrityOf } from "../../build-scripts/release/integrity.js";
import { releaseOf } from "../../build-scripts/release/release.ts";
import { robotsFile, siteAddress, sitemapFile } from "../../build-scripts/release/search-engines.ts";
import { sitePolicy } from "../../build-scripts/serve/policy.js";
import { createSiteServer } from "../../build-scripts/serve/site-server.js";

let parent: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "activation-lab-release-"));
});

afterEach(() => rmSync(parent, { recursive: true }));

function site(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(parent, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe("a release", () => {
  test("names pages by their folders, and leaves out what only hosts ask for", async () => {
    const folder = site("site", {
      "index.html": "home",
      "recap/index.html": "recap",
      "assets/main-1.js": "script",
      "assets/main-1.js.br": "packed",
      "service-worker.js": "worker",
      _headers: "headers",
      "social.png": "picture",
      "elements/activation-lab.js": "for others",
    });
    const { files } = await releaseOf(folder);
    expect(files.map(([path]) => path)).toEqual(["assets/main-1.js", "", "recap/"]);
    expect(files[1]?.[1]).toBe(integrityOf(Buffer.from("home")));
  });

  test("has another name when any of its files changes, and the same when none does", async () => {
    const names = ["a", "a", "b"].map(async (text, index) => {
      const folder = site(`site-${index}`, { "index.html": text });
      return (await releaseOf(folder)).name;
    });
    const [first, same, other] = await Promise.all(names);
    expect(first).toBe(same);
    expect(first).not.toBe(other);
  });
});

test("copies are compressed both ways, only where they are smaller, and none of what may have to be replaced", async () => {
  const text = "gradient ".repeat(500);
  const folder = site("site", {
    "index.html": text,
    "small.js": "1",
    "font.woff2": text,
    "service-worker.js": text,
  });
  for (const _ of ["new", "from the cache"]) {
    await compressAll(folder, join(parent, "cache"));
    expect(readdirSync(folder).sort()).toEqual([
      "font.woff2",
      "index.html",
      "index.html.br",
      "index.html.gz",
      "service-worker.js",
      "small.js",
    ]);
    expect(brotliDecompressSync(readFileSync(join(folder, "index.html.br"))).toString()).toBe(text);
    expect(gunzipSync(readFileSync(join(folder, "index.html.gz"))).toString()).toBe(text);
  }
});

test.each([
  ["_headers", headersFile()],
  ["Apache", apacheFile()],
  ["nginx", nginxFile()],
])("what is written for %s sends the policy, and keeps only files under assets/ for ever", (_, text) => {
  expect(text).toContain(sitePolicy);
  expect(text).toContain("immutable");
  expect(text).toMatch(/\/\(?assets\b/);
  expect(text).toMatch(/elements\/[\s\S]*Access-Control-Allow-Origin/);
});

describe("the files of the release before", () => {
  const before = { "index.html": "old", "assets/main-0.js": "old script", "assets/both.js": "both" };
  const now = { "index.html": "new", "assets/main-1.js": "new script", "assets/both.js": "both" };
  const program = new URL("../../build-scripts/release/keep-previous.js", import.meta.url).pathname;
  const run = (from: string, to: string) =>
    promisify(execFile)(process.execPath, [program, "--from", from, "--site", to]);

  async function folders(): Promise<{ readonly old: string; readonly fresh: string }> {
    const [old, fresh] = [site("old", before), site("fresh", now)];
    writeFileSync(join(old, "release.json"), JSON.stringify(await releaseOf(old)));
    return { old, fresh };
  }

  test("stay for open pages, from a folder as from an address, and pages are the new ones", async () => {
    const { old, fresh } = await folders();
    const server = createSiteServer(old);
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const from of [old, address]) {
      rmSync(join(fresh, "assets/main-0.js"), { force: true });
      expect((await run(from, fresh)).stdout).toMatch(/: 1 file of release [0-9a-f]{12}\.$/m);
      expect(readFileSync(join(fresh, "assets/main-0.js"), "utf8")).toBe("old script");
      expect(readFileSync(join(fresh, "index.html"), "utf8")).toBe("new");
    }
    server.closeAllConnections();
    server.close();
    await expect(run(address, fresh)).rejects.toMatchObject({
      stderr: `${address}/release.json cannot be reached.\n`,
    });
  });

  test("stay of the custom elements too, for other people's pages", async () => {
    const { old, fresh } = await folders();
    const elements = site("old/elements", {
      "activation-lab.js": "old entry",
      "parts/plot-0.js": "old plot",
    });
    writeFileSync(join(elements, "release.json"), JSON.stringify(await releaseOf(elements)));
    expect((await run(old, fresh)).stdout).toMatch(/: 1 file of release [0-9a-f]{12} in elements\/\.$/m);
    expect(readFileSync(join(fresh, "elements/parts/plot-0.js"), "utf8")).toBe("old plot");
    expect(existsSync(join(fresh, "elements/activation-lab.js"))).toBe(false);
  });

  test("are refused when they are not what was built", async () => {
    const { old, fresh } = await folders();
    writeFileSync(join(old, "assets/main-0.js"), "something else");
    await expect(run(old, fresh)).rejects.toThrow("is not what was built");
  });

  test("need not be there: the first release has none before it", async () => {
    const { fresh } = await folders();
    expect((await run(join(parent, "nowhere"), fresh)).stdout).toMatch(/^There is no earlier release/);
  });
});

test("Apache is told the type of every kind of file that has compressed copies", () => {
  for (const ending of COMPRESSED) expect(apacheFile()).toContain(`<FilesMatch "\\.${ending}\\.br$">`);
});

describe("for search engines", () => {
  test.each([
    ["https://example.org", "https://example.org/"],
    ["https://example.org/lab", "https://example.org/lab/"],
    ["https://example.org/lab//?x#y", "https://example.org/lab/"],
    ["", undefined],
  ])("the address %s is tidied", (text, address) => {
    expect(siteAddress(text)).toBe(address);
  });

  test("an address that is none stops the build with a sentence", () => {
    expect(() => siteAddress("example.org")).toThrow("begins with https://");
  });

  test("the map names every page but the search, and robots are told of it where the address is known", async () => {
    const folder = site("site", {
      "index.html": "",
      "recap/index.html": "",
      "search/index.html": "",
      "a.js": "",
    });
    const map = sitemapFile(await releaseOf(folder), "https://example.org/lab/");
    const places = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => place);
    expect(places).toEqual(["https://example.org/lab/", "https://example.org/lab/recap/"]);
    expect(robotsFile("https://example.org/lab/")).toContain("Sitemap: https://example.org/lab/sitemap.xml");
    expect(robotsFile(undefined)).not.toContain("Sitemap");
  });
});
