/** Builds dist/engine: the engine alone, for anyone's page, worker or node. */

import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { enginePackage } from "./engine-package.ts";
import { thirdParty } from "./licences/third-party.ts";
import { plainWorkerAddress } from "./plain-worker-address.ts";
import { wasmModules } from "./wasm-modules.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const outDir = `${root}dist/engine`;
const others = thirdParty(root);

/** Both builds of the module go by the same name, in folders that say which they are. */
function named(name: string, sources: readonly string[]): string {
  const variant = sources.some((source) => source.includes("wasm-scalar")) ? "scalar" : "simd";
  return name.startsWith("activation-lab") ? `activation-lab-${variant}` : name;
}

/** People import these files by name, so no hashes; `prefix` keeps the worker's own bundle apart. */
function fileNames(prefix: string) {
  return {
    entryFileNames: "[name].js",
    chunkFileNames: (chunk: { name: string; moduleIds: string[] }) =>
      `${prefix}${named(chunk.name, chunk.moduleIds)}.js`,
    assetFileNames: (asset: { names: string[]; originalFileNames: string[] }) =>
      `${named(asset.names[0] ?? "asset", asset.originalFileNames)}[extname]`,
  };
}

export default defineConfig({
  root,
  base: "./",
  publicDir: false,
  plugins: [plainWorkerAddress(), others.note(), others.write(), enginePackage(root, outDir)],
  resolve: { alias: wasmModules },
  build: {
    outDir,
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: { index: `${root}web/engine/index.ts` },
      preserveEntrySignatures: "strict",
      output: fileNames(""),
    },
  },
  // In one file: bundlers make classic scripts of workers, which cannot have parts.
  worker: {
    format: "es",
    plugins: () => [others.note()],
    rolldownOptions: { output: { ...fileNames("worker-"), codeSplitting: false } },
  },
});
