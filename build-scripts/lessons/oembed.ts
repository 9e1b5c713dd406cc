import { EMBED_PAGE } from "./embed-addresses.ts";
import { escapeHtml } from "./html.ts";

/** CSS pixels of a frame before its lesson has said how high it is; the width is what a column of text has. */
const WIDTH = 700;
const HEIGHT = 800;

/** The folder of the answers. */
const FOLDER = "oembed";

interface Framed {
  /** Its id. */
  readonly lesson: string;
  readonly title: string;
}

export function oembedFile({ lesson }: Pick<Framed, "lesson">): string {
  return `${FOLDER}/${lesson}.json`;
}

/**
 * What a blog or a wiki is told that finds a link to a lesson and wants to show it: https://oembed.com, an answer of the type “rich”. It
 * holds whole addresses, so it can be written only where the site's own is known: `address`, with a slash at its end.
 */
export function writeOembed({ lesson, title }: Framed, site: string, address: string): string {
  const frame = `${address}${EMBED_PAGE}?lesson=${lesson}`;
  const answer = {
    version: "1.0",
    type: "rich",
    provider_name: site,
    provider_url: address,
    title,
    html: `<iframe src="${escapeHtml(frame)}" title="${escapeHtml(title)}" width="${WIDTH}" height="${HEIGHT}" loading="lazy" allow="clipboard-write; fullscreen"></iframe>`,
    width: WIDTH,
    height: HEIGHT,
  };
  return `${JSON.stringify(answer, null, 1)}\n`;
}

/** For the head of the lesson's page. */
export function oembedLink({ lesson, title }: Framed, address: string): string {
  return `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(address + oembedFile({ lesson }))}" title="${escapeHtml(title)}">`;
}
