import { cp, rm, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { compressAll } from "../release/compress.ts";
import { releaseOf } from "../release/release.ts";

/**
 * Puts the elements into the built site too: wherever it is hosted, other people's pages can take them from there. They are no
 * part of the release that a browser keeps; a list of their own says what the next release has to keep of them.
 */
export async function layBesideSite(root: string, elements: string): Promise<void> {
  const place = join(root, "dist/site/elements");
  await rm(place, { recursive: true, force: true });
  await cp(elements, place, {
    recursive: true,
    filter: (source) => relative(elements, source).split(sep)[0] !== "demos",
  });
  await writeFile(join(place, "release.json"), `${JSON.stringify(await releaseOf(place), null, 1)}\n`);
  await compressAll(place, join(root, "build/compressed"));
}
