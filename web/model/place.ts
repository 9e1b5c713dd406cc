/**
 * The hash of an address. On the site it is a place on the page, `#gradients` or `#v=1&…` (address.ts). In the single file,
 * which holds all pages, the page's name stands before it: `#/telephone-game/gradients`.
 */

/** The name of the home page in the single file. */
export const HOME = "home";

const PAGE = /^#\/([a-z0-9-]*)(?:\/|$)/;

/** The page that a hash names; undefined where it names none. */
export function pageIn(hash: string): string | undefined {
  return PAGE.exec(hash)?.[1];
}

/** The hash as it would be on the site, with its `#`; empty for the page as a whole. */
export function placeIn(hash: string): string {
  const place = hash.replace(PAGE, "#");
  return place === "#" ? "" : place;
}

/** Another place on the page that `hash` names. */
export function atPlace(hash: string, place: string): string {
  const page = pageIn(hash);
  return page === undefined ? place : hashOf(page, place);
}

export function hashOf(page: string, place: string): string {
  return `#/${page}/${place.replace(/^#/, "")}`;
}
