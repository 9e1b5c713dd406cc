import { gifFrames, pngChunks, text } from "./chunks.ts";

const CHECKS: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  gif: (bytes) => [...gifFrames(bytes)].length > 1,
  // The animation's control chunk has to come before the first pixels.
  png: (bytes) => {
    for (const { type } of pngChunks(bytes)) {
      if (type === "acTL") return true;
      if (type === "IDAT") return false;
    }
    return false;
  },
  webp: (bytes) => text(bytes, 12, 16) === "VP8X" && ((bytes[20] ?? 0) & 2) !== 0,
};

/** Whether a picture moves, of which only the first frame can be filtered here. */
export function hasSeveralFrames(bytes: Uint8Array, format: string): boolean {
  return CHECKS[format]?.(bytes) ?? false;
}
