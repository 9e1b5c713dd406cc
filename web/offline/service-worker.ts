/**
 * Keeps one whole release on the device and answers from it, so that pages and their files always belong together. A new
 * release is fetched and checked beside it, and takes its place when the learner says so or when no page is open any more.
 */

import { ASSETS, answerTo, cachePrefix, type FilePath, outdated } from "./answer.ts";
import { type ServiceWorkerScope, USE_NOW } from "./scope.ts";

declare const self: ServiceWorkerScope;
/** Put in by the build: the release's name, and each of its files with its checksum. */
declare const RELEASE: { readonly name: string; readonly files: readonly (readonly [FilePath, string])[] };

const { name, files } = RELEASE;
const { scope } = self.registration;
const prefix = cachePrefix(scope);
const present = prefix + name;
const paths: ReadonlySet<FilePath> = new Set(files.map(([path]) => path));

self.addEventListener("install", (event) => event.waitUntil(fetchRelease()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", ({ data }) => {
  if (data === USE_NOW) void self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || request.headers.has("range")) return;
  const answer = answerTo(request.url, scope, paths);
  if (answer.kind === "network") return;
  const address = new URL(answer.path, scope).href;
  event.respondWith(
    answer.kind === "redirect"
      ? Promise.resolve(Response.redirect(address, 301))
      : kept(address).then((response) => response ?? fetch(request)),
  );
});

/** All of it or nothing: a file that is missing, or is not the one that was built, ends the installation. */
async function fetchRelease(): Promise<void> {
  // Another service worker for the same files: pages may live on what there is, which stays whatever happens.
  const isThere = await self.caches.has(present);
  const cache = await self.caches.open(present);
  const fetched = files.map(async ([path, integrity]) => {
    const address = new URL(path, scope).href;
    await cache.put(address, await verified(path, address, integrity));
  });
  try {
    await Promise.all(fetched);
  } catch (error) {
    if (!isThere) await self.caches.delete(present);
    throw error;
  }
}

/** What has a checksum in its name is the same in every release, and need not be fetched twice. */
async function verified(path: FilePath, address: string, integrity: string): Promise<Response> {
  const isAsset = path.startsWith(ASSETS);
  const old = isAsset ? await self.caches.match(address, { ignoreVary: true }) : undefined;
  if (old) return old;
  const response = await fetch(address, { integrity, cache: isAsset ? "default" : "no-cache" });
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}.`);
  // A page may not be answered with what came from elsewhere, so the way it took is left out.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

async function takeOver(): Promise<void> {
  const names = outdated(await self.caches.keys(), prefix, present);
  await Promise.all(names.map((name) => self.caches.delete(name)));
  await self.clients.claim();
}

/** Of this release, or of an older one for pages that are still open. Never rejects: the network can still answer. */
async function kept(address: string): Promise<Response | undefined> {
  try {
    const cache = await self.caches.open(present);
    return (
      (await cache.match(address, { ignoreVary: true })) ??
      (await self.caches.match(address, { ignoreVary: true }))
    );
  } catch {
    // Browsers fail at this when their storage is damaged or full.
    return undefined;
  }
}
