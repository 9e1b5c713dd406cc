import { damaged, type Header, isHeif, readHeader } from "./header.ts";
import { bitmapSource, type PixelSource } from "./pixel-source.ts";
import { checksumsHold } from "./png-checksums.ts";
import { PictureProblem } from "./problem.ts";

export interface OpenedPicture {
  readonly source: PixelSource;
  readonly header: Header;
}

/** No file of a hundred million pixels needs more, and reading it would leave no memory for the pixels. */
const MOST_BYTES = 500_000_000;

/**
 * Takes a picture file as far as its pixels: upright (orientation tags are followed), in sRGB, the first frame of an
 * animation. Throws a PictureProblem for whatever is none, and the signal's reason when it is aborted.
 */
export async function openPicture(file: File, signal: AbortSignal): Promise<OpenedPicture> {
  if (file.size > MOST_BYTES) {
    const megabytes = Math.round(file.size / 1e6);
    throw new PictureProblem(
      `“${file.name}” is too large: it has ${megabytes} MB, and this page takes up to ${MOST_BYTES / 1e6}.`,
    );
  }
  const bytes = await bytesOf(file);
  const header = readHeader(bytes, file.name);
  if (header.format === "png" && !(await checksumsHold(bytes, signal))) throw damaged(file.name);
  signal.throwIfAborted();
  const bitmap = await decode(file, header);
  if (signal.aborted) {
    bitmap.close();
    signal.throwIfAborted();
  }
  return { source: bitmapSource(bitmap), header };
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new PictureProblem(
      `“${file.name}” could not be read. It may have been moved, changed or be a folder: choose it once more.`,
      { cause },
    );
  }
}

async function decode(file: File, { format }: Header): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image", colorSpaceConversion: "default" });
  } catch (cause) {
    if (isHeif(format)) {
      throw new PictureProblem(
        `“${file.name}” is a HEIC photograph, which this browser does not open. Export it as JPEG and choose that.`,
        { cause },
      );
    }
    throw damaged(file.name, cause);
  }
}
