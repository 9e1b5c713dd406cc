/** Loads the WebAssembly module: the only file that knows where it comes from. */

import scalarUrl from "@wasm/scalar/activation-lab.wasm?url";
import simdUrl from "@wasm/simd/activation-lab.wasm?url";
import type { ActivationLab, ActivationLabOptions } from "./activation-lab.d.ts";
import type { Variant } from "./calls.ts";
import { EngineError } from "./errors.ts";
import { supports, variantFor } from "./variants.ts";

interface Build {
  readonly url: string;
  readonly glue: () => Promise<{ default: (options: ActivationLabOptions) => Promise<ActivationLab> }>;
}

const builds: Partial<Record<Variant, Build>> = {
  simd: { url: simdUrl, glue: () => import("@wasm/simd/activation-lab.js") },
  scalar: { url: scalarUrl, glue: () => import("@wasm/scalar/activation-lab.js") },
};

export interface LoadedModule {
  readonly module: ActivationLab;
  readonly variant: Variant;
}

/** `carried` are the bytes of the build, where the page has them already; otherwise they are fetched. */
export async function loadModule(wish?: Variant, carried?: ArrayBuffer): Promise<LoadedModule> {
  if (typeof WebAssembly === "undefined") {
    throw new EngineError(
      "variant-unavailable",
      "This browser has no WebAssembly, or it has been switched off, so nothing can be computed here.",
    );
  }
  const variant = variantFor(wish);
  const build = builds[variant];
  if (build === undefined || !supports(variant)) {
    throw new EngineError(
      "variant-unavailable",
      `The ${variant} build of the engine cannot be used here. Leave the variant out, and the best one is chosen.`,
    );
  }
  try {
    const [glue, wasmBinary] = await Promise.all([build.glue(), carried ?? bytesOf(build.url)]);
    // Left alone, the module works out an address for the file that it will not fetch, which a worker made of text has none of.
    const locateFile = (file: string): string => file;
    return { module: await glue.default({ wasmBinary, locateFile }), variant };
  } catch (error) {
    throw new EngineError("engine-lost", "The engine could not be loaded. Reloading the page may help.", {
      cause: error,
    });
  }
}

/** Handing the module its bytes, whole, makes it indifferent to the MIME type that a server gives them. */
async function bytesOf(address: string): Promise<ArrayBuffer> {
  // A build writes addresses out in full; a bundler that reads this would want to know what a relative one could mean here.
  const url = new URL(address, globalThis.location?.href);
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
