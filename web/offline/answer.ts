/** What the service worker does about a request, worked out from addresses alone. */

/** A file of the release by its path from the site's root; folders end with a slash, the root itself is empty. */
export type FilePath = string;

export type Answer =
  | { readonly kind: "file"; readonly path: FilePath }
  /** A folder without its slash: relative addresses on its page would lead astray. */
  | { readonly kind: "redirect"; readonly path: FilePath }
  /** A file with a checksum in its name, of another release: an open page may still want it. */
  | { readonly kind: "older"; readonly path: FilePath }
  | { readonly kind: "network" };

export const ASSETS = "assets/";

const NETWORK: Answer = { kind: "network" };

export function answerTo(url: string, scope: string, files: ReadonlySet<FilePath>): Answer {
  const address = new URL(url);
  const whole = address.origin + address.pathname;
  if (!whole.startsWith(scope)) return NETWORK;
  const path = whole.slice(scope.length).replace(/(^|\/)index\.html$/, "$1");
  if (files.has(path)) return { kind: "file", path };
  if (files.has(`${path}/`)) return { kind: "redirect", path: `${path}/${address.search}` };
  return path.startsWith(ASSETS) ? { kind: "older", path } : NETWORK;
}

/** All caches of a site begin with this; another copy of it may lie in another folder of the same host. */
export function cachePrefix(scope: string): string {
  return `activation-lab:${new URL(scope).pathname}:`;
}

/**
 * Of a site's caches, in the order they were made, those that nobody needs: all but the present and the two before. One of
 * these may have waited until a newer one took its turn; then open pages are of the other.
 */
export function outdated(names: readonly string[], prefix: string, present: string): string[] {
  return names.filter((name) => name.startsWith(prefix) && name !== present).slice(0, -2);
}
