import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sitePolicy } from "../../build-scripts/serve/policy.js";
import { createSiteServer } from "../../build-scripts/serve/site-server.js";

let parent: string;
let site: string;
let server: ReturnType<typeof createSiteServer>;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "activation-lab-site-"));
  site = join(parent, "site");
  mkdirSync(join(site, "lesson"), { recursive: true });
  writeFileSync(join(site, "index.html"), "home");
  writeFileSync(join(site, "lesson/index.html"), "lesson");
  writeFileSync(join(site, "engine.wasm"), "wasm");
  writeFileSync(join(site, "main.js"), "script");
  writeFileSync(join(site, "service-worker.js"), "keeps");
  writeFileSync(join(site, "service-worker-off.js"), "keeps nothing");
  writeFileSync(join(parent, "secret.txt"), "secret");
  mkdirSync(join(parent, "site-secret"));
  writeFileSync(join(parent, "site-secret/secret.txt"), "secret");
});

afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(parent, { recursive: true });
});

async function serve(base?: string, options = {}): Promise<number> {
  server = createSiteServer(site, base, options);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** A request as it stands, without the tidying that `fetch` does to addresses. */
function get(
  port: number,
  path: string,
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", path, agent: false }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on("error", reject)
      .end();
  });
}

test("pages, scripts and modules come with their types and the site's policy", async () => {
  const port = await serve();
  for (const [path, type] of [
    ["/", "text/html"],
    ["/lesson/", "text/html"],
    ["/main.js", "text/javascript"],
    ["/engine.wasm", "application/wasm"],
  ] as const) {
    const { status, headers } = await get(port, path);
    expect(status, path).toBe(200);
    expect(headers["content-type"], path).toContain(type);
    expect(headers["content-security-policy"], path).toBe(sitePolicy);
  }
});

test("a folder without its slash is redirected, and keeps the query", async () => {
  const port = await serve();
  const { status, headers } = await get(port, "/lesson?x=1");
  expect(status).toBe(301);
  expect(headers.location).toBe("/lesson/?x=1");
});

test("what is not there is 404, with a way on", async () => {
  const port = await serve();
  const { status, headers, body } = await get(port, "/nowhere");
  expect(status).toBe(404);
  expect(headers["content-security-policy"]).toBe(sitePolicy);
  expect(body).toContain('href="/"');
});

test("what is not there is answered with the site's own page for it, whose addresses hold at any depth", async () => {
  writeFileSync(join(site, "404.html"), '<link href="./assets/style.css"><a href="./lesson/">');
  const port = await serve("/lab/");
  const { status, body } = await get(port, "/lab/lesson/deeper/nowhere");
  expect(status).toBe(404);
  expect(body).toBe('<link href="/lab/assets/style.css"><a href="/lab/lesson/">');
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/lesson/../../secret.txt",
  "/..%5csecret.txt",
  "/../site-secret/secret.txt",
  "/..%2fsite-secret%2fsecret.txt",
  "/%00",
  "/%",
  "//",
  "//lesson",
  "/\\\\lesson",
  "/.//lesson",
  "http://elsewhere/lesson",
])("nothing outside the folder is served: %s", async (path) => {
  const port = await serve();
  const { status, body } = await get(port, path);
  expect([301, 400, 404]).toContain(status);
  expect(body).not.toContain("secret");
});

test("under a sub-folder, only what begins with it is there", async () => {
  const port = await serve("/course/lab/");
  expect((await get(port, "/course/lab/lesson/")).body).toBe("lesson");
  expect((await get(port, "/lesson/")).status).toBe(404);
  expect((await get(port, "/course/lab/lesson")).headers.location).toBe("/course/lab/lesson/");
});

test("browsers keep the site, or let go of it where it is being worked on", async () => {
  expect((await get(await serve(), "/service-worker.js")).body).toBe("keeps");
  await new Promise((resolve) => server.close(resolve));
  const port = await serve("/lab/", { keeping: false });
  expect((await get(port, "/lab/service-worker.js")).body).toBe("keeps nothing");
});

test("the command prints the address, listens to this machine only, and a signal ends it cleanly", async () => {
  const free = await serve();
  await new Promise((resolve) => server.close(resolve));
  const main = new URL("../../build-scripts/serve/main.js", import.meta.url).pathname;
  const child = spawn("node", [main, "--port", String(free), "--folder", site]);
  const line = await new Promise<string>((resolve) =>
    child.stdout.once("data", (text) => resolve(String(text))),
  );
  expect(line).toContain(`http://localhost:${free}/`);
  expect((await get(free, "/")).body).toBe("home");

  const second = spawn("node", [main, "--port", String(free), "--folder", site]);
  const complaint = await new Promise<string>((resolve) =>
    second.stderr.once("data", (text) => resolve(String(text))),
  );
  expect(complaint).toMatch(/^Port \d+ is already in use: .*\n$/);

  const ended = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  server = createSiteServer(site);
});
