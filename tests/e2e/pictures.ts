/** Picture files for the image filter, made on the spot. */

import { crc32, deflateSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { PNG } from "pngjs";

export interface PictureFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function file(name: string, mimeType: string, content: Buffer | string): PictureFile {
  return { name, mimeType, buffer: Buffer.from(content as Buffer) };
}

/** Every byte occurs, in every channel; opaque. */
export function opaquePng(
  width: number,
  height: number,
): { readonly png: PNG; readonly picture: PictureFile } {
  const png = new PNG({ width, height });
  for (let at = 0; at < png.data.length; at++)
    png.data[at] = at % 4 === 3 ? 255 : (at * 37 + (at >> 6)) & 255;
  return { png, picture: file("opaque.png", "image/png", PNG.sync.write(png)) };
}

/** A grey PNG of which, like a photograph's, nobody has to hold the pixels to write it. */
export function greyPng(width: number, height: number, { hollow = false } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const row = Buffer.from(Array.from({ length: width + 1 }, (_, x) => (x === 0 ? 0 : (x * 255) / width)));
  const pixels = hollow ? Buffer.alloc(0) : Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels, { level: 1 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A GIF of one pixel: red first, then white. */
export function animatedGif(): Buffer {
  const start = [...Buffer.from("GIF89a"), 1, 0, 1, 0, 0x80, 0, 0, 200, 30, 30, 255, 255, 255];
  const frame = (code: number) => [
    0x21,
    0xf9,
    4,
    0,
    10,
    0,
    0,
    0,
    0x2c,
    0,
    0,
    0,
    0,
    1,
    0,
    1,
    0,
    0,
    2,
    2,
    code,
    1,
    0,
  ];
  return Buffer.from([...start, ...frame(0x44), ...frame(0x4c), 0x3b]);
}

/** What the corners of `quadrants` are as stored, from the top left to the bottom right. */
export const CORNERS = {
  topLeft: "red",
  topRight: "lime",
  bottomLeft: "blue",
  bottomRight: "white",
} as const;

/** A JPEG by the browser's own encoder, 96 x 64, of four colours, with an EXIF orientation put in front. */
export async function rotatedJpeg(page: Page, orientation: number): Promise<Buffer> {
  const base64 = await page.evaluate(async (corners) => {
    const canvas = document.createElement("canvas");
    canvas.width = 96;
    canvas.height = 64;
    const context = canvas.getContext("2d");
    for (const [colour, x, y] of [
      [corners.topLeft, 0, 0],
      [corners.topRight, 48, 0],
      [corners.bottomLeft, 0, 32],
      [corners.bottomRight, 48, 32],
    ] as const) {
      if (!context) continue;
      context.fillStyle = colour;
      context.fillRect(x, y, 48, 32);
    }
    return canvas.toDataURL("image/jpeg", 0.95).split(",")[1] ?? "";
  }, CORNERS);
  const jpeg = Buffer.from(base64, "base64");
  return Buffer.concat([jpeg.subarray(0, 2), exif(orientation), jpeg.subarray(2)]);
}

/** The smallest EXIF segment: one TIFF directory with one entry, tag 274. */
function exif(orientation: number): Buffer {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0];
  const data = [...Buffer.from("Exif"), 0, 0, ...tiff];
  return Buffer.from([0xff, 0xe1, 0, data.length + 2, ...data]);
}
