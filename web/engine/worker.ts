/** The engine's own thread. */

import { EngineError } from "./errors.ts";
import { type LoadedModule, loadModule } from "./module.ts";
import { deliver, type FromNewWorker, type Message, type ToEngine, type ToNewWorker } from "./protocol.ts";
import { type Post, serve } from "./serve.ts";
import { warmUp } from "./warm-up.ts";

self.addEventListener("message", ({ data }) => void start(data as Message<ToNewWorker>), { once: true });

async function start([, { variant: wish, lock, carried }]: Message<ToNewWorker>): Promise<void> {
  let loaded: LoadedModule;
  try {
    loaded = await loadModule(wish, carried);
  } catch (error) {
    const { code, message } = error instanceof EngineError ? error : notStarted(error);
    answer(["failed", { code, message }]);
    return;
  }
  const { module, variant } = loaded;
  const post: Post = (message, transfer) => self.postMessage(message, { transfer: [...transfer] });
  const receivers = serve(module, post);
  self.addEventListener("message", ({ data }) => deliver(receivers, data as Message<ToEngine>));
  const holdsLock = await holdForLife(lock);
  const facts = { variant, catalogue: module.catalogue(), vectorCatalogue: module.vectorCatalogue() };
  answer(["ready", { ...facts, holdsLock }]);
  await warmUp(module);
}

function notStarted(error: unknown): EngineError {
  return new EngineError("engine-lost", `The engine did not start: ${error}`);
}

function answer(message: Message<FromNewWorker>): void {
  self.postMessage(message);
}

/** A lock is let go when its holder ends, whatever ended it; the page waits for that. False where there are none. */
function holdForLife(name: string): Promise<boolean> {
  if (navigator.locks === undefined) {
    return Promise.resolve(false);
  }
  return new Promise((resolve) => {
    navigator.locks
      .request(name, () => {
        resolve(true);
        return new Promise<never>(() => undefined);
      })
      // A document of an opaque origin (a file, a sandboxed frame) is refused its locks.
      .catch(() => resolve(false));
  });
}
