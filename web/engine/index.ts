/**
 * The engine's face.
 *
 *     const engine = await createEngine();
 *     const output = await engine.apply({ id: "gelu", input: Float32Array.of(-1, 0, 1) });
 */

import { callNames, type Engine, type EngineCalls, type Variant } from "./calls.ts";
import type { OpenChannel } from "./channel.ts";
import { Client } from "./client.ts";
import { WorkerDidNotStart, workerThread } from "./worker-thread.ts";

export type * from "./calls.ts";
export { EngineError, type EngineErrorCode } from "./errors.ts";

export interface EngineOptions {
  /** `false` or `"no"`: compute in the caller's own thread. A page otherwise has a worker; a worker and node never do. */
  readonly threads?: boolean | "no" | undefined;
  /** Left out: the fastest build that this machine can run. */
  readonly variant?: Variant | undefined;
}

/** Rejects with an EngineError when no engine can be had. */
export async function createEngine({ threads = true, variant }: EngineOptions = {}): Promise<Engine> {
  const inPage = typeof document !== "undefined" && typeof Worker !== "undefined";
  const wantsThread = threads !== false && threads !== "no";
  const client = new Client(inPage && wantsThread ? workerOrSameThread(variant) : sameThread(variant));
  const facts = await client.facts();
  return { ...callsThrough(client), ...facts, close: () => client.close() };
}

function callsThrough(client: Client): EngineCalls {
  const calls = callNames.map((name) => [
    name,
    (call: Parameters<Client["call"]>[1]) => client.call(name, call),
  ]);
  return Object.fromEntries(calls) as EngineCalls;
}

/** Loaded only where it is wanted: a page with a worker needs none of it. */
function sameThread(variant: Variant | undefined): OpenChannel {
  return async (listener) => {
    const { openSameThread } = await import("./same-thread.ts");
    return openSameThread(variant, listener);
  };
}

/** Where a worker does not start (a strict host, an old browser), the page does the work itself, still in slices. */
function workerOrSameThread(variant: Variant | undefined): OpenChannel {
  return async (listener) => {
    try {
      return await workerThread(variant)(listener);
    } catch (error) {
      if (error instanceof WorkerDidNotStart) {
        return sameThread(variant)(listener);
      }
      throw error;
    }
  };
}
