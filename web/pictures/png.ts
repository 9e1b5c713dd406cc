/**
 * Writes PNG files exactly: a canvas would round half-transparent colours and has a largest size, and this has neither.
 * Rows come in bands, are compressed by the browser and never stand in memory all at once.
 */

import { Breather } from "./breathe.ts";
import type { PngSize } from "./calls.ts";
import { crc32 } from "./crc32.ts";
import type { Pixels } from "./pixel-source.ts";

/** Compressed at once: a few milliseconds, in case it is the page's own thread that does it. */
const PIECE_BYTES = 2 ** 16;
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export class PngWriter {
  private readonly parts: BlobPart[];
  private readonly writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>;
  private readonly collected: Promise<void>;
  private readonly breather = new Breather();

  constructor(private readonly size: PngSize) {
    const compression = new CompressionStream("deflate");
    this.parts = [SIGNATURE, chunk("IHDR", header(size))];
    this.writer = compression.writable.getWriter();
    this.collected = collect(compression.readable, (data) => this.parts.push(chunk("IDAT", data)));
    // Whoever drops the file does not wait for it; whoever ends it is told.
    this.collected.catch(() => {});
  }

  /** Whole rows, RGBA, from the top down. */
  async add(pixels: Pixels): Promise<void> {
    const { width, opaque } = this.size;
    const piece = 4 * width * Math.max(1, Math.floor(PIECE_BYTES / (4 * width)));
    for (let at = 0; at < pixels.length; at += piece) {
      await this.writer.write(scanlines(pixels.subarray(at, at + piece), width, opaque));
      await this.breather.breathe();
    }
  }

  async end(): Promise<Blob> {
    await this.writer.close();
    await this.collected;
    return new Blob([...this.parts, chunk("IEND", new Uint8Array(0))], { type: "image/png" });
  }

  async drop(): Promise<void> {
    await this.writer.abort();
  }
}

/** PNG specification, 11.2.2: 8 bits a sample, RGB or RGBA, not interlaced. */
function header({ width, height, opaque }: PngSize): Uint8Array {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  data.set([8, opaque ? 2 : 6, 0, 0, 0], 8);
  return data;
}

/** Rows as PNG stores them: each begins with its filter, here 1 (Sub): every byte less the same byte one pixel before. */
function scanlines(pixels: Pixels, width: number, opaque: boolean): Uint8Array<ArrayBuffer> {
  const samples = opaque ? 3 : 4;
  const rows = pixels.length / (4 * width);
  const lines = new Uint8Array(rows * (1 + samples * width));
  let to = 0;
  for (let row = 0; row < rows; row++) {
    lines[to++] = 1;
    const start = 4 * width * row;
    for (let at = start; at < start + 4 * width; at += 4) {
      for (let sample = 0; sample < samples; sample++) {
        const left = at === start ? 0 : (pixels[at - 4 + sample] ?? 0);
        lines[to++] = (pixels[at + sample] ?? 0) - left;
      }
    }
  }
  return lines;
}

/** PNG specification, 5.3: length, type, data, checksum of type and data. */
function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let at = 0; at < 4; at++) bytes[4 + at] = type.charCodeAt(at);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

async function collect(stream: ReadableStream<Uint8Array>, take: (data: Uint8Array) => void): Promise<void> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) take(next.value);
}
