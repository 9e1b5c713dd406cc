import { escapeHtml } from "./html.ts";
import { oembedLink } from "./oembed.ts";

/** What is said of a page to search engines, to whoever shows a link to it, and to catalogues of learning material. */
export interface Described {
  /** The lesson's id, on the page of one. */
  readonly lesson?: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly teaching?: Teaching;
  readonly isForLostAddresses?: true;
}

export interface Teaching {
  readonly minutes: number;
  readonly objectives: readonly string[];
  readonly prerequisites: readonly string[];
}

export interface Edition {
  readonly name: string;
  readonly language: string;
  /** Where the site will stand, with a slash at its end; undefined where that is not known yet. */
  readonly address?: string | undefined;
}

/** The picture that stands beside links, relative to the site's root. */
export const SOCIAL_PICTURE = { file: "social.png", width: 1200, height: 630 } as const;

const TEXT_LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** Tags for the head. Some readers of them follow no relative address, so those need the site's own. */
export function writeMetadata(page: Described, edition: Edition): string {
  const { title, description, slug } = page;
  if (page.isForLostAddresses) return '<meta name="robots" content="noindex">';
  const { name, address } = edition;
  const tags = [
    `<link rel="license" href="${TEXT_LICENCE}">`,
    property("og:site_name", name),
    property("og:type", page.teaching ? "article" : "website"),
    property("og:title", title),
    property("og:description", description),
  ];
  if (address !== undefined) {
    const own = addressOf(slug, address);
    const { file, width, height } = SOCIAL_PICTURE;
    tags.unshift(`<link rel="canonical" href="${escapeHtml(own)}">`);
    tags.push(
      property("og:url", own),
      property("og:image", address + file),
      property("og:image:width", String(width)),
      property("og:image:height", String(height)),
      property("og:image:alt", "The curves of seven activation functions"),
      '<meta name="twitter:card" content="summary_large_image">',
    );
    if (page.lesson !== undefined) tags.push(oembedLink({ lesson: page.lesson, title }, address));
  }
  tags.push(`<script type="application/ld+json">${dataOf(page, edition)}</script>`);
  return tags.join("\n");
}

function addressOf(slug: string, address: string): string {
  return address + (slug === "" ? "" : `${slug}/`);
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${escapeHtml(content)}">`;
}

/** schema.org's words for it. A block of data is no script to a browser, so the policy has nothing against it. */
function dataOf(
  { slug, title, description, teaching }: Described,
  { name, language, address }: Edition,
): string {
  const course = { "@type": "LearningResource", name, ...(address === undefined ? {} : { url: address }) };
  const data = {
    "@context": "https://schema.org",
    "@type": "LearningResource",
    name: title,
    description,
    inLanguage: language,
    license: TEXT_LICENCE,
    isAccessibleForFree: true,
    learningResourceType: "interactive lesson",
    ...(address === undefined ? {} : { url: addressOf(slug, address) }),
    ...(slug === "" ? {} : { isPartOf: course }),
    ...(teaching && {
      timeRequired: `PT${teaching.minutes}M`,
      teaches: teaching.objectives,
      ...(teaching.prerequisites.length > 0 && { competencyRequired: teaching.prerequisites }),
    }),
  };
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
