import { cmi5Structure } from "./cmi5.js";
import { launchPage } from "./launch-page.js";
import { withPreset } from "./pages.js";
import { scorm12Manifest } from "./scorm12.js";
import { scorm2004Manifest } from "./scorm2004.js";

/**
 * Everything that goes into one package, by path: the manifest first, then all the files that it lists.
 *
 * @param {import("./contents.js").Contents} contents
 * @param {import("./contents.js").Standard} standard
 * @param {ReadonlyMap<string, Uint8Array>} site
 * @param {ReadonlyMap<string, Uint8Array>} launch
 * @returns {Map<string, Uint8Array>}
 */
export function packageFiles(contents, standard, site, launch) {
  const theme = [...site.keys()].find((path) => /^assets\/theme-[^/]+\.js$/.test(path));
  if (theme === undefined) throw new Error("The site has no script for its colours: build it again.");
  const files = new Map([
    ["launch.html", Buffer.from(launchPage(contents, standard, theme))],
    ...[...launch].map(([path, bytes]) => /** @type {const} */ ([`launch/${path}`, bytes])),
    ...site,
    ...prepared(contents, site),
  ]);
  const [name, text] = manifest(contents, standard, [...files.keys()]);
  return new Map([[name, Buffer.from(text)], ...files]);
}

/**
 * The page that a teacher's preset changes, where there is one.
 *
 * @param {import("./contents.js").Contents} contents
 * @param {ReadonlyMap<string, Uint8Array>} site
 * @returns {[path: string, page: Uint8Array][]}
 */
function prepared({ page, preset }, site) {
  const html = page === undefined ? undefined : site.get(page);
  if (page === undefined || preset === undefined || !html) return [];
  return [[page, Buffer.from(withPreset(Buffer.from(html).toString("utf8"), preset))]];
}

/**
 * @param {import("./contents.js").Contents} contents
 * @param {import("./contents.js").Standard} standard
 * @param {readonly string[]} files
 * @returns {[name: string, text: string]}
 */
function manifest(contents, standard, files) {
  switch (standard) {
    case "scorm12":
      return ["imsmanifest.xml", scorm12Manifest(contents, files)];
    case "scorm2004":
      return ["imsmanifest.xml", scorm2004Manifest(contents, files)];
    case "cmi5":
      return ["cmi5.xml", cmi5Structure(contents)];
  }
}
