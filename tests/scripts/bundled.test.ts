import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import { expect, it } from "vitest";

/** The packages in the bundle of somebody who installed them; dist has to be built. */

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

/** The files that a bundler makes of a page which imports `file`. */
async function bundled(file: string): Promise<ReadonlyMap<string, string>> {
  const theirs = "virtual:theirs";
  const result = await build({
    configFile: false,
    logLevel: "error",
    base: "./",
    plugins: [
      {
        name: "theirs",
        resolveId: (id) => (id === theirs ? `\0${theirs}` : undefined),
        load: (id) =>
          id === `\0${theirs}` ? `import * as all from "${dist}${file}"; console.log(all);` : undefined,
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: { theirs } } },
  });
  const outputs: Rolldown.RolldownOutput["output"][number][] = [result]
    .flat()
    .flatMap((bundle) => ("output" in bundle ? bundle.output : []));
  return new Map(
    outputs.map((output) => [
      output.fileName.replace(/^assets\//, ""),
      output.type === "chunk" ? output.code : String(output.source),
    ]),
  );
}

/** What starts as a worker, by the name that it has there. */
function workersIn(files: ReadonlyMap<string, string>): readonly string[] {
  const starts = [...files.values()].flatMap((code) => [
    ...code.matchAll(/new Worker\([^;{]*?["'`/]([\w-]+\.js)["'`]/g),
  ]);
  return [...new Set(starts.map(([, name = ""]) => name))];
}

it.each([
  ["the engine", "engine/index.js", 1],
  ["the elements", "elements/activation-lab.js", 3],
])("%s can be bundled: each worker is there, whole, and finds its WebAssembly", async (_, file, count) => {
  const files = await bundled(file);
  const workers = workersIn(files);
  expect(workers).toHaveLength(count);
  for (const name of workers) {
    const code = files.get(name) ?? "";
    expect(code, name).not.toBe("");
    expect(code, name).not.toMatch(/\bimport\s*\(/);
    const found = [...code.matchAll(/new URL\(\s*["'`]([\w-]+\.wasm)["'`]/g)].map(([, part = ""]) => part);
    const modules = [...new Set(found)];
    expect(modules, name).toHaveLength(name.startsWith("worker") ? 2 : 0);
    expect(
      modules.filter((part) => !files.has(part)),
      name,
    ).toEqual([]);
  }
});
