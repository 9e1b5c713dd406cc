import type { Engine } from "../../engine/calls.ts";
import { type JobOptions, openPictureFile } from "../../pictures/files.ts";
import { bandRows, memorySource, type PixelSource, type Pixels } from "../../pictures/pixel-source.ts";

/** A picture small enough to be shown: the source with every factor x factor block averaged. */
export interface Preview {
  readonly width: number;
  readonly height: number;
  readonly pixels: Pixels;
}

/** A picture with what the figure needs to know of it; the full size stays in the source. */
export interface Picture {
  /** For file names. */
  readonly name: string;
  /** For sentences. */
  readonly title: string;
  readonly note: string;
  readonly source: PixelSource;
  readonly opaque: boolean;
  /** How often each byte occurs over the whole picture: 256 counts of red, of green, of blue. */
  readonly counts: Uint32Array;
  readonly large: Preview;
  readonly small: Preview;
  /** Of the sample; undefined for the learner's own. */
  readonly seed: number | undefined;
}

const LARGE_SIDE = 1280;
const SMALL_SIDE = 480;
const SAMPLE_WIDTH = 960;
const SAMPLE_HEIGHT = 640;

type Facts = Pick<Picture, "name" | "title" | "note" | "seed">;

/** Reads a source once from top to bottom: counts it, shrinks it and sees whether anything is transparent. */
export async function readPicture(
  engine: Engine,
  source: PixelSource,
  facts: Facts,
  { signal, onProgress }: JobOptions,
): Promise<Picture> {
  const { width, height } = source;
  const factor = Math.ceil(Math.max(width, height) / LARGE_SIDE);
  const large = { width: Math.ceil(width / factor), height: Math.ceil(height / factor) };
  const pixels = new Uint8Array(4 * large.width * large.height);
  let counts: Uint32Array = new Uint32Array(3 * 256);
  let opaque = true;
  const atOnce = bandRows(width, factor);
  for (let first = 0; first < height; first += atOnce) {
    const band = await source.rows(first, Math.min(atOnce, height - first));
    opaque &&= isOpaque(band);
    const counting = engine.countPixels({ pixels: band, counts, signal });
    const shrinking = engine.shrinkPixels({ pixels: band, width, factor, signal });
    pixels.set(await shrinking, (4 * large.width * first) / factor);
    counts = await counting;
    onProgress(Math.min(1, (first + atOnce) / height));
  }
  const preview = { ...large, pixels };
  return { ...facts, source, opaque, counts, large: preview, small: await smaller(engine, preview, signal) };
}

export async function paintSample(engine: Engine, seed: number, options: JobOptions): Promise<Picture> {
  const size = { width: SAMPLE_WIDTH, height: SAMPLE_HEIGHT };
  const pixels = await engine.paintSample({ ...size, seed, ...options });
  const source = memorySource(pixels, size.width, size.height);
  const facts = { name: `sample-${seed}`, title: "the sample picture", note: "", seed };
  return await readPicture(engine, source, facts, { ...options, onProgress() {} });
}

/** The learner's own file; throws a PictureProblem for what is no picture. */
export async function openFile(engine: Engine, file: File, options: JobOptions): Promise<Picture> {
  const { source, header } = await openPictureFile(file, options.signal);
  const facts = {
    name: file.name.replace(/\.[^.]*$/, "") || "picture",
    title: `“${file.name}”`,
    note: header.animated ? "It is an animation, of which the first frame is shown." : "",
    seed: undefined,
  };
  try {
    return await readPicture(engine, source, facts, options);
  } catch (error) {
    source.close();
    throw error;
  }
}

async function smaller(engine: Engine, { width, height, pixels }: Preview, signal: AbortSignal) {
  const factor = Math.ceil(Math.max(width, height) / SMALL_SIDE);
  return {
    width: Math.ceil(width / factor),
    height: Math.ceil(height / factor),
    pixels: await engine.shrinkPixels({ pixels, width, factor, signal }),
  };
}

function isOpaque(pixels: Pixels): boolean {
  for (let at = 3; at < pixels.length; at += 4) {
    if (pixels[at] !== 255) return false;
  }
  return true;
}
