import jsQR from "jsqr";
import { expect, it } from "vitest";
import { type QrCode, qrCode } from "../../web/host/preset/qr-code.ts";

const SCALE = 4;

/** What a camera would read, by a program that is not ours: the path painted as black on white. */
function scanned({ size, path }: QrCode): string | undefined {
  const side = size * SCALE;
  const pixels = new Uint8ClampedArray(4 * side * side).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++) {
      const from = 4 * (row * side + Number(x) * SCALE);
      for (let at = from; at < from + 4 * Number(width) * SCALE; at++) if (at % 4 < 3) pixels[at] = 0;
    }
  }
  return jsQR(pixels, side, side)?.data;
}

it.each([
  "https://example.org/meet-the-functions/#v=1&preset=eyJ2IjoxfQ",
  `https://example.org/#v=1&preset=${"aZ09-_".repeat(120)}`,
])("a link can be read from its QR code", (link) => {
  const code = qrCode(link);
  expect(code && scanned(code)).toBe(link);
});

it("a link as long as a code can be still has one, and a longer one has none", () => {
  expect(qrCode("x".repeat(2953))).toBeDefined();
  expect(qrCode("x".repeat(2954))).toBeUndefined();
});
