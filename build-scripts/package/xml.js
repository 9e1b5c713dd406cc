/** Text for an element or an attribute. @param {string} text */
export function escaped(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A path of the package as an address: what has a meaning in addresses is written as a number. @param {string} path */
export function address(path) {
  return escaped(path.split("/").map(encodeURIComponent).join("/"));
}
