import { describe, expect, it } from "vitest";
import { createEngine } from "./built-engine.ts";

/** Spacing of float32 at y, never below that of the smallest normal number. */
function spacing(y: number): number {
  return 2 ** (Math.floor(Math.log2(Math.max(Math.abs(y), 2 ** -126))) - 23);
}

describe("the builds with and without vectors", () => {
  it("are both to be had, and the one with vectors is taken when nothing is said", async () => {
    const [chosen, simd, scalar] = await Promise.all([
      createEngine(),
      createEngine({ variant: "simd" }),
      createEngine({ variant: "scalar" }),
    ]);
    expect([chosen.variant, simd.variant, scalar.variant]).toEqual(["simd", "simd", "scalar"]);
    expect(simd.catalogue).toEqual(scalar.catalogue);
  });

  it("agree within 4 units in the last place on every function", async () => {
    const simd = await createEngine({ variant: "simd" });
    const scalar = await createEngine({ variant: "scalar" });
    const input = Float32Array.from({ length: 40_001 }, (_, index) => index / 1000 - 20);
    for (const { id } of simd.catalogue) {
      for (const derivative of [false, true]) {
        const fast = await simd.apply({ id, input, derivative });
        const plain = await scalar.apply({ id, input, derivative });
        const apart = fast.findIndex((y, index) => {
          const other = plain[index] ?? Number.NaN;
          // Near the root of a derivative only an absolute bound makes sense (2^-22).
          return Math.abs(y - other) > Math.max(4 * spacing(other), derivative ? 2 ** -22 : 0);
        });
        expect(apart, `${id}${derivative ? "'" : ""} at ${input[apart]}`).toBe(-1);
      }
    }
  });
});
