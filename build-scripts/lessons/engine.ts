import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Engine } from "../../web/engine/calls.ts";
import { LessonError } from "./problems.ts";

/** The engine as it ships, here in node: the numbers in the text come from what the learner will run. */
export async function startEngine(root: string): Promise<Engine> {
  const path = join(root, "dist/engine/index.js");
  if (!existsSync(path)) {
    throw new LessonError(
      "The lessons need the engine for their numbers: run “npm run build”, which makes it first.",
    );
  }
  const { createEngine } = (await import(pathToFileURL(path).href)) as {
    createEngine: () => Promise<Engine>;
  };
  return createEngine();
}
