import { parse } from "yaml";
import { escapeHtml } from "./html.ts";
import type { Problems } from "./problems.ts";

export interface Reference {
  readonly key: string;
  /** Family name first: `Glorot, X.` */
  readonly authors: readonly string[];
  readonly year: number;
  readonly title: string;
  readonly venue: string;
  readonly url?: string | undefined;
}

export type Bibliography = ReadonlyMap<string, Reference>;

export function readBibliography(file: string, text: string, problems: Problems): Bibliography {
  const entries = parse(text) as Record<string, Partial<Reference>>;
  const bibliography = new Map<string, Reference>();
  for (const [key, entry] of Object.entries(entries)) {
    const { authors, year, title, venue, url } = entry;
    if (Array.isArray(authors) && authors.length > 0 && year && title && venue) {
      bibliography.set(key, { key, authors, year, title, venue, url });
    } else {
      const line = text.slice(0, text.search(new RegExp(`^${key}:`, "m"))).split("\n").length;
      problems.report({ file, line }, `“${key}” needs authors (a list), year, title and venue.`);
    }
  }
  return bibliography;
}

/** `(Glorot and Bengio 2010; He et al. 2015)`, each linked to its entry at `page` (empty for the same page). */
export function writeCitation(references: readonly Reference[], page = ""): string {
  const links = references.map(
    (reference) =>
      `<a class="citation" href="${page}#ref-${reference.key}">${escapeHtml(citationName(reference))}</a>`,
  );
  return `(${links.join("; ")})`;
}

/** `Glorot and Bengio 2010`: a reference as a sentence names it. */
export function citationName(reference: Reference): string {
  return `${shortNames(reference)} ${reference.year}`;
}

export function writeReferenceList(references: Iterable<Reference>): string {
  const items = [...references]
    .sort((a, b) => sortKey(a).localeCompare(sortKey(b), "en"))
    .map((reference) => `<li id="ref-${reference.key}">${writeReference(reference)}</li>`);
  return `<ul class="reference-list">\n${items.join("\n")}\n</ul>`;
}

function writeReference({ authors, year, title, venue, url }: Reference): string {
  const name = escapeHtml(title);
  const linked = url ? `<a href="${escapeHtml(url)}" rel="external">${name}</a>` : name;
  return `${escapeHtml(listed(authors))} (${year}). ${linked}. <cite>${escapeHtml(venue)}</cite>.`;
}

function shortNames({ authors }: Reference): string {
  const families = authors.map((author) => author.split(",")[0] ?? author);
  return families.length > 3 ? `${families[0]} et al.` : listed(families);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function sortKey({ authors, year }: Reference): string {
  return `${authors.join(" ")} ${year}`;
}
