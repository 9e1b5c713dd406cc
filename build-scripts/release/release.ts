import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { integrityOf } from "./integrity.js";

/** A release is the files that a browser may want of it, each with its checksum as browsers write it. */
export interface Release {
  readonly name: string;
  /** By path from the site's root; a page by its folder, because hosts disagree about its file's name. */
  readonly files: readonly (readonly [path: string, integrity: string])[];
}

/** What only hosts, search engines and other people’s pages ask for. */
const NOT_FOR_PAGES =
  /^(_headers|\.htaccess|robots\.txt|sitemap\.xml|release\.json|service-worker.*\.js|social\.png|embed\.js|oembed\/.*|elements\/.*)$|\.(br|gz)$/;

export async function releaseOf(folder: string): Promise<Release> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
    )
    .filter((path) => !NOT_FOR_PAGES.test(path))
    .sort();
  const files = await Promise.all(
    paths.map(async (path) => [addressOf(path), integrityOf(await readFile(join(folder, path)))] as const),
  );
  return { name: createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 12), files };
}

function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, "$1");
}
