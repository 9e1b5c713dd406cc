/** Loads the WebAssembly module: the only file that knows where it comes from. */

import scalarUrl from "@wasm/scalar/activation-lab.wasm?url";
import simdUrl from "@wasm/simd/activation-lab.wasm?url";
import type { ActivationLab, ActivationLabOptions } from "./activation-lab.d.ts";
import type { Variant } from "./calls.ts";
import { EngineError } from "./errors.ts";

interface Build {
  readonly url: string;
  readonly glue: () => Promise<{ default: (options: ActivationLabOptions) => Promise<ActivationLab> }>;
}

const builds: Partial<Record<Variant, Build>> = {
  simd: { url: simdUrl, glue: () => import("@wasm/simd/activation-lab.js") },
  scalar: { url: scalarUrl, glue: () => import("@wasm/scalar/activation-lab.js") },
};

/** The smallest module with a vector instruction in it: (func (result v128) i32.const 0 i8x16.splat i8x16.popcnt). */
const moduleWithVectors = Uint8Array.of(
  ...[
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98,
    11,
  ],
);

function supports(variant: Variant): boolean {
  return variant === "scalar" || (variant === "simd" && WebAssembly.validate(moduleWithVectors));
}

export interface LoadedModule {
  readonly module: ActivationLab;
  readonly variant: Variant;
}

/** Without a wish, the fastest build that this machine can run. */
export async function loadModule(wish?: Variant): Promise<LoadedModule> {
  if (typeof WebAssembly === "undefined") {
    throw new EngineError(
      "variant-unavailable",
      "This browser has no WebAssembly, or it has been switched off, so nothing can be computed here.",
    );
  }
  const variant = wish ?? (supports("simd") ? "simd" : "scalar");
  const build = builds[variant];
  if (build === undefined || !supports(variant)) {
    throw new EngineError(
      "variant-unavailable",
      `The ${variant} build of the engine cannot be used here. Leave the variant out, and the best one is chosen.`,
    );
  }
  try {
    const [glue, wasmBinary] = await Promise.all([build.glue(), bytesOf(build.url)]);
    return { module: await glue.default({ wasmBinary }), variant };
  } catch (error) {
    throw new EngineError("engine-lost", "The engine could not be loaded. Reloading the page may help.", {
      cause: error,
    });
  }
}

/** Handing the module its bytes, whole, makes it indifferent to the MIME type that a server gives them. */
async function bytesOf(address: string): Promise<ArrayBuffer> {
  const url = new URL(address, import.meta.url);
  if (url.protocol === "file:" && typeof process !== "undefined") {
    // node's fetch does not read files
    const { readFile } = process.getBuiltinModule("node:fs/promises");
    return new Uint8Array(await readFile(url)).buffer;
  }
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url.href} answered with status ${response.status}.`);
  }
  return response.arrayBuffer();
}
