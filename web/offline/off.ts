/**
 * The way back: put in the place of service-worker.js, it takes the service worker and everything it kept off every device
 * that comes by. Open pages go on with the network.
 */

import { cachePrefix } from "./answer.ts";
import type { ServiceWorkerScope } from "./scope.ts";

declare const self: ServiceWorkerScope;

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const prefix = cachePrefix(self.registration.scope);
  const names = (await self.caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(names.map((name) => self.caches.delete(name)));
  await self.registration.unregister();
}
