import type { Release } from "./release.ts";

/** The address that the site will have, from the environment; tidied, so that a path can be put behind it. */
export function siteAddress(text = process.env.ACTIVATION_LAB_ADDRESS): string | undefined {
  if (text === undefined || text === "") return undefined;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new Error(
      `ACTIVATION_LAB_ADDRESS is “${text}”, which is no address of a site: it begins with https://.`,
    );
  }
  const { origin, pathname } = new URL(text);
  return `${origin}${pathname.replace(/\/*$/, "/")}`;
}

export function robotsFile(address: string | undefined): string {
  const sitemap = address === undefined ? "" : `Sitemap: ${address}sitemap.xml\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}

/** Pages are what ends with a slash; there is no word for the search page in a list of what to find. */
export function sitemapFile({ files }: Release, address: string): string {
  const pages = files.map(([path]) => path).filter((path) => /(^|\/)$/.test(path) && path !== "search/");
  const entries = pages.map((path) => `<url><loc>${address}${path}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("\n")}
</urlset>
`;
}
