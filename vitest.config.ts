import { defineConfig } from "vitest/config";
import { wasmModules } from "./build-scripts/wasm-modules.ts";

/** Everything that needs no browser: the engine in node, plain TypeScript, the lesson compiler, the scripts. */
export default defineConfig({
  resolve: { alias: wasmModules },
  test: {
    include: ["tests/{engine,web,lessons,lms,scripts,hosting}/**/*.test.ts"],
    // Two cores are shared with compilers while people work: slow is not wrong.
    testTimeout: 30_000,
    passWithNoTests: false,
  },
});
