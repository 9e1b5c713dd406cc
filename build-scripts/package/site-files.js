import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { packagedPath, pageForPlatform } from "./pages.js";

/** Pages and what they load. A page for addresses that lead nowhere and files for web servers have no use in a package. */
const isWanted = /^(?:[^/]+\/)?index\.html$|^licences\.txt$|^assets\/(?!.*\.(?:br|gz|map)$)/;

/**
 * The files of a built site as a package has them, by their path there.
 *
 * @param {string} folder
 * @returns {Map<string, Uint8Array>}
 */
export function siteFiles(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => isWanted.test(path))
    .sort();
  return new Map(
    paths.map((path) => [packagedPath(path), contentOf(path, readFileSync(join(folder, path)))]),
  );
}

/** @param {string} path @param {Uint8Array} bytes */
function contentOf(path, bytes) {
  return path.endsWith(".html")
    ? Buffer.from(pageForPlatform(Buffer.from(bytes).toString("utf8"), path))
    : bytes;
}
