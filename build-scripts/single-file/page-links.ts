import { HOME, hashOf } from "../../web/model/place.ts";

const SITE = "https://site.invalid/";

/** The links of one of the site's pages as they lead in the single file, where every page is a name after the #. */
export function linksInFile(html: string, slug: string): string {
  const page = `${SITE}${slug === "" ? "" : `${slug}/`}`;
  return html.replace(/(<a\s[^>]*?href=")([^"#][^"]*)"/g, (link, before: string, href: string) => {
    const { origin, pathname, hash } = new URL(href.replaceAll("&amp;", "&"), page);
    if (`${origin}/` !== SITE) return link;
    const [, name = HOME] = /^\/([^/]+?)(?:\/|\.txt)$/.exec(pathname) ?? [];
    return `${before}${hashOf(name, hash).replaceAll("&", "&amp;")}"`;
  });
}
