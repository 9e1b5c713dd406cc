import { cachePrefix } from "../offline/answer.ts";
import { USE_NOW } from "../offline/scope.ts";

/** The figures ask for the engine when the page is loaded, and should have the line to themselves. */
const FIGURES_FIRST_MS = 2000;

/**
 * Keeps the course on the device, where the edition has a service worker and the browser lets it have one: not in somebody
 * else's page, and not on a line where data is dear.
 */
export function keepForOffline(): void {
  const address = document.documentElement.dataset.serviceWorker;
  if (address === undefined || !("serviceWorker" in navigator) || self !== top || savesData()) return;
  const url = new URL(address, document.baseURI).href;
  const start = (): unknown => setTimeout(() => void register(url), FIGURES_FIRST_MS);
  if (document.readyState === "complete") start();
  else addEventListener("load", start);
}

async function register(address: string): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(address);
    watch(registration);
    if (await isKept()) tellItIsKept();
  } catch {
    // A private window or a strict browser: the pages work as long as there is a network.
  }
}

/** Once a service worker is in charge: the one that takes everything off the device keeps nothing. */
async function isKept(): Promise<boolean> {
  const { active, scope } = await navigator.serviceWorker.ready;
  if (active && active.state !== "activated") {
    await new Promise((resolve) => active.addEventListener("statechange", resolve, { once: true }));
  }
  return (await caches.keys()).some((name) => name.startsWith(cachePrefix(scope)));
}

function watch(registration: ServiceWorkerRegistration): void {
  const look = (): void => {
    const { waiting } = registration;
    // Without one that is in charge, there is no older edition to be replaced.
    if (waiting && navigator.serviceWorker.controller) offer(waiting);
  };
  const follow = (): void => registration.installing?.addEventListener("statechange", look);
  look();
  // The browser looked for a new edition when the page was opened, and may have found it before anybody listened.
  follow();
  registration.addEventListener("updatefound", follow);
}

/** Nothing changes under the learner's hands: the new edition waits until it is asked for. */
function offer(next: ServiceWorker): void {
  if (document.getElementById("new-edition")) return;
  const note = document.createElement("div");
  note.className = "notice new-edition";
  note.id = "new-edition";
  const sentence = document.createElement("p");
  sentence.setAttribute("role", "status");
  const use = button("Use it now", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    next.postMessage(USE_NOW);
  });
  note.append(
    sentence,
    use,
    button("Later", () => note.remove()),
  );
  document.getElementById("page-notice")?.after(note);
  // Said by a screen reader only when it comes into a place that is there already.
  sentence.textContent = "A new edition of these pages is ready. What you have done stays.";
}

function button(text: string, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "button";
  element.textContent = text;
  element.addEventListener("click", act);
  return element;
}

function tellItIsKept(): void {
  const place = document.getElementById("offline-state");
  if (!place) return;
  place.textContent = "The whole course is kept on this device and opens without a network too.";
  place.hidden = false;
}

function savesData(): boolean {
  const { connection }: Navigator & { readonly connection?: { readonly saveData?: boolean } } = navigator;
  return connection?.saveData === true;
}
