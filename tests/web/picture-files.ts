/** Picture files made by hand, as small as their formats allow. */

import { deflateSync } from "node:zlib";
import { crc32 } from "../../web/pictures/crc32.ts";

export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A grey PNG; `extra` chunks come before its pixels. */
export function greyPng(width: number, height: number, extra: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const pixels = width * height > 1e6 ? Buffer.alloc(0) : Buffer.alloc((width + 1) * height);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk("IHDR", header),
    ...extra,
    pngChunk("IDAT", deflateSync(pixels)),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The parts of a JPEG without any picture in it: enough for whoever reads its structure. */
export function hollowJpeg(width: number, height: number, { ended = true, thumbnail = false } = {}): Buffer {
  const segment = (marker: number, data: readonly number[]) => [
    0xff,
    marker,
    (data.length + 2) >> 8,
    (data.length + 2) & 255,
    ...data,
  ];
  const size = [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0];
  const scan = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];
  return Buffer.from([
    0xff,
    0xd8,
    ...segment(0xe1, thumbnail ? [0x41, 0xff, 0xd8, 0xff, 0xd9] : [0x41]),
    ...segment(0xc0, size),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...scan,
    ...(ended ? [0xff, 0xd9] : []),
  ]);
}

/** A GIF of one pixel, shown in so many frames. */
export function gif(frames: number): Buffer {
  const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
  const control = [0x21, 0xf9, 4, 0, 10, 0, 0, 0];
  const start = [...Buffer.from("GIF89a"), 1, 0, 1, 0, 0x80, 0, 0, 200, 30, 30, 255, 255, 255];
  const parts = Array.from({ length: frames }, () => [...control, ...frame]);
  return Buffer.from([...start, ...parts.flat(), 0x3b]);
}
