import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Engine } from "../../web/engine/calls.ts";

/** The engine as it is built, for what only its numbers can tell. */
export async function builtEngine(): Promise<Engine> {
  const built = pathToFileURL(resolve(process.env.ACTIVATION_LAB_ENGINE ?? "dist/engine", "index.js")).href;
  const { createEngine }: typeof import("../../web/engine/index.ts") = await import(built);
  return createEngine();
}
