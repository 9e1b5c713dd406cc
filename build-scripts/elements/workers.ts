import type { Plugin } from "vite";
import { STARTED_WORKER } from "../started-workers.ts";

/** Has workers started in the way that works from another origin too, which a browser's own does not. */
export function workersFromElsewhere(starter: string): Plugin {
  return {
    name: "workers-from-elsewhere",
    enforce: "pre",
    transform(code, id) {
      if (!code.includes("new Worker(") || !/\/web\/(engine|pictures|loops)\/.*\.ts$/.test(id))
        return undefined;
      const imports = [`import { moduleWorker } from ${JSON.stringify(starter)};`];
      let left = code;
      const changed = code.replace(STARTED_WORKER, (start, file: string) => {
        left = left.replace(start, "");
        const name = `workerAddress${imports.length}`;
        imports.push(`import ${name} from "${file}?worker&url";`);
        return `moduleWorker(${name}, () => ${start})`;
      });
      if (left.includes("new Worker(")) this.error("a worker is started here in a way that is not known.");
      return { code: `${imports.join("\n")}\n${changed}`, map: null };
    },
  };
}
