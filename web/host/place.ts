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

/** The address of a page, by its folder in the site; relative as the site's own is, which every page's title leads to. */
export function addressOfPage(slug: string, place = ""): string {
  const site = document.querySelector(".site-title")?.getAttribute("href") ?? "./";
  if (site.startsWith("#")) return hashOf(slug === "" ? HOME : slug, place);
  return `${site}${slug === "" ? "" : `${slug}/`}${place}`;
}
