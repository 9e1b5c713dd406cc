import type { Prose } from "./allowed-numbers.ts";
import type { PageContent } from "./layout.ts";
import type { Place, Problems } from "./problems.ts";
import { lineAt } from "./typed-numbers.ts";

/** Only its path matters: all addresses of the site are relative. */
const SITE = "https://site.invalid/";

/**
 * Reports each link of a finished page that leads nowhere: to no page of the site, or to no place on that page. `sourcesOf`
 * gives the texts that a page may have the link from, its own first; it is looked for there to say where it stands.
 */
export function checkLinks(
  pages: ReadonlyMap<string, PageContent>,
  sourcesOf: (path: string) => readonly Prose[],
  problems: Problems,
): void {
  const places = new Map([...pages].map(([path, { main }]) => [path, idsOf(main)]));
  for (const [path, { main }] of pages) {
    const links = [...main.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href = ""]) => href);
    for (const href of new Set(links)) {
      const wrong = mistakeIn(href, path, places);
      if (wrong === "") continue;
      const place = placeOf(href, sourcesOf(path)) ?? { file: path, line: 1 };
      problems.report(place, `The link to “${href}” leads nowhere: ${wrong}`);
    }
  }
}

/** Where a link was written; undefined for one that the build has made. */
function placeOf(href: string, sources: readonly Prose[]): Place | undefined {
  for (const { file, text } of sources) {
    const at = text.indexOf(`](${href})`);
    if (at >= 0) return { file, line: lineAt(text, at) };
  }
  return undefined;
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
