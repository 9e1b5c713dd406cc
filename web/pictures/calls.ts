/**
 * What the picture desk can be asked. It works in a thread of its own where there is one, so only plain data, files,
 * blobs and typed arrays stand here; pixels are handed over rather than copied, in both directions.
 */

import type { Header } from "./header.ts";
import type { Pixels } from "./pixel-source.ts";

export interface PictureCalls {
  /** Takes a file as far as its pixels. Rejects with a PictureProblem for whatever is no picture. */
  open: { args: { readonly file: File }; result: OpenedFile };
  /** Whole rows of an opened file, RGBA. */
  rows: {
    args: { readonly source: number; readonly first: number; readonly count: number };
    result: Pixels;
  };
  close: { args: { readonly source: number }; result: undefined };
  /** Begins a PNG; rows are added from the top, and the end gives the file. */
  beginPng: { args: PngSize; result: number };
  addRows: { args: { readonly png: number; readonly pixels: Pixels }; result: undefined };
  endPng: { args: { readonly png: number }; result: Blob };
  /** Lets go of a PNG that nobody wants any more. */
  dropPng: { args: { readonly png: number }; result: undefined };
}

export interface OpenedFile {
  readonly source: number;
  /** Upright, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly header: Header;
}

export interface PngSize {
  readonly width: number;
  readonly height: number;
  /** Every alpha is 255, so that it need not be stored. */
  readonly opaque: boolean;
}

export type PictureCallName = keyof PictureCalls;

export type PictureDesk = {
  readonly [Name in PictureCallName]: (
    args: PictureCalls[Name]["args"],
  ) => Promise<PictureCalls[Name]["result"]>;
};
