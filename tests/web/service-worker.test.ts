import { afterEach, beforeEach, expect, test, vi } from "vitest";

/** The service worker in a world of its own: an address, one cache, and a network that may fail. */

const SCOPE = "https://example.org/lab/";
const CACHE = "activation-lab:/lab/:1";

type Listener = (event: Record<string, unknown>) => void;

const listeners = new Map<string, Listener>();
const stored = new Map<string, Response>();
const caches = {
  names: new Set<string>(),
  isDamaged: false,
  has: async (name: string) => caches.names.has(name),
  keys: async () => [...caches.names],
  delete: async (name: string) => {
    stored.clear();
    return caches.names.delete(name);
  },
  match: async (address: string) => stored.get(address),
  open: async (name: string) => {
    if (caches.isDamaged) throw new Error("The storage is damaged.");
    caches.names.add(name);
    return {
      match: async (address: string) => stored.get(address),
      put: async (address: string, response: Response) => void stored.set(address, response),
    };
  },
};
const network = vi.fn<(asked: Request | string) => Promise<Response>>();

beforeEach(async () => {
  listeners.clear();
  stored.clear();
  caches.names.clear();
  caches.isDamaged = false;
  network.mockImplementation(async () => new Response("from the network"));
  vi.stubGlobal("RELEASE", { name: "1", files: [["recap/", "sha256-"]] });
  vi.stubGlobal("fetch", network);
  vi.stubGlobal("self", {
    caches,
    registration: { scope: SCOPE },
    addEventListener: (name: string, listener: Listener) => listeners.set(name, listener),
  });
  vi.resetModules();
  await import("../../web/offline/service-worker.ts");
});

afterEach(() => vi.unstubAllGlobals());

async function install(): Promise<unknown> {
  let work: Promise<unknown> | undefined;
  listeners.get("install")?.({ waitUntil: (given: Promise<unknown>) => (work = given) });
  return work;
}

async function answerFor(path: string): Promise<string> {
  let answer: Promise<Response> | undefined;
  const request = new Request(SCOPE + path);
  listeners.get("fetch")?.({ request, respondWith: (given: Promise<Response>) => (answer = given) });
  return (await answer)?.text() ?? "left to the browser";
}

test("a page comes from what is kept, and whatever else is asked for is left to the browser", async () => {
  await install();
  network.mockRejectedValue(new Error("There is no network."));
  expect(await answerFor("recap/")).toBe("from the network");
  expect(await answerFor("nowhere/")).toBe("left to the browser");
});

test("where the device's storage fails, the network answers", async () => {
  await install();
  caches.isDamaged = true;
  network.mockResolvedValue(new Response("from the network, later"));
  expect(await answerFor("recap/")).toBe("from the network, later");
});

test("a release that cannot be fetched leaves nothing behind", async () => {
  network.mockResolvedValue(new Response("no such file", { status: 404 }));
  await expect(install()).rejects.toThrow("404");
  expect(caches.names.size).toBe(0);
});

test("another worker for files that are kept already takes none of them away when it fails", async () => {
  await install();
  network.mockRejectedValue(new Error("There is no network."));
  await expect(install()).rejects.toThrow("no network");
  expect([...caches.names]).toEqual([CACHE]);
  expect(await answerFor("recap/")).toBe("from the network");
});
