import { BitmapReader } from "./bitmap-reader.ts";
import { damaged, type Header, isHeif, readHeader } from "./header.ts";
import { checksumsHold } from "./png-checksums.ts";
import { PictureProblem } from "./problem.ts";

export interface OpenedPicture {
  readonly reader: BitmapReader;
  readonly header: Header;
}

/** No file of a hundred million pixels needs more, and reading it would leave no memory for the pixels. */
const MOST_BYTES = 500_000_000;

/**
 * Takes a picture file as far as its pixels: upright (orientation tags are followed), in sRGB, the first frame of an
 * animation. Throws a PictureProblem for whatever is none.
 */
export async function openPicture(file: File): Promise<OpenedPicture> {
  if (file.size > MOST_BYTES) {
    const megabytes = Math.round(file.size / 1e6);
    throw new PictureProblem(
      `“${file.name}” is too large: it has ${megabytes} MB, and this page takes up to ${MOST_BYTES / 1e6}.`,
    );
  }
  const bytes = await bytesOf(file);
  const header = readHeader(bytes, file.name);
  if (header.format === "png" && !(await checksumsHold(bytes))) throw damaged(file.name);
  return { reader: new BitmapReader(await decode(file, header)), header };
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
