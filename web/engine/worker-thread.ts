import type { Variant } from "./calls.ts";
import { carriedModule } from "./carried.ts";
import type { Channel, ChannelListener, OpenChannel } from "./channel.ts";
import { EngineError } from "./errors.ts";
import {
  deliver,
  type FromEngine,
  type FromNewWorker,
  type Message,
  type Receivers,
  type ToEngine,
  type ToNewWorker,
} from "./protocol.ts";
import { watchLife } from "./watch-life.ts";

/** Long enough for a phone on a slow line to fetch and compile; a worker silent for longer never starts. */
const startMilliseconds = 10_000;

/** No worker could be had, as against an engine that started and then declined. */
export class WorkerDidNotStart extends Error {}

/** The engine in a worker of its own. */
export function workerThread(wish: Variant | undefined): OpenChannel {
  return async (listener) => {
    const worker = newWorker();
    const lock = `activation-lab-engine-${crypto.getRandomValues(new Uint32Array(4)).join("-")}`;
    try {
      const ready = await started(worker, { variant: wish, lock, carried: carriedModule(wish) });
      return lineTo(worker, ready, lock, listener);
    } catch (error) {
      worker.terminate();
      throw error;
    }
  };
}

function newWorker(): Worker {
  try {
    return new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  } catch (error) {
    throw new WorkerDidNotStart("This page may not start a worker.", { cause: error });
  }
}

function started(worker: Worker, start: ToNewWorker["start"]): Promise<FromNewWorker["ready"]> {
  return new Promise((resolve, reject) => {
    const settled = new AbortController();
    const { signal } = settled;
    const giveUp = (error: Error): void => {
      settled.abort();
      reject(error);
    };
    const receivers: Receivers<FromNewWorker> = {
      ready: (ready) => {
        settled.abort();
        resolve(ready);
      },
      failed: ({ code, message }) => giveUp(new EngineError(code, message)),
    };
    const patience = setTimeout(
      () => giveUp(new WorkerDidNotStart("The worker did not start.")),
      startMilliseconds,
    );
    signal.addEventListener("abort", () => clearTimeout(patience));
    worker.addEventListener("message", ({ data }) => deliver(receivers, data as Message<FromNewWorker>), {
      signal,
    });
    worker.addEventListener("error", (event) => giveUp(new WorkerDidNotStart(event.message)), { signal });
    const first: Message<ToNewWorker> = ["start", start];
    worker.postMessage(first, start.carried === undefined ? [] : [start.carried]);
  });
}

function lineTo(
  worker: Worker,
  { holdsLock, ...facts }: FromNewWorker["ready"],
  lock: string,
  listener: ChannelListener,
): Channel {
  const post = (message: Message<ToEngine>, transfer: readonly ArrayBuffer[] = []): void =>
    worker.postMessage(message, [...transfer]);
  const close = (): void => {
    life.stop();
    worker.terminate();
  };
  const lost = (reason: string): void => {
    close();
    listener.lost(reason);
  };
  const life = watchLife({
    lock: holdsLock ? lock : undefined,
    ping: () => post(["ping", null]),
    onDeath: lost,
  });
  worker.addEventListener("message", ({ data }) => {
    life.heard();
    listener.receive(data as Message<FromEngine>);
  });
  worker.addEventListener("error", (event) => lost(event.message));
  worker.addEventListener("messageerror", () => lost("A message from the worker could not be read."));
  return { facts, post, expectAnswers: life.expectAnswers, close };
}
