import type { BitmapReader } from "./bitmap-reader.ts";
import type { PictureDesk } from "./calls.ts";
import { openPicture } from "./open-picture.ts";
import { PngWriter } from "./png.ts";

/** A picture desk in this very thread. */
export function pictureHandlers(): PictureDesk {
  const sources = new Map<number, BitmapReader>();
  const files = new Map<number, PngWriter>();
  let lastHandle = 0;
  return {
    async open({ file }) {
      const { reader, header } = await openPicture(file);
      const source = ++lastHandle;
      sources.set(source, reader);
      return { source, width: reader.width, height: reader.height, header };
    },
    async rows({ source, first, count }) {
      return known(sources, source).rows(first, count);
    },
    async close({ source }) {
      sources.get(source)?.close();
      sources.delete(source);
      return undefined;
    },
    async beginPng(size) {
      files.set(++lastHandle, new PngWriter(size));
      return lastHandle;
    },
    async addRows({ png, pixels }) {
      await known(files, png).add(pixels);
      return undefined;
    },
    async endPng({ png }) {
      const file = known(files, png);
      files.delete(png);
      return await file.end();
    },
    async dropPng({ png }) {
      const file = files.get(png);
      files.delete(png);
      await file?.drop();
      return undefined;
    },
  };
}

function known<Thing>(things: ReadonlyMap<number, Thing>, handle: number): Thing {
  const thing = things.get(handle);
  if (thing === undefined) throw new Error(`There is nothing open by the number ${handle}.`);
  return thing;
}
