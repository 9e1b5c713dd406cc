import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { ActivationLabOptions } from "../../web/engine/activation-lab.d.ts";
import { callNames } from "../../web/engine/calls.ts";
import { handlers } from "../../web/engine/handlers/index.ts";
import { createEngine, engineFolder } from "./built-engine.ts";

const builds = resolve(process.env.ACTIVATION_LAB_BUILD ?? "build");

/** The functions that are typed by hand in activation-lab.d.ts, read from its text. */
async function declared(): Promise<string[]> {
  const text = await readFile("web/engine/activation-lab.d.ts", "utf8");
  const body = /interface ActivationLab \{([\s\S]*?)\n\}/.exec(text)?.[1] ?? "";
  return [...body.matchAll(/^ {2}(\w+)\(/gm)].map((match) => match[1] ?? "").sort();
}

/** What Embind registered in a build: the glue's own properties aside, these are the functions it added. */
async function exported(preset: string): Promise<string[]> {
  const folder = resolve(builds, preset, "module");
  const { default: create } = (await import(pathToFileURL(resolve(folder, "activation-lab.js")).href)) as {
    default: (options: ActivationLabOptions) => Promise<object>;
  };
  const file = await readFile(resolve(folder, "activation-lab.wasm"));
  const module = await create({ wasmBinary: new Uint8Array(file).buffer });
  const bound = Object.entries(module).filter(([name, value]) => {
    return typeof value === "function" && "argCount" in value && !name.startsWith("_");
  });
  return bound.map(([name]) => name).sort();
}

describe("the lists that are kept by hand", () => {
  it.each(["wasm", "wasm-scalar"])("activation-lab.d.ts is what %s exports", async (preset) => {
    expect(await declared()).toEqual(await exported(preset));
  });

  it("every call has a handler and stands on the engine, and nothing else does", async () => {
    const engine = await createEngine();
    expect(Object.keys(handlers).sort()).toEqual([...callNames].sort());
    expect(Object.keys(engine).sort()).toEqual(
      [...callNames, "catalogue", "close", "variant", "vectorCatalogue"].sort(),
    );
  });
});

describe("what ships", () => {
  it("needs nothing but itself: every import is relative, and every file ends in .js", async () => {
    for (const name of ["index.js", "worker.js", "same-thread.js"]) {
      const text = await readFile(resolve(engineFolder, name), "utf8");
      const imports = [...text.matchAll(/(?:from|import)\s*\(?["'`]([^"'`]+)["'`]/g)].map(
        (match) => match[1],
      );
      for (const address of imports) {
        expect(address).toMatch(/^\.\/[\w-]+\.js$/);
      }
    }
  });
});
