import { posix } from "node:path";

/**
 * What a page says as part of the site, and not in a package: its policy, for records may be kept anywhere, and what belongs
 * to the one address of the site.
 */
const SITE_ONLY = [
  /<meta http-equiv="Content-Security-Policy"[^>]*>\n/,
  /<link rel="(?:manifest|canonical)"[^>]*>\n/g,
  / data-service-worker="[^"]*"/,
];

/**
 * Where a package has a page of the site, as packaged-page.ts has it for scripts: no two of its files share a name, for there
 * are platforms that look for a file by its name and take the first that they find in any folder.
 *
 * @param {string} path
 */
export function packagedPath(path) {
  return path.replace(/^([^/]+)\/index\.html$/, "$1/$1.html");
}

/**
 * A page of the site for a package: links name the file in a folder, for a platform hands out files and knows no folders,
 * and the page knows where it is.
 *
 * @param {string} html
 * @param {string} path of the page in the site
 */
export function pageForPlatform(html, path) {
  return SITE_ONLY.reduce((page, part) => page.replace(part, ""), html)
    .replace(/(<a\b[^>]*?\shref=")([^"]*)"/g, (_, before, target) => `${before}${withFile(target, path)}"`)
    .replace(/<body\b/, "<body data-in-package");
}

/** @param {string} target @param {string} page */
function withFile(target, page) {
  const isOurs = !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target);
  return isOurs ? target.replace(/^([^?#]*\/)(?=[?#]|$)/, (folder) => folder + fileOf(folder, page)) : target;
}

/** @param {string} folder as a link on the page has it @param {string} page */
function fileOf(folder, page) {
  const path = posix.join(posix.dirname(page), folder, "index.html");
  return posix.basename(packagedPath(path));
}

/**
 * A lesson's page that opens as a teacher prepared it, wherever in the package somebody comes from.
 *
 * @param {string} html as `pageForPlatform` gives it
 * @param {string} preset as it stands in links: letters, digits, `-` and `_`
 */
export function withPreset(html, preset) {
  return html.replace(/<body\b/, `<body data-preset="${preset}"`);
}
