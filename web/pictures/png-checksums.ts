import { Breather } from "./breathe.ts";
import { pngChunks } from "./chunks.ts";
import { crc32 } from "./crc32.ts";

/** Summed up at once: a millisecond or so. */
const STEP = 2 ** 18;

/** Whether a PNG's pixels are as they were written; some browsers show a damaged one as blank from there on. */
export async function checksumsHold(bytes: Uint8Array): Promise<boolean> {
  const breather = new Breather();
  for (const { type, body, crc } of pngChunks(bytes)) {
    if (type !== "IDAT") continue;
    let sum = 0;
    for (let at = 0; at < body.length; at += STEP) {
      sum = crc32(body.subarray(at, at + STEP), sum);
      await breather.breathe();
    }
    if (sum !== crc) return false;
  }
  return true;
}
