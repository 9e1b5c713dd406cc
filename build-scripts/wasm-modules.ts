import { fileURLToPath } from "node:url";

/** Where the builds of the engine's module lie, as Vite's aliases; each folder holds activation-lab.js and .wasm. */
export const wasmModules = {
  "@wasm/simd": fileURLToPath(new URL("../build/wasm/module", import.meta.url)),
  "@wasm/scalar": fileURLToPath(new URL("../build/wasm-scalar/module", import.meta.url)),
};
