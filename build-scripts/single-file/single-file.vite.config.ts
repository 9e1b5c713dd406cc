/** Builds dist/offline/activation-lab.html: the whole course in one file, for a page that has nothing but itself. */

import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { thirdParty } from "../licences/third-party.ts";
import { plainLoops } from "../plain-loops.ts";
import { wasmModules } from "../wasm-modules.ts";
import { carriedEngine, inlineWorkers } from "./inline-parts.ts";
import { singleFile } from "./plugin.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

const others = thirdParty(root);

export default defineConfig({
  root,
  base: "./",
  publicDir: false,
  plugins: [inlineWorkers(), carriedEngine(), others.note(), others.compare(), singleFile(root)],
  resolve: { alias: wasmModules },
  worker: { format: "iife", plugins: () => [carriedEngine(), plainLoops(root), others.note()] },
  build: {
    outDir: "dist/offline",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: () => true,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: { input: `${root}web/main.ts`, output: { codeSplitting: false } },
  },
});
