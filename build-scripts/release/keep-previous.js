/**
 * Puts the files of the release before into the new site, for pages that are still open: `node keep-previous.js --from
 * ADDRESS-OR-FOLDER [--site dist/site]`. Only files with a checksum in their name, and only those of that one release, so
 * that a site does not grow for ever. The custom elements have a list of their own, for pages of other people.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { integrityOf } from "./integrity.js";

const { values } = parseArgs({
  options: {
    from: { type: "string" },
    site: { type: "string", default: fileURLToPath(new URL("../../dist/site", import.meta.url)) },
  },
});
if (!values.from) {
  console.error(
    "Say where the release before is, by its address or its folder: --from https://example.org/lab/",
  );
  process.exit(1);
}
const { from, site } = values;

try {
  const kept = [await keep("", /^assets\/[\w.-]+$/), await keep("elements/", /^parts\/[\w.-]+$/)];
  const said = kept.filter((line) => line !== undefined).join("\n");
  console.log(said || `There is no earlier release at ${from}, so there is nothing to keep.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * Undefined where there is no earlier release.
 *
 * @param {string} folder of the site, with its own list
 * @param {RegExp} named files that have a checksum in their name, by path within the folder
 */
async function keep(folder, named) {
  const list = await read(`${folder}release.json`);
  if (!list) return undefined;
  /** @type {import("./release.ts").Release} */
  const { name, files } = JSON.parse(String(list));
  let kept = 0;
  for (const [path, integrity] of files) {
    const place = join(site, folder, path);
    if (!named.test(path) || existsSync(place)) continue;
    const content = await read(folder + path);
    if (!content || integrityOf(content) !== integrity) {
      throw new Error(`${folder}${path} of release ${name} is missing at ${from}, or is not what was built.`);
    }
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, content);
    kept += 1;
  }
  const count = kept === 1 ? "1 file" : `${kept} files`;
  return `Kept for pages that are still open: ${count} of release ${name}${folder && ` in ${folder}`}.`;
}

/** Undefined where there is no such file. @param {string} path */
async function read(path) {
  if (!/^https?:/.test(from)) {
    const file = join(from, path);
    return existsSync(file) ? readFile(file) : undefined;
  }
  const address = new URL(path, from.replace(/\/*$/, "/"));
  const response = await fetch(address).catch(() => {
    throw new Error(`${address} cannot be reached.`);
  });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${response.url} answered with status ${response.status}.`);
  return Buffer.from(await response.arrayBuffer());
}
