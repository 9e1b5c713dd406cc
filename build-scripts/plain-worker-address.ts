import type { Plugin } from "vite";

const WRITTEN =
  /new URL\(new URL\([`"']([\w.-]+)[`"'],\s*import\.meta\.url\)\.href,\s*[`"']{2}\s*\+\s*import\.meta\.url\)/g;

/**
 * Writes the address of a worker as bundlers look for it, `new Worker(new URL("./worker.js", import.meta.url))`: Vite has resolved it
 * twice by then, and whoever bundles the result would be left with a worker whose files are missing.
 */
export function plainWorkerAddress(): Plugin {
  return {
    name: "plain-worker-address",
    generateBundle(_options, bundle) {
      let found = false;
      for (const output of Object.values(bundle)) {
        if (output.type !== "chunk") continue;
        output.code = output.code.replace(/new Worker\((.*?),\{/g, (whole, address: string) => {
          const plain = address.replace(WRITTEN, 'new URL("./$1",import.meta.url)');
          found ||= plain !== address;
          return whole.replace(address, plain);
        });
      }
      if (!found) this.error("The address of a worker is written in a way that is not known.");
    },
  };
}
