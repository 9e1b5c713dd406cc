/**
 * Writes PNG files exactly: a canvas would round half-transparent colours and has a largest size, and this has neither.
 * Rows come in bands, are compressed by the browser and never stand in memory all at once.
 */

import { Breather } from "./breathe.ts";
import { crc32 } from "./crc32.ts";
import type { Pixels } from "./pixel-source.ts";

export interface PngPicture {
  readonly width: number;
  readonly height: number;
  /** Every alpha is 255, so that it need not be stored. */
  readonly opaque: boolean;
  /** How many rows to ask for at once. */
  readonly bandRows: number;
  /** RGBA of whole rows. */
  rows(first: number, count: number): Promise<Pixels> | Pixels;
}

export interface PngOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** Compressed at once on the page's own thread: a few milliseconds. */
const PIECE_BYTES = 2 ** 16;
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export async function encodePng(picture: PngPicture, { signal, onProgress }: PngOptions): Promise<Blob> {
  const compression = new CompressionStream("deflate");
  const parts: BlobPart[] = [SIGNATURE, chunk("IHDR", header(picture))];
  const collected = collect(compression.readable, (data) => parts.push(chunk("IDAT", data)));
  const writer = compression.writable.getWriter();
  try {
    await writeRows(picture, writer, signal, onProgress);
    await writer.close();
  } catch (error) {
    // The reading side ends with the same error, and nobody else waits for it.
    collected.catch(() => {});
    await writer.abort(error).catch(() => {});
    throw error;
  }
  await collected;
  return new Blob([...parts, chunk("IEND", new Uint8Array(0))], { type: "image/png" });
}

async function writeRows(
  picture: PngPicture,
  writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<void> {
  const { width, height, opaque, bandRows } = picture;
  const breather = new Breather();
  const rowsInPiece = Math.max(1, Math.floor(PIECE_BYTES / (4 * width)));
  for (let first = 0; first < height; first += bandRows) {
    const count = Math.min(bandRows, height - first);
    const band = await picture.rows(first, count);
    for (let row = 0; row < count; row += rowsInPiece) {
      const rows = Math.min(rowsInPiece, count - row);
      await writer.write(scanlines(band.subarray(4 * width * row, 4 * width * (row + rows)), width, opaque));
      await breather.breathe(signal);
    }
    onProgress((first + count) / height);
  }
}

/** PNG specification, 11.2.2: 8 bits a sample, RGB or RGBA, not interlaced. */
function header({ width, height, opaque }: PngPicture): Uint8Array {
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
      const before = at === start ? -1 : at - 4;
      for (let sample = 0; sample < samples; sample++) {
        const left = before < 0 ? 0 : (pixels[before + sample] ?? 0);
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
