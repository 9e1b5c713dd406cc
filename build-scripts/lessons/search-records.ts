import type { SearchRecord } from "../../web/model/search-record.ts";
import { type Bibliography, citationName } from "./citations.ts";
import type { GlossaryEntry } from "./glossary/glossary.ts";
import { placeOf } from "./glossary/term-links.ts";
import { textOf } from "./html.ts";
import type { Lesson } from "./lesson.ts";

/** Everything that can be searched for: the lessons by section, the glossary's terms, the references. */
export function searchRecords(
  lessons: readonly Lesson[],
  glossary: readonly GlossaryEntry[],
  bibliography: Bibliography,
): SearchRecord[] {
  return [
    ...lessons.flatMap(sectionsOf),
    ...glossary.map(({ id, term, forms, html }) => ({
      address: `glossary/#${placeOf(id)}`,
      title: term,
      page: "Glossary",
      text: textOf(html),
      also: forms.join(" "),
    })),
    ...[...bibliography.values()].map((reference) => ({
      address: `references/#ref-${reference.key}`,
      title: citationName(reference),
      page: "References",
      text: `${reference.authors.join(", ")}: ${reference.title}. ${reference.venue}`,
    })),
  ];
}

const HEADING = /<h([23])\b[^>]*?\sid="([^"]+)"[^>]*>([\s\S]*?)<\/h\1>/g;

function sectionsOf({ slug, title, summary, body }: Lesson): SearchRecord[] {
  const html = withoutWhatIsNoText(body.html);
  const headings = [...html.matchAll(HEADING)];
  const opening = textOf(html.slice(0, headings[0]?.index));
  const records = [{ address: `${slug}/`, title, page: "Lesson", text: `${summary} ${opening}` }];
  for (const [index, { 0: whole, 2: id = "", 3: heading = "", index: start }] of headings.entries()) {
    const text = textOf(html.slice(start + whole.length, headings[index + 1]?.index));
    records.push({ address: `${slug}/#${anchorOf(id)}`, title: textOf(heading), page: title, text });
  }
  return records;
}

/** Figures say what they show only when they are alive, and a search must not give an answer away. */
function withoutWhatIsNoText(html: string): string {
  return html
    .replace(/<([a-z]+-[a-z-]+)\b[^>]*\sclass="(?:figure|question)"[^>]*>[\s\S]*?<\/\1>/g, " ")
    .replace(/<(svg|pre|nav)\b[\s\S]*?<\/\1>/g, " ");
}

/** A card's heading has an id of its own; what one wants to see is the card. */
function anchorOf(id: string): string {
  return id.replace(/^(card-.*)-name$/, "$1");
}
