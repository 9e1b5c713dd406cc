import { EngineError } from "../engine/errors.ts";
import { deliver, type Message, type Receivers } from "../engine/protocol.ts";
import { cancelled } from "../engine/slices.ts";
import type { FromLoops, LoopJob, ToLoops } from "./protocol.ts";

export type { LoopJob } from "./protocol.ts";

/** The functions as plain JavaScript loops, timed in a worker of their own. */
export interface PlainLoops {
  /** Milliseconds that the loop takes, by itself. */
  time(job: LoopJob, signal: AbortSignal): Promise<number>;
  close(): void;
}

/** A worker that is silent for longer never starts. */
const START_MS = 10_000;

interface Pending {
  resolve(milliseconds: number): void;
  reject(error: unknown): void;
}

/** Rejects with an EngineError where no worker can be had: in the page itself loops would hold everything up. */
export async function openLoops(sample: Float32Array): Promise<PlainLoops> {
  const worker = newWorker();
  const pending = new Map<number, Pending>();
  const take = (ticket: number): Pending | undefined => {
    const one = pending.get(ticket);
    pending.delete(ticket);
    return one;
  };
  const post = (message: Message<ToLoops>): void => worker.postMessage(message);
  try {
    await started(worker, take, () => post(["start", { sample }]));
  } catch (error) {
    worker.terminate();
    throw error;
  }
  let lastTicket = 0;
  const end = (error: EngineError): void => {
    worker.terminate();
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  worker.addEventListener("error", () => end(notStarted("The thread of the JavaScript loops has ended.")));
  return {
    time: (job, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(cancelled());
          return;
        }
        lastTicket += 1;
        const ticket = lastTicket;
        const stop = (): void => {
          take(ticket)?.reject(cancelled());
          post(["stop", { ticket }]);
        };
        const settle = (): void => signal.removeEventListener("abort", stop);
        pending.set(ticket, {
          resolve: (milliseconds) => {
            settle();
            resolve(milliseconds);
          },
          reject: (error) => {
            settle();
            reject(error);
          },
        });
        signal.addEventListener("abort", stop);
        post(["time", { ...job, ticket }]);
      }),
    close: () => end(cancelled()),
  };
}

function newWorker(): Worker {
  try {
    return new Worker(new URL("./loops-worker.ts", import.meta.url), { type: "module" });
  } catch (error) {
    throw notStarted("This page may not start a worker for the JavaScript loops.", error);
  }
}

/** Resolves once the worker has its input and has said so. */
function started(
  worker: Worker,
  take: (ticket: number) => Pending | undefined,
  start: () => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(notStarted("The worker for the JavaScript loops did not start."));
    const patience = setTimeout(giveUp, START_MS);
    worker.addEventListener("error", giveUp, { once: true });
    const receivers: Receivers<FromLoops> = {
      ready: () => {
        clearTimeout(patience);
        resolve();
      },
      done: ({ ticket, milliseconds }) => take(ticket)?.resolve(milliseconds),
      failed: ({ ticket, code, message }) => take(ticket)?.reject(new EngineError(code, message)),
    };
    worker.addEventListener("message", ({ data }) => deliver(receivers, data as Message<FromLoops>));
    start();
  });
}

function notStarted(message: string, cause?: unknown): EngineError {
  return new EngineError("engine-lost", message, { cause });
}
