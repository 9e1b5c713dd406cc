import type { Plugin } from "vite";
import { STARTED_WORKER } from "../started-workers.ts";

/**
 * Makes workers part of the script that starts them: as text, and classic, because a module worker of text does not start in
 * a page that was opened as a file.
 */
export function inlineWorkers(): Plugin {
  return {
    name: "inline-workers",
    enforce: "pre",
    transform(code, id) {
      if (!code.includes("new Worker(") || !/\/web\/.*\.ts$/.test(id)) return undefined;
      const imports: string[] = [];
      const inlined = code.replace(STARTED_WORKER, (_, file: string) => {
        const name = `InlineWorker${imports.length}`;
        imports.push(`import ${name} from "${file}?worker&inline";`);
        return `new ${name}()`;
      });
      if (inlined.includes("new Worker("))
        this.error("a worker is started here in a way that cannot be inlined.");
      return { code: `${imports.join("\n")}\n${inlined}`, map: null };
    },
  };
}

/** Leaves the engine's own file out of the scripts: the page carries it once, for all of them. */
export function carriedEngine(): Plugin {
  return {
    name: "carried-engine",
    enforce: "pre",
    load: (id) => (id.endsWith(".wasm?url") ? 'export default "carried.wasm";' : undefined),
    transform(code, id) {
      if (!id.endsWith("/activation-lab.js")) return undefined;
      const file = /new URL\("activation-lab\.wasm",\s*import\.meta\.url\)/g;
      return { code: code.replace(file, '"carried.wasm"'), map: null };
    },
  };
}
