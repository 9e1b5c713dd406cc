import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** What a build leaves, and not the sources: ACTIVATION_LAB_ENGINE says where another build lies. */
export const engineFolder = resolve(process.env.ACTIVATION_LAB_ENGINE ?? "dist/engine");

export const builtEngine: typeof import("../../web/engine/index.ts") = await import(
  pathToFileURL(resolve(engineFolder, "index.js")).href
);

export const { createEngine, EngineError } = builtEngine;

/** The code that a call is declined with. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  return (await refusal(call)).code;
}

export async function refusal(call: Promise<unknown>): Promise<InstanceType<typeof EngineError>> {
  try {
    await call;
  } catch (error) {
    if (error instanceof EngineError) {
      return error;
    }
    throw error;
  }
  throw new Error("The call was answered, and should have been declined.");
}
