/**
 * The page for lost addresses is shown at any depth, where relative addresses lead nowhere.
 *
 * @param {string} html the page as it stands at the top of the site
 * @param {string} base the site's path, beginning and ending with a slash
 */
export function atAnyDepth(html, base) {
  return html.replaceAll('="./', `="${base}`);
}
