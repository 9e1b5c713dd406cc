/** Builds the script and the style of the page that a learning platform opens, which the packages take from build/launch. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { keptCourseSource } from "./lessons/kept-course.ts";
import { thirdParty } from "./licences/third-party.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const others = thirdParty(root);

export default defineConfig({
  root,
  base: "./",
  publicDir: false,
  plugins: [keptCourseSource(root).modules, others.note(), others.compare()],
  build: {
    outDir: `${root}build/launch`,
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    // A file of its own, not one in the script.
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      input: { launch: `${root}web/report/launch/main.ts` },
      // A classic script, which starts whatever MIME type a platform gives to modules.
      output: { format: "iife", entryFileNames: "launch.js", assetFileNames: "launch[extname]" },
    },
  },
});
