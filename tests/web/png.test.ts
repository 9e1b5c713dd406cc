import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { encodeAt, type JobOptions, type PngPicture } from "../../web/pictures/files.ts";
import { pictureHandlers } from "../../web/pictures/handlers.ts";
import { bandRows, memorySource } from "../../web/pictures/pixel-source.ts";

/** The desk in this thread, as a page has it that may start no worker. */
const encodePng = (picture: PngPicture, options: JobOptions) => encodeAt(pictureHandlers(), picture, options);
const calm = { signal: new AbortController().signal, onProgress() {} };

function noise(width: number, height: number, opaque: boolean): Uint8Array<ArrayBuffer> {
  let state = 1;
  return Uint8Array.from({ length: 4 * width * height }, (_, at) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return opaque && at % 4 === 3 ? 255 : state >>> 24;
  });
}

async function roundTrip(width: number, height: number, opaque: boolean) {
  const pixels = noise(width, height, opaque);
  const { rows } = memorySource(pixels, width, height);
  const blob = await encodePng({ width, height, opaque, bandRows: 7, rows }, calm);
  const png = PNG.sync.read(Buffer.from(await blob.arrayBuffer()));
  return { pixels, png, blob };
}

describe("a PNG", () => {
  it.each([
    [1, 1, true],
    [1, 1, false],
    [97, 61, true],
    [97, 61, false],
    [3000, 40, true],
  ])("of %i x %i, opaque %s, is read back exactly", async (width, height, opaque) => {
    const { pixels, png, blob } = await roundTrip(width, height, opaque);
    expect([png.width, png.height, png.alpha]).toEqual([width, height, !opaque]);
    expect(Buffer.from(pixels).equals(png.data)).toBe(true);
    expect(blob.type).toBe("image/png");
  });

  it("says how far it is, and stops when it is told to", async () => {
    const shares: number[] = [];
    const stop = new AbortController();
    const { rows } = memorySource(noise(64, 64, true), 64, 64);
    const picture = { width: 64, height: 64, opaque: true, bandRows: 16, rows };
    await encodePng(picture, { ...calm, onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
    stop.abort();
    await expect(encodePng(picture, { ...calm, signal: stop.signal })).rejects.toThrow("aborted");
  });

  it("passes on what went wrong with its rows", async () => {
    const rows = async () => {
      throw new Error("no rows");
    };
    const picture = { width: 4, height: 4, opaque: true, bandRows: 4, rows };
    await expect(encodePng(picture, calm)).rejects.toThrow("no rows");
  });
});

describe("bands", () => {
  it("are whole multiples of their unit, and at least that", () => {
    expect(bandRows(4000) * 4000).toBeLessThanOrEqual(2 ** 18);
    expect(bandRows(4032, 4) % 4).toBe(0);
    expect(bandRows(32_767, 26)).toBe(26);
    expect(bandRows(1)).toBe(2 ** 18);
  });
});
