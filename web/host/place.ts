import { atPlace, HOME, hashOf } from "../model/place.ts";

/** Puts another place of this page into the address, without a step in the browser's history. */
export function showPlace(place: string): void {
  const hash = atPlace(location.hash, place);
  try {
    history.replaceState(null, "", hash === "" ? location.pathname + location.search : hash);
  } catch {
    // A frame may have no address of its own, and some browsers refuse too many changes at once: the page works without.
  }
}

/** The page for frames; undefined in the single file, which is shown in a frame as it is. */
export function addressForFrames(): string | undefined {
  const site = addressOfSite();
  return site.startsWith("#") ? undefined : new URL(`${site}embed.html`, location.href).href;
}

/** The address of a page, by its folder in the site; relative as the site's own is, which every page's title leads to. */
export function addressOfPage(slug: string, place = ""): string {
  const site = addressOfSite();
  if (site.startsWith("#")) return hashOf(slug === "" ? HOME : slug, place);
  return `${site}${slug === "" ? "" : `${slug}/`}${place}`;
}

function addressOfSite(): string {
  return document.querySelector(".site-title")?.getAttribute("href") ?? "./";
}
