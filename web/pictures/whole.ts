import { gifFrames, jpegSegments, pngChunks, viewOf } from "./chunks.ts";

const CHECKS: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  png: pngIsWhole,
  jpg: jpegIsWhole,
  gif: (bytes) => !gifFrames(bytes).next().done,
  webp: (bytes) => viewOf(bytes).getUint32(4, true) + 8 <= bytes.length,
};

/**
 * Whether a picture file is cut short. Some browsers show what is left of such a file, with blank below, and others
 * nothing; here both decline it. Formats that are not known here pass.
 */
export function endsTooEarly(bytes: Uint8Array, format: string): boolean {
  return !(CHECKS[format]?.(bytes) ?? true);
}

function pngIsWhole(bytes: Uint8Array): boolean {
  for (const { type } of pngChunks(bytes)) {
    if (type === "IEND") return true;
  }
  return false;
}

function jpegIsWhole(bytes: Uint8Array): boolean {
  for (const { marker } of jpegSegments(bytes)) {
    if (marker === 0xd9) return true;
  }
  return false;
}
