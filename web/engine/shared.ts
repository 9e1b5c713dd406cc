import type { Engine } from "./calls.ts";
import { createEngine } from "./index.ts";

let engine: Promise<Engine> | undefined;

/** The one engine that all widgets of a page share, made when the first asks. After a failure the next to ask tries again. */
export function sharedEngine(): Promise<Engine> {
  engine ??= createEngine().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}
