/**
 * The functions as plain JavaScript loops, from the code that the lessons show. Each gets a loop of its own text, so that
 * a just-in-time compiler can put the function inside it: one loop that is handed its function would be slowed down by
 * having met many.
 */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";

const LOOPS = "virtual:plain-loops";
const FOLDER = "lessons/code";

export function plainLoops(root: string): Plugin {
  return {
    name: "plain-loops",
    resolveId: (id) => (id === LOOPS ? `\0${LOOPS}` : undefined),
    async load(id) {
      if (id !== `\0${LOOPS}`) return undefined;
      const folder = join(root, FOLDER);
      const files = (await readdir(folder)).filter((name) => name.endsWith(".js")).sort();
      const parts = await Promise.all(
        files.map(async (name) => {
          const path = join(folder, name);
          this.addWatchFile(path);
          return loopsOf(name.replace(/\.js$/, ""), path, await readFile(path, "utf8"));
        }),
      );
      return moduleText(parts);
    },
  };
}

export interface LoopSource {
  readonly id: string;
  readonly imports: string;
  readonly loops: string;
}

/** The text of one function's two loops. */
export function loopsOf(id: string, path: string, code: string): LoopSource {
  const kinds = ["value", "slope"] as const;
  const names = kinds.map((kind) => `${kind} as ${id}_${kind}`);
  return {
    id,
    imports: `import { ${names.join(", ")} } from ${JSON.stringify(path)};`,
    loops: kinds.map((kind) => loopText(id, kind, parametersOf(id, kind, code))).join("\n"),
  };
}

export function moduleText(parts: readonly LoopSource[]): string {
  const table = parts.map(({ id }) => `  ${id}: { value: ${id}_value_loop, slope: ${id}_slope_loop },`);
  return [
    ...parts.map(({ imports }) => imports),
    ...parts.map(({ loops }) => loops),
    `export const loops = {\n${table.join("\n")}\n};`,
  ].join("\n");
}

function loopText(id: string, kind: string, parameters: readonly string[]): string {
  const also = parameters.map((name) => `, ${name}`).join("");
  return `function ${id}_${kind}_loop(x, y${also}) {
  for (let i = 0; i < x.length; i++) y[i] = ${id}_${kind}(x[i]${also});
}`;
}

/** The names after x in `export function value(x, alpha = 0.01)`. */
function parametersOf(id: string, kind: string, code: string): string[] {
  const [, list] = new RegExp(`^export function ${kind}\\(([^)]*)\\)`, "m").exec(code) ?? [];
  if (list === undefined) throw new Error(`${FOLDER}/${id}.js exports no function “${kind}”.`);
  return list
    .split(",")
    .slice(1)
    .map((parameter) => `its_${parameter.split("=")[0]?.trim()}`);
}
