/** A server for a folder of finished pages: relative addresses, the site's own policy, nothing clever. */
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { atAnyDepth } from "./lost-page.js";
import { sitePolicy } from "./policy.js";

const headers = {
  "Content-Security-Policy": sitePolicy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  // Files change under a running server when the site is built again.
  "Cache-Control": "no-cache",
};

/** The custom elements are there for pages of every origin. */
const ELEMENTS = "/elements/";

const WORKER = "/service-worker.js";
const WORKER_OFF = "/service-worker-off.js";

const nothingBuilt = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>No such page</title>
<h1>There is no page here</h1><p><a href="./">Go to the first page</a></p></html>
`;

/**
 * @param {string} folder what to serve
 * @param {string} base the path it is served under, beginning and ending with a slash
 * @param {{ keeping?: boolean }} options `keeping: false` gives browsers the service worker that keeps nothing and takes away
 *   what was kept: a site that is being worked on changes from one look to the next
 */
export function createSiteServer(folder, base = "/", { keeping = true } = {}) {
  const serveFile = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      if (path.startsWith(ELEMENTS)) response.setHeader("Access-Control-Allow-Origin", "*");
    },
  });
  return createServer(async (request, response) => {
    const address = addressOf(request.url);
    if (!address?.pathname.startsWith(base)) return refuse(response, folder, base);
    // Relative addresses within a page need the slash at the end of its folder.
    if (!address.pathname.endsWith("/") && (await isFolder(folder, address.pathname.slice(base.length)))) {
      response.writeHead(301, { ...headers, Location: `${address.pathname}/${address.search}` });
      return response.end();
    }
    const path = address.pathname.slice(base.length - 1);
    request.url = (keeping || path !== WORKER ? path : WORKER_OFF) + address.search;
    serveFile(request, response, () => refuse(response, folder, base));
  });
}

/**
 * Undefined for what is no address here. With a second slash at its beginning a redirect would name another host.
 *
 * @param {string} target
 */
function addressOf(target = "") {
  const origin = "http://localhost";
  const address = URL.canParse(target, origin) ? new URL(target, origin) : undefined;
  return address?.origin === origin && !address.pathname.startsWith("//") ? address : undefined;
}

/** @param {import("node:http").ServerResponse} response @param {string} folder @param {string} base */
async function refuse(response, folder, base) {
  const page = await readFile(join(folder, "404.html"), "utf8").catch(() => nothingBuilt);
  response.writeHead(404, { ...headers, "Content-Type": "text/html; charset=utf-8" });
  response.end(atAnyDepth(page, base));
}

/** @param {string} folder @param {string} path as it stands in the address; `URL` has taken out any `..` */
async function isFolder(folder, path) {
  try {
    return (await stat(join(folder, decodeURIComponent(path)))).isDirectory();
  } catch {
    return false;
  }
}
