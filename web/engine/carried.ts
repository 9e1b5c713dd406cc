import type { Variant } from "./calls.ts";
import { variantFor } from "./variants.ts";

/**
 * The module's bytes, where the page carries them in itself: a block of base64 a build, `<script type="text/plain"
 * id="wasm-simd">`. A page that is opened as a file may fetch nothing, not even its own neighbour.
 */
export function carriedModule(wish: Variant | undefined): ArrayBuffer | undefined {
  if (typeof document === "undefined" || typeof WebAssembly === "undefined") return undefined;
  const block = document.getElementById(`wasm-${variantFor(wish)}`);
  return block === null ? undefined : bytesIn(block.textContent ?? "");
}

function bytesIn(base64: string): ArrayBuffer {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes.buffer;
}
