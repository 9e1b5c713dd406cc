import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { lessonPages } from "./build-scripts/lessons/plugin.ts";
import { thirdParty } from "./build-scripts/licences/third-party.ts";
import { plainLoops } from "./build-scripts/plain-loops.ts";
import { releaseFiles } from "./build-scripts/release/plugin.ts";
import { wasmModules } from "./build-scripts/wasm-modules.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const others = thirdParty(at("."));

/** The hosted site: lessons compiled to pages, one bundle for all of them, relative addresses throughout. */
export default defineConfig({
  base: "./",
  publicDir: false,
  plugins: [lessonPages(at(".")), others.note(), others.write(), releaseFiles(at("."))],
  resolve: { alias: wasmModules },
  worker: { format: "es", plugins: () => [plainLoops(at(".")), others.note()] },
  build: {
    outDir: "dist/site",
    emptyOutDir: true,
    target: "es2022",
    // The policy allows no data: fonts and no inline anything; one style sheet serves every page.
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        main: at("web/main.ts"),
        text: at("web/text.ts"),
        embed: at("web/embed.ts"),
        theme: at("web/host/theme.ts"),
        "frame-start": at("web/host/embed/frame-start.ts"),
      },
    },
  },
});
