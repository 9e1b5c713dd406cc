import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Everything that needs no browser: the engine in node, plain TypeScript, the lesson compiler, the scripts. */
export default defineConfig({
  resolve: {
    alias: {
      "@wasm/simd": at("build/wasm/module"),
      "@wasm/scalar": at("build/wasm-scalar/module"),
    },
  },
  test: {
    include: ["tests/{engine,web,lessons,scripts}/**/*.test.ts"],
    // Two cores are shared with compilers while people work: slow is not wrong.
    testTimeout: 30_000,
    passWithNoTests: false,
  },
});
