/** Builds dist/elements: the figures as custom elements for anyone's page. After the site, whose course it takes. */

import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { thirdParty } from "../licences/third-party.ts";
import { plainLoops } from "../plain-loops.ts";
import { plainWorkerAddress } from "../plain-worker-address.ts";
import { wasmModules } from "../wasm-modules.ts";
import { elementModules } from "./element-modules.ts";
import { elementsPackage } from "./package.ts";
import { workersFromElsewhere } from "./workers.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const outDir = `${root}dist/elements`;
const others = thirdParty(root);

/** Everything but the entries has a checksum in its name, for caches. */
const parts = {
  chunkFileNames: "parts/[name]-[hash].js",
  assetFileNames: "parts/[name]-[hash][extname]",
};

export default defineConfig({
  root,
  base: "./",
  publicDir: false,
  plugins: [
    workersFromElsewhere(`${root}web/elements/module-worker.ts`),
    plainWorkerAddress(),
    elementModules(root),
    others.note(),
    others.write(),
    elementsPackage(root, outDir),
  ],
  resolve: { alias: wasmModules },
  worker: {
    format: "es",
    plugins: () => [plainLoops(root), others.note()],
    // In one file each: bundlers make classic scripts of workers, which cannot have parts.
    rolldownOptions: {
      output: { ...parts, entryFileNames: "parts/[name]-[hash].js", codeSplitting: false },
    },
  },
  build: {
    outDir,
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: { "activation-lab": `${root}web/elements/activation-lab.ts` },
      // What a page may import by name, keeps its exports.
      preserveEntrySignatures: "strict",
      output: { ...parts, entryFileNames: "[name].js" },
    },
  },
});
