import type { Prose } from "./allowed-numbers.ts";
import type { PageContent } from "./layout.ts";
import type { Problems } from "./problems.ts";
import { lineAt } from "./typed-numbers.ts";

/** Only its path matters: all addresses of the site are relative. */
const SITE = "https://site.invalid/";

/**
 * Reports each link of a finished page that leads nowhere: to no page of the site, or to no place on that page. `sourceOf`
 * gives the text that a page was written from, for the line.
 */
export function checkLinks(
  pages: ReadonlyMap<string, PageContent>,
  sourceOf: (path: string) => Prose | undefined,
  problems: Problems,
): void {
  const places = new Map([...pages].map(([path, { main }]) => [path, idsOf(main)]));
  for (const [path, { main }] of pages) {
    for (const href of new Set(
      [...main.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, written = ""]) => written),
    )) {
      const wrong = mistakeIn(href, path, places);
      if (wrong === "") continue;
      const source = sourceOf(path);
      const at = source?.text.indexOf(href) ?? -1;
      const place = { file: source?.file ?? path, line: source && at >= 0 ? lineAt(source.text, at) : 1 };
      problems.report(place, `The link to “${href}” leads nowhere: ${wrong}`);
    }
  }
}

function mistakeIn(written: string, from: string, places: ReadonlyMap<string, ReadonlySet<string>>): string {
  const href = written.replaceAll("&amp;", "&");
  if (/^[a-z][a-z+.-]*:/i.test(href)) {
    return URL.canParse(href) && href.startsWith("https:")
      ? ""
      : "links out of the site begin with https://.";
  }
  if (href.startsWith("/")) return "the site may lie in any folder, so addresses are relative.";
  const { origin, pathname, hash } = new URL(href, `${SITE}${from}`);
  if (origin !== new URL(SITE).origin) return "it leads out of the site without saying so.";
  const path = decodeURIComponent(pathname.slice(1));
  const target = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  const ids = places.get(target);
  if (!ids) return "there is no such page.";
  const id = decodeURIComponent(hash.slice(1));
  // The address of a state begins with its version: `#v=1&…`
  return id === "" || id.startsWith("v=") || ids.has(id) ? "" : `${target} has nothing with the id “${id}”.`;
}

function idsOf(main: string): ReadonlySet<string> {
  // “main” is the element around it.
  return new Set(["main", ...[...main.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => id)]);
}
