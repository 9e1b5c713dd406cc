import { writeReferenceList } from "../citations.ts";
import { escapeHtml } from "../html.ts";
import type { PageContent } from "../layout.ts";
import type { Lesson } from "../lesson.ts";
import type { GlossaryEntry } from "./glossary.ts";
import { placeOf } from "./term-links.ts";

const SUMMARY = "The words that the lessons use, each in a few sentences.";

export function glossaryPage(entries: readonly GlossaryEntry[], lessons: readonly Lesson[]): PageContent {
  const cited = new Set(entries.flatMap((entry) => entry.cited));
  return {
    slug: "glossary",
    title: "Glossary",
    description: SUMMARY,
    main: `<article class="prose">
<header class="lesson-header">
<h1>Glossary</h1>
<p class="lead">${SUMMARY}</p>
</header>
<dl class="glossary">
${entries.map((entry) => writeEntry(entry, lessons)).join("\n")}
</dl>
${cited.size === 0 ? "" : `<section class="references" aria-labelledby="references-title">\n<h2 id="references-title">References</h2>\n${writeReferenceList(cited)}\n</section>`}
</article>`,
  };
}

function writeEntry({ id, term, html }: GlossaryEntry, lessons: readonly Lesson[]): string {
  const where = lessons.filter(({ body }) => body.terms.includes(id));
  const links = where.map(({ slug, title }) => `<a href="../${slug}/">${escapeHtml(title)}</a>`);
  const met = links.length === 0 ? "" : `<p class="met-in">Met in: ${links.join(", ")}</p>\n`;
  return `<div id="${placeOf(id)}">
<dt>${escapeHtml(term)}</dt>
<dd>
${html}${met}</dd>
</div>`;
}

/** At the end of a lesson: what its links to terms lead to, and what is shown beside them. */
export function termNotes(entries: readonly GlossaryEntry[], { body }: Lesson): string {
  const used = entries.filter(({ id }) => body.terms.includes(id));
  if (used.length === 0) return "";
  const notes = used.map(
    ({ id, term, note }) => `<div>
<dt><a href="../glossary/#${placeOf(id)}">${escapeHtml(term)}</a></dt>
<dd id="${placeOf(id)}">${note}</dd>
</div>`,
  );
  return `<section class="term-notes" aria-labelledby="term-notes-title">
<h2 id="term-notes-title">Words in this lesson</h2>
<dl>
${notes.join("\n")}
</dl>
</section>`;
}
