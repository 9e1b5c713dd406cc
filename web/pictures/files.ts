/** Picture files in and out, by way of the picture desk. */

import type { PictureDesk, PngSize } from "./calls.ts";
import { pictureDesk } from "./desk.ts";
import type { Header } from "./header.ts";
import type { PixelSource, Pixels } from "./pixel-source.ts";

export interface PictureFile {
  readonly source: PixelSource;
  readonly header: Header;
}

export interface PngPicture extends PngSize {
  /** How many rows to ask for at once. */
  readonly bandRows: number;
  /** RGBA of whole rows, in an array that may be given away. */
  rows(first: number, count: number): Promise<Pixels>;
}

export interface JobOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** Throws a PictureProblem for whatever is no picture, and the signal's reason when it is aborted. */
export async function openPictureFile(file: File, signal: AbortSignal): Promise<PictureFile> {
  const desk = await pictureDesk();
  signal.throwIfAborted();
  const { source, width, height, header } = await desk.open({ file });
  const close = () => void desk.close({ source });
  if (signal.aborted) {
    close();
    signal.throwIfAborted();
  }
  const rows = (first: number, count: number) => desk.rows({ source, first, count });
  return { source: { width, height, rows, close }, header };
}

export async function encodePng(picture: PngPicture, options: JobOptions): Promise<Blob> {
  return await encodeAt(await pictureDesk(), picture, options);
}

/** As encodePng, at a desk of the caller's choice. */
export async function encodeAt(
  desk: PictureDesk,
  { width, height, opaque, bandRows, rows }: PngPicture,
  { signal, onProgress }: JobOptions,
): Promise<Blob> {
  const png = await desk.beginPng({ width, height, opaque });
  try {
    for (let first = 0; first < height; first += bandRows) {
      signal.throwIfAborted();
      const count = Math.min(bandRows, height - first);
      await desk.addRows({ png, pixels: await rows(first, count) });
      onProgress((first + count) / height);
    }
    return await desk.endPng({ png });
  } catch (error) {
    await desk.dropPng({ png });
    throw error;
  }
}
