import type { Variant } from "./calls.ts";

/** The smallest module with a vector instruction in it: (func (result v128) i32.const 0 i8x16.splat i8x16.popcnt). */
const moduleWithVectors = Uint8Array.of(
  ...[
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98,
    11,
  ],
);

/** Asked only where there is WebAssembly at all. */
export function supports(variant: Variant): boolean {
  return variant === "scalar" || (variant === "simd" && WebAssembly.validate(moduleWithVectors));
}

/** Without a wish, the fastest build that this machine can run. */
export function variantFor(wish: Variant | undefined): Variant {
  return wish ?? (supports("simd") ? "simd" : "scalar");
}
