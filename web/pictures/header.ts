/** What a file says of itself before a single pixel is decoded. */

import { imageSize } from "image-size";
import { text } from "./chunks.ts";
import { hasSeveralFrames } from "./frames.ts";
import { PictureProblem } from "./problem.ts";
import { endsTooEarly } from "./whole.ts";

export interface Header {
  /** As image-size names it: jpg, png, webp, gif, avif, bmp, heic, … */
  readonly format: string;
  /** In pixels, as stored: an orientation tag may turn them. */
  readonly width: number;
  readonly height: number;
  readonly animated: boolean;
}

export const MOST_PIXELS = 100_000_000;
/** Firefox has no wider canvas. */
export const LONGEST_SIDE = 32_767;

/** Browsers may open these, by image-size's names. */
const TO_TRY = ["jpg", "png", "webp", "gif", "avif", "bmp", "ico"];
/** Photographs in a HEIF file, by the brand that it names first. */
const HEIF = ["heic", "heix", "hevc", "hevx", "heif", "mif1", "msf1"];

/** What to do about pictures that no browser decodes, or not to pixels. */
const ADVICE: Readonly<Record<string, string>> = {
  svg: "is an SVG drawing, which is made of shapes and has no pixels. Export it as PNG and choose that.",
  tiff: "is a TIFF picture, which browsers do not open. Save it as PNG or JPEG and choose that.",
  psd: "is a Photoshop file, which browsers do not open. Save it as PNG or JPEG and choose that.",
};

/** Throws a PictureProblem for whatever cannot become a picture here. `name` is the file's. */
export function readHeader(bytes: Uint8Array, name: string): Header {
  if (bytes.length === 0) {
    throw new PictureProblem(`“${name}” is empty: the file has no content. Choose another one.`);
  }
  const { format, width, height } = sizeOf(bytes, name);
  const advice = ADVICE[format];
  if (advice !== undefined) throw new PictureProblem(`“${name}” ${advice}`);
  if (!TO_TRY.includes(format) && !isHeif(format)) throw unknown(name);
  if (!(width >= 1 && height >= 1)) {
    throw new PictureProblem(`“${name}” is damaged: it claims to have no pixels. Try another copy of it.`);
  }
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
    const size = `${width} × ${height} pixels, ${Math.round((width * height) / 1e6)} million`;
    const limit = `${MOST_PIXELS / 1e6} million pixels and ${LONGEST_SIDE} a side`;
    throw new PictureProblem(
      `“${name}” is too large: it has ${size}, and this page takes up to ${limit}. Make it smaller and try again.`,
    );
  }
  if (endsTooEarly(bytes, format)) throw damaged(name);
  return { format, width, height, animated: hasSeveralFrames(bytes, format) };
}

export function damaged(name: string, cause?: unknown): PictureProblem {
  return new PictureProblem(
    `“${name}” is damaged or cut short, so that its pixels cannot be read. Try another copy of it.`,
    { cause },
  );
}

export function isHeif(format: string): boolean {
  return HEIF.includes(format);
}

function unknown(name: string, cause?: unknown): PictureProblem {
  return new PictureProblem(
    `“${name}” is not a picture that this page knows. JPEG, PNG, WebP, GIF, AVIF and BMP all work.`,
    { cause },
  );
}

function sizeOf(bytes: Uint8Array, name: string): Omit<Header, "animated"> {
  if (isSvg(bytes)) return { format: "svg", width: 0, height: 0 };
  try {
    const { type = "", width, height } = imageSize(bytes);
    return { format: type, width, height };
  } catch (cause) {
    throw beginsLikePicture(bytes) ? damaged(name, cause) : unknown(name, cause);
  }
}

function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  return start.startsWith("<") && /<svg[\s>]/i.test(start);
}

/** As a JPEG, PNG, GIF or WebP does, although no size could be read from it. */
function beginsLikePicture(bytes: Uint8Array): boolean {
  const start = text(bytes, 0, 4);
  return ["\u00ff\u00d8\u00ff", "\u0089PNG", "GIF8", "RIFF"].some((mark) => start.startsWith(mark));
}
