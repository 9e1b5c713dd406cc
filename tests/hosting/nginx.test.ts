import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Release } from "../../build-scripts/release/release.ts";
import { sitePolicy } from "../../build-scripts/serve/policy.js";
import { Nginx } from "./nginx.ts";

const release: Release = JSON.parse(readFileSync("dist/site/release.json", "utf8"));
const paths = release.files.map(([path]) => path);
const find = (pattern: RegExp): string => paths.find((path) => pattern.test(path)) ?? "missing";
const [script, engine] = [find(/^assets\/define-.*\.js$/), find(/\.wasm$/)];

let nginx: Nginx;
beforeAll(async () => {
  nginx = await Nginx.start();
});
afterAll(() => nginx.stop());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The answer as it comes over the line: `fetch` would unpack it. */
function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(nginx.address + path, { headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

describe("nginx with the configuration that the build writes", () => {
  test("answers every file of the release, as it was built, with the policy", async () => {
    expect(paths.length).toBeGreaterThan(30);
    for (const [path, integrity] of release.files) {
      const { status, headers, body } = await get(path);
      expect(status, path).toBe(200);
      expect(`sha256-${createHash("sha256").update(body).digest("base64")}`, path).toBe(integrity);
      expect(headers["content-security-policy"], path).toBe(sitePolicy);
      expect(headers["x-content-type-options"], path).toBe("nosniff");
    }
  });

  test.each([
    ["", "text/html"],
    [script, "javascript"],
    [engine, "application/wasm"],
    ["manifest.webmanifest", "application/manifest+json"],
    [find(/\.woff2$/), "font/woff2"],
    ["service-worker.js", "javascript"],
    ["licences.txt", "text/plain"],
  ])("gives /%s the type %s", async (path, type) => {
    expect((await get(path)).headers["content-type"]).toContain(type);
  });

  test.each([
    ["br", brotliDecompressSync, 0.4],
    ["gzip", gunzipSync, 0.5],
  ] as const)(
    "sends the %s copies, which are much smaller and the same inside",
    async (way, unpack, share) => {
      for (const path of ["", "close-up/", script, engine]) {
        const plain = await get(path);
        const packed = await get(path, { "Accept-Encoding": way });
        expect(packed.headers["content-encoding"], path).toBe(way);
        expect(packed.headers.vary, path).toMatch(/Accept-Encoding/i);
        expect(packed.headers["content-type"], path).toBe(plain.headers["content-type"]);
        expect(packed.body.length, path).toBeLessThan(share * plain.body.length);
        expect(unpack(packed.body).equals(plain.body), path).toBe(true);
      }
    },
  );

  test("lets files with a checksum in their name be kept for ever, and has browsers ask for all others", async () => {
    for (const path of [script, engine]) {
      expect((await get(path)).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    }
    for (const path of ["", "recap/", "service-worker.js", "manifest.webmanifest"]) {
      const { headers } = await get(path);
      expect(headers["cache-control"], path).toBe("no-cache");
      const again = await get(path, { "If-None-Match": headers.etag ?? "" });
      expect(again.status, path).toBe(304);
      expect(again.body.length, path).toBe(0);
    }
  });

  test("lets pages of every origin take the elements, and nothing else", async () => {
    const entry = await get("elements/activation-lab.js");
    expect(entry.headers["cache-control"]).toBe("no-cache");
    const [part = "missing"] = /parts\/[\w.-]+\.js/.exec(entry.body.toString()) ?? [];
    const { headers } = await get(`elements/${part}`, { "Accept-Encoding": "br" });
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(headers["content-encoding"]).toBe("br");
    expect([entry.headers, headers].map((each) => each["access-control-allow-origin"])).toEqual(["*", "*"]);
    expect(headers["content-security-policy"]).toBe(sitePolicy);
    for (const path of ["", script, engine, "embed.html"]) {
      expect((await get(path)).headers["access-control-allow-origin"], path).toBeUndefined();
    }
  });

  test("answers a range with that range", async () => {
    const { status, headers, body } = await get(engine, { Range: "bytes=4-7" });
    expect(status).toBe(206);
    expect(headers["content-range"]).toMatch(/^bytes 4-7\/\d+$/);
    expect([...body]).toEqual([1, 0, 0, 0]);
  });

  test("says 404 with a page and the policy, and lets nobody keep that", async () => {
    for (const path of ["nowhere", "assets/main-gone.js", "recap/nowhere/", "_headers", ".htaccess"]) {
      const { status, headers, body } = await get(path);
      expect(status, path).toBe(404);
      expect(headers["content-security-policy"], path).toBe(sitePolicy);
      expect(headers["cache-control"] ?? "", path).not.toContain("immutable");
      expect(body.toString(), path).toContain("There is no page here");
    }
  });

  test("leads a folder without its slash to the one with it, by a relative address", async () => {
    const { status, headers } = await get("recap?from=mail");
    expect(status).toBe(301);
    expect(headers.location).toBe("/recap/?from=mail");
  });
});
