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
 * A page of the site for a package: links name the file in a folder, for a platform hands out files and knows no folders,
 * and the page knows where it is.
 *
 * @param {string} html
 */
export function pageForPlatform(html) {
  return SITE_ONLY.reduce((page, part) => page.replace(part, ""), html)
    .replace(/(<a\b[^>]*?\shref=")([^"]*)"/g, (_, before, target) => `${before}${withFile(target)}"`)
    .replace(/<body\b/, "<body data-in-package");
}

/** @param {string} target */
function withFile(target) {
  const isOurs = !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target);
  return isOurs ? target.replace(/^([^?#]*\/)(?=[?#]|$)/, "$1index.html") : target;
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
